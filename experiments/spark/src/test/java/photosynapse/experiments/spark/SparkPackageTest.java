package photosynapse.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The package imports what the table of docs/architecture.md lets it import, as every package does. */
class SparkPackageTest {
    private static final String ROOT = "photosynapse.";

    @Test
    void imports_follow_the_table() throws IOException {
        String line = Files.readAllLines(Path.of("..", "..", "docs", "architecture.md")).stream()
                .filter(text -> text.startsWith("experiments.spark "))
                .findFirst()
                .orElseThrow();
        List<String> allowed =
                List.of(line.substring(line.indexOf(':') + 1).strip().split(" +", -1));
        // what is imported is known by its name; Spark's own classes need not be read for that
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("photosynapse.experiments.spark");
        Set<String> imported = new TreeSet<>();
        code.forEach(type -> type.getDirectDependenciesFromSelf()
                .forEach(dependency -> imported.add(dependency.getTargetClass().getPackageName())));
        assertThat(imported).contains("org.apache.spark");
        assertThat(imported.stream()
                        .filter(name -> name.startsWith(ROOT) && !name.equals("photosynapse.experiments.spark"))
                        .map(name -> name.substring(ROOT.length())))
                .isNotEmpty()
                .isSubsetOf(allowed);
        assertThat(imported).doesNotContain("java.io.ObjectInputStream", "java.io.ObjectOutputStream");
    }
}
