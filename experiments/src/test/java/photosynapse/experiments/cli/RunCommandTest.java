package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;

class RunCommandTest {
    private static final String HEADER =
            "time_s,gate_voltage_V,photon_flux_per_m2_s,drain_current_A,drain_current_gradual_A,"
                    + "channel_hole_density_per_m2,channel_electron_density_per_m2,trapped_electron_density_per_m2,"
                    + "electron_density_per_m2,hole_density_per_m2,vacancy_density_per_m2,vacancy_centroid_m,"
                    + "vacancy_density_at_channel_per_m3,film_charge_C_per_m2,gate_charge_C_per_m2,channel_potential_V,"
                    + "surface_potential_V,optical_energy_J,electrical_energy_J,electrons_recombined_per_m2,"
                    + "electrons_tunnelled_per_m2,holes_injected_per_m2";

    @TempDir
    Path place;

    @Test
    void a_stimulus_gives_the_table_with_the_canonical_columns_and_a_row_for_each_time() throws IOException {
        Path out = place.resolve("out");
        CommandLineCall call = CommandLineCall.of("run", TinyRun.write(place).toString(), "--out", out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        String text = Files.readString(out.resolve("results/transient.csv"), StandardCharsets.UTF_8);
        assertThat(text.lines().findFirst().orElseThrow()).startsWith(HEADER);
        ResultTable table = CsvTables.read("transient", text);
        assertThat(table.column("time_s").values()).containsExactly(0, 0.05, 0.5, 1.05);
        double[] holes = table.column("channel_hole_density_per_m2").values();
        double rise = holes[1] / holes[0] - 1;
        assertThat(rise).as("one flash raises P by 4.344 %, coarsely").isCloseTo(0.04344, within(0.0005));
        assertThat(table.column("photon_flux_per_m2_s").values())
                .as("a time on an edge sees the state just before it")
                .containsExactly(0, 2e16, 0, 0);
        assertThat(text).doesNotContain("-0,");
        assertThat(out.resolve("results/profiles.csv")).isRegularFile();
        assertThat(out.resolve("report.html")).isRegularFile();
        assertThat(out.resolve("figures/device.svg")).isRegularFile();
        RunFolder folder = RunFolder.open(out);
        assertThat(folder.manifest().status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(folder.manifest().files()).isEqualTo(folder.digests());
    }

    @Test
    void the_resolved_file_runs_to_the_same_results() throws IOException {
        Path first = place.resolve("first");
        Path second = place.resolve("second");
        CommandLineCall.of("run", TinyRun.write(place).toString(), "--out", first.toString());
        CommandLineCall.of("run", first.resolve("run.yaml").toString(), "--out", second.toString());
        for (String name : List.of("run.yaml", "results/transient.csv", "results/profiles.csv", "report.html")) {
            assertThat(Files.mismatch(first.resolve(name), second.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void the_input_file_stays_as_it_is() throws IOException {
        Path file = TinyRun.write(place);
        CommandLineCall.of("run", file.toString(), "--out", place.resolve("out").toString());
        assertThat(file).hasContent(TinyRun.TEXT);
    }

    @Test
    void standard_input_is_a_file_and_json_is_one_line() {
        Path out = place.resolve("out");
        CommandLineCall call =
                CommandLineCall.with(TinyRun.TEXT, () -> false, "run", "-", "--out", out.toString(), "--json");
        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines().toList()).hasSize(1);
        assertThat(call.out()).contains("\"status\": \"complete\"").contains("results/transient.csv");
    }

    @Test
    void a_setting_replaces_a_value() throws IOException {
        Path out = place.resolve("out");
        CommandLineCall.of(
                "run",
                TinyRun.write(place).toString(),
                "--out",
                out.toString(),
                "--set",
                "device.films.nanocrystals.traps[0].depth_eV=0.7");
        assertThat(Files.readString(out.resolve("run.yaml"))).contains("depth_eV: 0.7\n");
    }

    @Test
    void a_protocol_can_be_asked_for_that_the_file_does_not_name() throws IOException {
        Path out = place.resolve("out");
        CommandLineCall call = CommandLineCall.of(
                "run", TinyRun.write(place).toString(), "--protocol", "transfer_curve", "--out", out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        ResultTable table =
                CsvTables.read("transfer_curve", Files.readString(out.resolve("results/transfer_curve.csv")));
        assertThat(table.rowCount()).isEqualTo(61);
        assertThat(out.resolve("results/transient.csv")).doesNotExist();
    }

    @Test
    void a_stack_between_contacts_gives_its_terminals_and_a_page() throws IOException {
        Path out = place.resolve("out");
        CommandLineCall call =
                CommandLineCall.of("run", "mis-capacitor", "--set", "solver.node_count=20", "--out", out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        ResultTable table = CsvTables.read(
                "terminals", Files.readString(out.resolve("results/terminals.csv"), StandardCharsets.UTF_8));
        assertThat(table.columnNames())
                .startsWith("time_s", "voltage_V", "photon_flux_per_m2_s", "current_density_A_per_m2");
        assertThat(table.column("voltage_V").values()).contains(-3, 3);
        assertThat(out.resolve("results/transient.csv")).doesNotExist();
        assertThat(Files.readString(out.resolve("results/profiles.csv"))).startsWith("\"film\",time_s,x_m");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Stack between contacts mis-capacitor")
                .contains("id=\"terminals-voltage-title\"")
                .contains("id=\"capacitance-title\"")
                .doesNotContain("nanotube sheet (x = 0)");
    }

    @Test
    void a_stack_between_contacts_is_refused_where_a_phototransistor_is_needed() {
        Path out = place.resolve("out");
        for (String option : java.util.List.of("--protocol=pulse", "--study=controls")) {
            CommandLineCall call = CommandLineCall.of("run", "pn-diode", option, "--out", out.toString());
            assertThat(call.exitCode()).isEqualTo(3);
            assertThat(call.err()).contains("pn-diode");
        }
        CommandLineCall train = CommandLineCall.of("train", "pn-diode", "--out", out.toString());
        assertThat(train.exitCode()).isEqualTo(3);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_study_is_made_alone_and_stands_on_the_page_with_its_targets() throws IOException {
        Path out = place.resolve("out");
        CommandLineCall call = CommandLineCall.of(
                "run",
                "cspbi3-swcnt",
                "--study",
                "controls",
                "--set",
                "solver.node_count=20",
                "--set",
                "solver.relative_tolerance_ratio=1e-2",
                "--out",
                out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(out.resolve("results/controls.csv")).isRegularFile();
        assertThat(out.resolve("results/pulse_train.csv")).doesNotExist();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("No control keeps more than")
                .contains("Controls: largest share of the pair")
                .contains("What to try next");
        CommandLineCall unknown =
                CommandLineCall.of("run", "cspbi3-swcnt", "--study", "kontrols", "--out", out.toString());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no study kontrols");
    }
}
