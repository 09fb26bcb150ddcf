package photosynapse.experiments.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.solver.SteadyState;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

class ProfileTableTest {
    private static final String NODES = "solver.node_count=30";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statistics={kind: boltzmann}",
                "statistics={kind: fermi_dirac}",
                "statistics={kind: gaussian_disorder, spread_meV: 60}"
            })
    void both_fermi_levels_are_flat_at_equilibrium(String statistics) {
        ExperimentConfig config = ConfigReader.preset(
                        "pn-diode", List.of(NODES, "vertical_device.films[0]." + statistics))
                .config();
        SteadyState state = new SteadyState(config.structure(), config.solver());
        ResultTable table = ProfileTable.of("profiles", config.structure(), state.profile());
        for (String name : List.of("electron_fermi_level_eV", "hole_fermi_level_eV")) {
            Column level = table.column(name);
            for (int row = 0; row < table.rowCount(); row++) {
                assertThat(level.get(row)).isCloseTo(level.get(0), within(1e-6));
            }
        }
    }

    @Test
    void a_voltage_parts_the_fermi_levels_of_a_diode_by_itself() {
        ExperimentConfig config = ConfigReader.preset(
                        "pn-diode",
                        List.of(
                                NODES,
                                "protocol.current_voltage={first_voltage_V: -0.5, last_voltage_V: 0, point_count: 6,"
                                        + " profile_voltages_V: [-0.5]}"))
                .config();
        List<ResultTable> tables = new E29CurrentVoltage().run(config, new SplittableRandom(1), Bench.QUIET);
        ResultTable profiles = tables.get(2);
        assertThat(profiles.name()).isEqualTo("current_voltage_profiles");
        assertThat(profiles.label("curve").values()).containsOnly("dark");
        double widest = 0;
        for (int row = 0; row < profiles.rowCount(); row++) {
            assertThat(profiles.column("voltage_V").get(row)).isEqualTo(-0.5);
            widest = Math.max(
                    widest,
                    Math.abs(profiles.column("electron_fermi_level_eV").get(row)
                            - profiles.column("hole_fermi_level_eV").get(row)));
        }
        assertThat(widest).isCloseTo(0.5, within(5e-3));
    }
}
