package photosynapse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of the house about packages, types and fields; those about calls are in {@link CallRules}. */
final class Rules {
    /** Third-party packages, and the only project packages that may touch each. */
    private static final Map<String, List<String>> HOMES = new TreeMap<>(Map.of(
            "org.deeplearning4j", List.of("network.dl4j"),
            "org.nd4j", List.of("network.dl4j"),
            "org.bytedeco", List.of("network.dl4j"),
            "org.snakeyaml", List.of("experiments.config"),
            "com.fasterxml.jackson", List.of("experiments.config", "experiments.result"),
            "org.apache.spark", List.of("experiments.spark"),
            "picocli", List.of("experiments.cli"),
            "com.sun.net.httpserver", List.of("experiments.web")));

    /** A private ThreadLocal is not among them: it may hold working memory, which says nothing from call to call. */
    private static final Set<String> MUTABLE =
            Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.util.BitSet");

    private Rules() {}

    static List<Rule> all(PackageTable table) {
        return List.of(
                packagesStandInTheTable(table),
                importsFollowTheTable(table),
                thirdPartyCodeStaysAtHome(),
                noMutableStaticState(),
                valueTypesAreRecords(),
                lawsAreFinalAndStateless(),
                theDeviceComputesInDouble(),
                noDumpingGrounds(),
                CallRules.onlyTheCliPrintsOrExits(),
                CallRules.randomnessIsPassedIn(),
                CallRules.onlyTheRunnerReadsTheClock(),
                CallRules.errorsHaveNames(),
                CallRules.noJavaSerialization(),
                CallRules.theDeviceUsesStrictMath());
    }

    private static Rule packagesStandInTheTable(PackageTable table) {
        return Rule.of(
                "packages-stand-in-the-table",
                classes()
                        .should(Rule.have(
                                "be in a known package",
                                type -> isKnown(table, type)
                                        ? List.of()
                                        : List.of(type.getName() + " is in a package that the table does not know"))));
    }

    private static boolean isKnown(PackageTable table, JavaClass type) {
        return !type.getPackageName().startsWith("photosynapse")
                || table.packages().contains(PackageTable.inProject(type.getPackageName()));
    }

    static Set<String> packagesOf(JavaClasses code) {
        Set<String> names = new TreeSet<>();
        code.stream()
                .map(type -> PackageTable.inProject(type.getPackageName()))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Rule importsFollowTheTable(PackageTable table) {
        return Rule.of(
                "imports-follow-the-table",
                classes()
                        .should(Rule.have("import only what the table allows", type -> forbiddenImports(table, type))));
    }

    private static List<String> forbiddenImports(PackageTable table, JavaClass type) {
        String from = PackageTable.inProject(type.getPackageName());
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> {
                    String to = PackageTable.inProject(
                            dependency.getTargetClass().getBaseComponentType().getPackageName());
                    return !from.isEmpty() && !to.isEmpty() && !to.equals(from) && !table.allows(from, to);
                })
                .map(dependency -> dependency.getDescription())
                .toList();
    }

    private static Rule thirdPartyCodeStaysAtHome() {
        Rule[] rules = HOMES.entrySet().stream()
                .map(home -> Rule.of(
                        home.getKey(),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(home.getValue().stream()
                                        .map(PackageTable::pattern)
                                        .toArray(String[]::new))
                                .and()
                                .resideInAPackage("photosynapse..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(home.getKey() + "..")))
                .toArray(Rule[]::new);
        return Rule.allOf("third-party-code-stays-at-home", rules);
    }

    private static Rule noMutableStaticState() {
        return Rule.of(
                "no-mutable-static-state",
                fields().that()
                        .areStatic()
                        .and()
                        .doNotHaveModifier(JavaModifier.SYNTHETIC)
                        .should(Rule.have("be constant", Rules::mutableParts)));
    }

    private static List<String> mutableParts(JavaField field) {
        JavaClass type = field.getRawType();
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return List.of(field.getFullName() + " is static and not final");
        }
        if (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
            return List.of(field.getFullName() + " is a static array that others can write to");
        }
        boolean container = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        boolean mutable = MUTABLE.contains(type.getName())
                || type.getPackageName().startsWith("java.util.concurrent")
                || (container && !type.isInterface());
        return mutable ? List.of(field.getFullName() + " is static and of a mutable type") : List.of();
    }

    private static Rule valueTypesAreRecords() {
        return Rule.of(
                "value-types-are-records",
                classes()
                        .that()
                        .haveNameMatching(".*(Spec|Options|Config|Parameters|Result|Report)")
                        .should(Rule.have("be records or sealed interfaces", Rules::notAValueType)));
    }

    private static List<String> notAValueType(JavaClass type) {
        boolean sealed = type.isInterface() && isSealed(type);
        return type.isRecord() || sealed
                ? List.of()
                : List.of(type.getName() + " is neither a record nor a sealed interface of records");
    }

    /** The library does not tell; the class file does, by an attribute of this name. */
    private static boolean isSealed(JavaClass type) {
        URI file = type.getSource().orElseThrow().getUri();
        try (InputStream stream = file.toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1).contains("PermittedSubclasses");
        } catch (IOException e) {
            throw new UncheckedIOException("class file of " + type.getName(), e);
        }
    }

    private static Rule lawsAreFinalAndStateless() {
        var laws = classes()
                .that()
                .resideInAPackage(PackageTable.pattern("device.physics"))
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses();
        return Rule.allOf(
                "laws-are-final-and-stateless",
                Rule.of("final", laws.should().haveModifier(JavaModifier.FINAL)),
                Rule.of("stateless", laws.should().haveOnlyFinalFields()));
    }

    private static Rule theDeviceComputesInDouble() {
        return Rule.of(
                "the-device-computes-in-double",
                classes()
                        .that()
                        .resideInAPackage(PackageTable.pattern("device"))
                        .should(Rule.have("not know float", Rules::floats)));
    }

    private static List<String> floats(JavaClass type) {
        List<String> found = new ArrayList<>();
        for (JavaField field : type.getFields()) {
            if (isFloat(field.getRawType())) {
                found.add(field.getFullName() + " is float");
            }
        }
        type.getCodeUnits().forEach(unit -> {
            if (isFloat(unit.getRawReturnType())
                    || unit.getRawParameterTypes().stream().anyMatch(Rules::isFloat)) {
                found.add(unit.getFullName() + " takes or gives float");
            }
        });
        return found;
    }

    private static boolean isFloat(JavaClass type) {
        return type.getBaseComponentType().isEquivalentTo(float.class);
    }

    private static Rule noDumpingGrounds() {
        return Rule.of(
                "no-dumping-grounds",
                noClasses()
                        .that(DescribedPredicate.describe(
                                "are ours", type -> type.getPackageName().startsWith("photosynapse")))
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                        .orShould()
                        .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..", "..helper.."));
    }
}
