package photosynapse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of the house about what code may call. */
final class CallRules {
    private static final List<String> READERS_OF_THE_CLOCK =
            List.of("experiments.run", "experiments.sweep", "experiments.cli", "experiments.web");

    /** Where a virtual machine may choose the last digit; sqrt, abs, min, max, floor and fma are exact. */
    private static final Set<String> INEXACT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static final Set<String> BARE =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error", "java.lang.Throwable");

    private static final String COMMONS_MATH = "org.apache.commons.math3.";

    private CallRules() {}

    static Rule onlyTheCliPrintsOrExits() {
        return callRule("only-the-cli-prints-or-exits", List.of("experiments.cli"), access -> switch (owner(access)) {
            case "java.lang.System" ->
                Set.of("out", "err", "in", "exit", "console").contains(access.getName());
            case "java.lang.Runtime" -> Set.of("exit", "halt").contains(access.getName());
            default -> access.getName().equals("printStackTrace") && isThrowable(access.getTargetOwner());
        });
    }

    static Rule randomnessIsPassedIn() {
        Rule types = Rule.of(
                "types",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(PackageTable.pattern("experiments.run"))
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(java.util.Random.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(java.util.SplittableRandom.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(java.util.random.RandomGeneratorFactory.class));
        Rule calls = callRule("calls", List.of("experiments.run"), CallRules::drawsFromNowhere);
        return Rule.allOf("randomness-is-passed-in", types, calls);
    }

    private static boolean drawsFromNowhere(JavaAccess<?> access) {
        String owner = owner(access);
        String name = access.getName();
        boolean generator = Set.of("of", "getDefault").contains(name) && owner.startsWith("java.util.random.");
        boolean hidden = (name.equals("random")
                        && Set.of("java.lang.Math", "java.lang.StrictMath").contains(owner))
                || name.equals("randomUUID")
                || (name.equals("shuffle") && parameters(access).size() == 1)
                || (owner.equals("org.nd4j.linalg.factory.Nd4j") && name.startsWith("rand"));
        boolean commonsGenerator = owner.startsWith(COMMONS_MATH + "random.") && isConstructor(access);
        boolean commonsDistribution = owner.startsWith(COMMONS_MATH + "distribution.")
                && isConstructor(access)
                && !parameters(access).get(0).equals(COMMONS_MATH + "random.RandomGenerator");
        return generator || hidden || commonsGenerator || commonsDistribution;
    }

    static Rule onlyTheRunnerReadsTheClock() {
        return callRule("only-the-runner-reads-the-clock", READERS_OF_THE_CLOCK, access -> {
            String owner = owner(access);
            boolean system = owner.equals("java.lang.System")
                    && Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
            boolean calendar = (owner.equals("java.util.Date") && isConstructor(access))
                    || (owner.equals("java.util.Calendar") && access.getName().equals("getInstance"));
            boolean time = (owner.startsWith("java.time.") && access.getName().equals("now"))
                    || owner.equals("java.time.Clock");
            return system || calendar || time;
        });
    }

    static Rule errorsHaveNames() {
        Rule thrown = callRule(
                "thrown",
                List.of(),
                access -> BARE.contains(owner(access))
                        && isConstructor(access)
                        && !(isThrowable(access.getOriginOwner()) && access.getOrigin() instanceof JavaConstructor));
        Rule declared = Rule.of(
                "declared",
                classes()
                        .that()
                        .resideOutsideOfPackage(PackageTable.pattern("experiments.cli"))
                        .should(Rule.have("declare named errors", CallRules::bareDeclarations)));
        return Rule.allOf("errors-have-names", thrown, declared);
    }

    private static List<String> bareDeclarations(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getExceptionTypes().stream().anyMatch(thrown -> BARE.contains(thrown.getName())))
                .map(JavaCodeUnit::getFullName)
                .map(name -> name + " declares an error without a name of its own")
                .toList();
    }

    static Rule noJavaSerialization() {
        Rule types = Rule.of(
                "types",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.io\\.(Object(Input|Output).*|Externalizable)|java\\.beans\\.XML.*")
                        .orShould()
                        .dependOnClassesThat()
                        .haveNameMatching(".*\\.(ModelSerializer|SerializationUtils)"));
        Rule calls = callRule(
                "calls",
                List.of(),
                access -> owner(access).equals("java.lang.Class")
                        && access.getName().equals("forName"));
        return Rule.allOf("no-java-serialization", types, calls);
    }

    static Rule theDeviceUsesStrictMath() {
        return Rule.of(
                "the-device-uses-strict-math",
                classes()
                        .that()
                        .resideInAPackage(PackageTable.pattern("device"))
                        .should(Rule.have(
                                "call StrictMath where Math is inexact",
                                type -> faults(
                                        type,
                                        access -> owner(access).equals("java.lang.Math")
                                                && INEXACT.contains(access.getName())))));
    }

    private static Rule callRule(String statement, List<String> homes, Predicate<JavaAccess<?>> forbidden) {
        String[] exempt = homes.stream().map(PackageTable::pattern).toArray(String[]::new);
        return Rule.of(
                statement,
                classes()
                        .that()
                        .resideOutsideOfPackages(exempt)
                        .should(Rule.have("make no such call", type -> faults(type, forbidden))));
    }

    private static List<String> faults(JavaClass type, Predicate<JavaAccess<?>> forbidden) {
        return type.getAccessesFromSelf().stream()
                .filter(forbidden)
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static boolean isConstructor(JavaAccess<?> access) {
        return access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
    }

    private static boolean isThrowable(JavaClass type) {
        return type.isAssignableTo(Throwable.class);
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }
}
