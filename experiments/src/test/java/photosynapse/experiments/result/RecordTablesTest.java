package photosynapse.experiments.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.solver.ProfilePoint;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.units.In;

class RecordTablesTest {

    @Test
    void transient_samples_have_the_documented_columns() {
        assertThat(RecordTables.of("transient", TransientSample.class, List.of())
                        .columnNames())
                .containsSubsequence(
                        "time_s",
                        "gate_voltage_V",
                        "photon_flux_per_m2_s",
                        "drain_current_A",
                        "drain_current_gradual_A",
                        "channel_hole_density_per_m2",
                        "channel_electron_density_per_m2",
                        "trapped_electron_density_per_m2",
                        "electron_density_per_m2",
                        "hole_density_per_m2",
                        "vacancy_density_per_m2",
                        "vacancy_centroid_m",
                        "vacancy_density_at_channel_per_m3",
                        "film_charge_C_per_m2",
                        "gate_charge_C_per_m2",
                        "channel_potential_V",
                        "surface_potential_V",
                        "optical_energy_J",
                        "electrical_energy_J",
                        "electrons_recombined_per_m2",
                        "electrons_tunnelled_per_m2",
                        "holes_injected_per_m2");
    }

    @Test
    void profile_points_give_a_column_to_each_trap_level_and_each_further_ion() {
        ResultTable table = RecordTables.of(
                "profiles",
                ProfilePoint.class,
                List.of(
                        new ProfilePoint(1, "lower", 0, 0.1, 1, -0.7, 2, 3, 4, 5, List.of(6.0, 7.0), List.of(9.0)),
                        new ProfilePoint(1, "upper", 2e-8, 0.1, 1, -0.7, 2, 3, 4, 5, List.of(8.0), List.of(9.5))));
        assertThat(table.columnNames())
                .containsExactly(
                        "time_s",
                        "x_m",
                        "potential_V",
                        "conduction_edge_eV",
                        "valence_edge_eV",
                        "electron_density_per_m3",
                        "hole_density_per_m3",
                        "vacancy_density_per_m3",
                        "generation_per_m3_s",
                        "trapped_electron_density_1_per_m3",
                        "trapped_electron_density_2_per_m3",
                        "ion_density_1_per_m3");
        assertThat(table.label("film").values()).containsExactly("lower", "upper");
        assertThat(table.column("trapped_electron_density_1_per_m3").values()).containsExactly(6, 8);
        assertThat(table.column("trapped_electron_density_2_per_m3").values()).containsExactly(7, Double.NaN);
        assertThat(table.column("ion_density_1_per_m3").values()).containsExactly(9, 9.5);
        assertThat(CsvTables.read("profiles", CsvTables.write(table))).isEqualTo(table);
    }

    @Test
    void counts_and_truths_become_numbers() {
        record Point(
                int levelsCount, boolean frozen, @In("eV") double trapDepthEv) {}
        ResultTable table = RecordTables.of("p", Point.class, List.of(new Point(3, true, 0.75)));
        assertThat(CsvTables.write(table)).isEqualTo("levels_count,frozen,trap_depth_eV\n3,1,0.75\n");
        assertThat(RecordTables.of("r", SolveReport.class, List.of()).columnNames())
                .contains("newton_iterations");
    }

    @Test
    void a_component_that_is_no_column_is_refused_by_name() {
        record Nested(SurfaceSpec surface) {}
        assertThatThrownBy(() -> RecordTables.of("n", Nested.class, List.of(new Nested(SurfaceSpec.OPEN))))
                .hasMessageContaining("surface")
                .hasMessageContaining("SurfaceSpec");
    }
}
