package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.SynapseParameters;
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
