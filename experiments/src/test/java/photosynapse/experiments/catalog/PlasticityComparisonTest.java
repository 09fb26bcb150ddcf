package photosynapse.experiments.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static photosynapse.experiments.catalog.SpikingStudiesTest.config;
import static photosynapse.experiments.catalog.SpikingStudiesTest.named;
import static photosynapse.experiments.catalog.SpikingStudiesTest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Plasticities of the compact synapse against the same on the full device. */
class PlasticityComparisonTest {
    private static final ExperimentConfig COMPARED = config(SpikingStudiesTest.SPIKING + "compared_with_device=true");
    private static final Path WRITTEN = Path.of("target/campaign/plasticity-differences.md");

    /** Root of the mean square of all readings over the largest change; 2 % measured at most, but for spike timing. */
    private static final double LARGEST_RMS = 0.025;

    /** The compact synapse exaggerates what a gate takes from charge that light has just written. */
    private static final double LARGEST_RMS_OF_TIMING = 0.08;

    private static double difference(List<ResultTable> tables, String key, String number) {
        ResultTable table = named(tables, key + "_difference");
        return table.column("difference").get(table.label("number").values().indexOf(number));
    }

    private static double rms(List<ResultTable> tables, String key) {
        return difference(tables, key, "readings_rms_ratio");
    }

    @Test
    void the_full_device_follows_on_demand_and_the_difference_is_told() {
        Experiment logic = new E80LightLogic();
        List<ResultTable> tables = run(logic, COMPARED);
        ResultTable difference = named(tables, "light_logic_difference");
        Column compact = difference.column("compact");
        Column device = difference.column("device");
        List<String> names = difference.label("number").values();
        int both = names.indexOf("both_current_ratio");
        assertThat(device.get(both)).isNotEqualTo(compact.get(both)).isBetween(1.9, 2.1);
        double rms = difference.column("difference").get(names.indexOf("readings_rms_ratio"));
        // 0.2 % with the parameters of the extraction; rounded ones stand here.
        assertThat(rms).isBetween(1e-5, 0.02);
        assertThat(logic.finding(tables)).contains("the full device differs by");
        assertThat(logic.setting(COMPARED)).contains("full device");
        assertThat(named(tables, "light_logic_device").rowCount()).isEqualTo(4);
    }

    @Test
    void width_and_strength_of_a_pulse_act_alike_on_both() {
        for (PlasticityStudy study : List.of(new E72SpikeWidth(), new E73SpikeIntensity())) {
            String key = study.card().key();
            List<ResultTable> tables = run(study, COMPARED);
            assertThat(rms(tables, key)).as(key).isBetween(1e-5, LARGEST_RMS);
            assertThat(named(tables, key + "_device").rowCount()).isEqualTo(9);
        }
    }

    static Stream<Experiment> plasticities() {
        return Catalogue.all().stream().filter(PlasticityStudy.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("plasticities")
    @Tag("campaign")
    void every_plasticity_is_followed_on_the_full_device(Experiment study) throws IOException {
        String key = study.card().key();
        List<ResultTable> tables = run(study, COMPARED);
        double rms = rms(tables, key);
        Files.createDirectories(WRITTEN.getParent());
        String line = String.format(
                Locale.ROOT,
                "| %s | %.2f %% | %.2f %% |%n",
                key,
                100 * rms,
                100 * difference(tables, key, "readings_maximum_ratio"));
        String earlier = Files.exists(WRITTEN) ? Files.readString(WRITTEN) : "";
        Files.writeString(WRITTEN, earlier + line);
        if (study instanceof E83RateMap) {
            assertThat(named(tables, key).rowCount()).isEqualTo(400);
            assertThat(named(tables, key + "_device").rowCount())
                    .as("fewer rates on the device")
                    .isEqualTo(16);
        }
        assertThat(rms).isBetween(1e-5, key.equals("spike_timing") ? LARGEST_RMS_OF_TIMING : LARGEST_RMS);
    }
}
