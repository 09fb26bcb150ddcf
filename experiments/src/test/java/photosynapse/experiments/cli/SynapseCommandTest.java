package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.catalog.SynapseFile;
import photosynapse.experiments.result.RunFolder;

class SynapseCommandTest {
    @TempDir
    Path place;

    /** From a preset to a synapse, and from the folder to other tools and to another extraction's configuration. */
    @Test
    void a_device_becomes_a_synapse_with_its_errors_and_its_range() throws IOException {
        Path out = place.resolve("out");
        CommandLineCall call = CommandLineCall.of("synapse", "cspbi3-swcnt", "--quick", "--out", out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("fitted    10 pulses at 1 Hz", "held out  irregular pulses", "holds for light up to 2e18")
                .contains("every aim is reached: 2 % rms fitted, 3 % rms and 6 % at most held out");
        SynapseParameters parameters =
                SynapseFile.read(Files.readString(out.resolve("synapse.json"), StandardCharsets.UTF_8));
        assertThat(parameters.name()).isEqualTo("cspbi3-swcnt");
        assertThat(parameters.validity().maximumPhotonFlux()).isEqualTo(2e18);
        assertThat(RunFolder.open(out).manifest().files()).containsKey("synapse.json");
        Path exported = place.resolve("exported");
        CommandLineCall export =
                CommandLineCall.of("export", out.toString(), "--to", "spice,csv", "--out", exported.toString());
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(Files.readString(exported.resolve("spice/ps_cspbi3_swcnt.lib")))
                .contains("* source of device.")
                .contains(".subckt ps_cspbi3_swcnt d s g l");
        assertThat(exported.resolve("csv/synapse_parameters.csv")).isRegularFile();
        CommandLineCall none = CommandLineCall.of("export", place.toString(), "--to", "csv");
        assertThat(none.exitCode()).isNotZero();
    }
}
