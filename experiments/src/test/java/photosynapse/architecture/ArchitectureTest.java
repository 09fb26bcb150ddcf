package photosynapse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps the shape that docs/architecture.md draws. */
class ArchitectureTest {
    private static final PackageTable TABLE = PackageTable.ofThePage();
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("photosynapse");

    static List<Rule> rules() {
        return Rules.all(TABLE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps_the_rule(Rule rule) {
        assertThat(rule.violations(CODE)).as(rule.statement()).isEmpty();
    }

    @Test
    void the_code_of_every_module_is_looked_at() {
        assertThat(Rules.packagesOf(CODE)).contains("device.units", "datasets", "experiments.result");
    }

    @Test
    void the_table_stands_in_reading_order_and_so_has_no_cycle() {
        assertThat(TABLE.outOfOrder()).isEmpty();
    }

    @Test
    void a_table_with_a_cycle_is_found() {
        PackageTable circle = new PackageTable("""
                device.units :
                device.spec  : device.units device.solver
                device.solver: device.spec
                """);
        assertThat(circle.outOfOrder()).contains("device.spec may import device.solver, which does not stand above it");
    }

    @Test
    void a_table_that_names_what_stands_below_through_a_wildcard_is_found() {
        PackageTable below = new PackageTable("""
                device.units      :
                experiments.config: device.*
                device.spec       : device.units
                """);
        assertThat(below.outOfOrder())
                .containsExactly("experiments.config may import device.spec, which does not stand above it");
    }
}
