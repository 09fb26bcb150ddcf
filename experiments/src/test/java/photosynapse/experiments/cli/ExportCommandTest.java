package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.LightResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.SynapseResponses;
import photosynapse.device.compact.ThermalResponse;
import photosynapse.device.compact.ValidityRange;
import photosynapse.experiments.catalog.SynapseFile;

class ExportCommandTest {
    private static final String ALL = "spice,verilog-a,neurosim,aihwkit,crosssim,csv,npz";

    @TempDir
    Path place;

    private String synapse(SynapseParameters parameters) throws IOException {
        return Files.writeString(place.resolve("synapse.json"), SynapseFile.text(parameters), StandardCharsets.UTF_8)
                .toString();
    }

    /** A synapse that knows its energies is written for another temperature; one that does not refuses by name. */
    @Test
    void a_synapse_is_written_at_another_temperature_and_for_another_colour() throws IOException {
        SynapseParameters knows = SynapseParameters.DEFAULT.withResponses(new SynapseResponses(
                Optional.of(new LightResponse(
                        List.of(new LightResponse.Point(400e-9, 0.4), new LightResponse.Point(500e-9, 0.2)),
                        400e-9,
                        0.1)),
                Optional.of(
                        new ThermalResponse(300, 280, 320, new ThermalResponse.Energies(0.6, 0, 0.1, 0.7, 0, 0.05)))));
        Path warm = place.resolve("warm");
        CommandLineCall call = CommandLineCall.of(
                "export",
                synapse(knows),
                "--to",
                "verilog-a,csv",
                "--temperature",
                "310",
                "--wavelength",
                "500",
                "--out",
                warm.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        String module = Files.readString(warm.resolve("verilog-a/ps_cspbi3_swcnt.va"));
        assertThat(module)
                .contains("All numbers are those at 310.0 K.")
                .contains("parameter real eaemission = 0.6 from")
                .contains("warm = 1.0 / $vt(tref) - 1.0 / $vt;");
        assertThat(Files.readString(warm.resolve("csv/synapse_thermal.csv"))).contains("emission [eV]");
        assertThat(SynapseFile.read(SynapseFile.text(knows))).isEqualTo(knows);
        CommandLineCall refused = CommandLineCall.of(
                "export",
                synapse(SynapseParameters.DEFAULT),
                "--to",
                "spice",
                "--temperature",
                "310",
                "--out",
                place.resolve("no").toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("310.0 K").contains("photosynapse synapse");
    }

    @Test
    void the_spice_export_is_run_in_ngspice_where_it_is_installed() throws IOException {
        Path out = place.resolve("checked");
        CommandLineCall call = CommandLineCall.of(
                "export", synapse(SynapseParameters.DEFAULT), "--to", "spice", "--check", "--out", out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        if (call.err().contains("ngspice is not installed")) {
            assertThat(call.err()).startsWith("skipped");
            return;
        }
        assertThat(call.out()).contains("ngspice   differs from our synapse by at most 0.0");
        assertThat(Files.readString(out.resolve("spice/check.html"))).contains("SPICE export in ngspice");
        assertThat(CommandLineCall.of("export", synapse(SynapseParameters.DEFAULT), "--to", "csv", "--check")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void every_format_is_written_and_named() throws IOException {
        Path out = place.resolve("out");
        CommandLineCall call =
                CommandLineCall.of("export", synapse(SynapseParameters.DEFAULT), "--to", ALL, "--out", out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        for (String file : call.out().replace("written   ", "").lines().toList()) {
            assertThat(Path.of(file)).isRegularFile().isNotEmptyFile();
        }
        assertThat(call.out()).contains("spice", "verilog-a", "parameters.txt", ".py", "steps.csv", "synapse.npz");
        assertThat(CommandLineCall.of(
                                "export",
                                place.resolve("synapse.json").toString(),
                                "--to",
                                "csv",
                                "--out",
                                out.toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_synapse_file_reads_back_to_equal_parameters_also_without_a_limit() {
        for (SynapseParameters p : new SynapseParameters[] {
            SynapseParameters.DEFAULT, SynapseParameters.DEFAULT.withValidity(ValidityRange.UNLIMITED)
        }) {
            assertThat(SynapseFile.read(SynapseFile.text(p))).isEqualTo(p);
        }
    }

    @Test
    void what_cannot_be_exported_is_said_by_name() throws IOException {
        String file = synapse(SynapseParameters.DEFAULT);
        String out = place.resolve("no").toString();
        CommandLineCall unknown = CommandLineCall.of("export", file, "--to", "word", "--out", out);
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no format word", "formats are spice, verilog-a");
        Files.writeString(place.resolve("torn.json"), "{\"name\": \"x\"}");
        assertThat(CommandLineCall.of("export", place.resolve("torn.json").toString(), "--to", "csv", "--out", out)
                        .exitCode())
                .isEqualTo(6);
        ValidityRange little = new ValidityRange(2e18, -50, 0, 0.01, 1e4);
        CommandLineCall beyond = CommandLineCall.of(
                "export", synapse(SynapseParameters.DEFAULT.withValidity(little)), "--to", "neurosim", "--out", out);
        assertThat(beyond.exitCode()).isEqualTo(2);
        assertThat(beyond.err()).contains("outside its fitted range", "--pulses");
    }
}
