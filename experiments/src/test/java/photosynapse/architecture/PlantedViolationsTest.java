package photosynapse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of the house catches what breaks it.
 *
 * <p>The folder {@code planted} of the test resources has a folder for each rule; every source in it whose name begins
 * with {@code Bad} breaks the rule, the others do not. The sources of the folder {@code sound} break none.
 */
class PlantedViolationsTest {
    private static final Path PLANTED = Path.of("src", "test", "resources", "planted");
    private static final String SOUND = "sound";
    private static final Pattern FIRST_CLASS = Pattern.compile("photosynapse\\.[a-z0-9.]+\\.([A-Z]\\w*)");

    /** Names of the planted classes by folder. */
    private static final Map<String, Set<String>> PLANTS = new TreeMap<>();

    @TempDir
    private static Path folder;

    private static JavaClasses planted;

    @BeforeAll
    static void compile_all_plants() throws IOException {
        try (Stream<Path> files = Files.walk(PLANTED)) {
            List<Path> sources = files.filter(Files::isRegularFile).sorted().toList();
            for (Path source : sources) {
                String rule = source.getParent().getFileName().toString();
                String name = source.getFileName().toString().replace(".java", "");
                PLANTS.computeIfAbsent(rule, key -> new TreeSet<>()).add(name);
            }
            compile(sources);
        }
        planted = new ClassFileImporter().importPath(folder);
    }

    static List<Rule> rules() {
        return Rules.all(PackageTable.ofThePage());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_catches_its_plants_and_lets_sound_code_pass(Rule rule) {
        Set<String> own = PLANTS.getOrDefault(rule.statement(), Set.of());
        Set<String> blamed = blamed(rule);
        assertThat(own).as("plants of %s", rule).anyMatch(name -> name.startsWith("Bad"));
        for (String name : own) {
            assertThat(blamed.contains(name))
                    .as("%s is blamed by %s", name, rule)
                    .isEqualTo(name.startsWith("Bad"));
        }
        assertThat(blamed).doesNotContainAnyElementsOf(PLANTS.get(SOUND));
    }

    @Test
    void every_folder_of_plants_belongs_to_a_rule() {
        Set<String> folders = new TreeSet<>(PLANTS.keySet());
        folders.remove(SOUND);
        assertThat(folders)
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(Rule::statement).toList());
    }

    @Test
    void no_two_plants_share_a_name() {
        assertThat(PLANTS.values().stream().flatMap(Collection::stream)).doesNotHaveDuplicates();
    }

    /** The planted classes that a rule names first in one of its lines: who does it, not to whom. */
    private static Set<String> blamed(Rule rule) {
        Set<String> names = new TreeSet<>();
        for (String line : rule.violations(planted)) {
            Matcher first = FIRST_CLASS.matcher(line);
            assertThat(first.find()).as("a class is named in: %s", line).isTrue();
            names.add(first.group(1));
        }
        return names;
    }

    private static void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", folder.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
