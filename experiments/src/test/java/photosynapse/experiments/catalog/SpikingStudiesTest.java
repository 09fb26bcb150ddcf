package photosynapse.experiments.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** The experiments with spikes on the default synapse, those with networks in a fast setting. */
class SpikingStudiesTest {
    static final String SPIKING = "network.spiking.";
    private static final List<String> FAST = List.of(
            SPIKING + "neurons_count=10",
            SPIKING + "training_images_count=600",
            SPIKING + "labelling_images_count=200",
            SPIKING + "test_images_count=200",
            SPIKING + "seeds_count=1",
            SPIKING + "epochs_count=1");
    private static final LearningNumbers EXPECTED = LearningNumbers.read();

    static Stream<Experiment> experiments() {
        return Catalogue.all().stream()
                .filter(experiment -> experiment.card().id().compareTo("E70") >= 0
                        && experiment.card().id().compareTo("E90") < 0);
    }

    static ExperimentConfig config(String... more) {
        List<String> settings = new ArrayList<>(FAST);
        settings.addAll(List.of(more));
        return ConfigReader.preset(Presets.DEFAULT, settings).config();
    }

    static List<ResultTable> run(Experiment experiment, ExperimentConfig config) {
        Map<String, ResultTable> synapse = Extraction.byName(SynapseTables.of(SynapseParameters.DEFAULT));
        return experiment.run(config, new SplittableRandom(1), new Bench(synapse, () -> false, fraction -> {}));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void an_experiment_with_spikes_gives_the_numbers_that_were_measured_once(Experiment experiment) {
        ExperimentConfig config = config();
        List<ResultTable> tables = run(experiment, config);
        List<LearningNumbers.Row> expected = EXPECTED.of(experiment.card().key());
        assertThat(expected).hasSizeGreaterThanOrEqualTo(3);
        SoftAssertions softly = new SoftAssertions();
        for (LearningNumbers.Row row : expected) {
            double measured = Summaries.value(tables, row.number());
            softly.assertThat(Math.abs(measured - row.fast()) <= row.tolerance())
                    .as("%s, measured %s", row, measured)
                    .isTrue();
        }
        softly.assertAll();
        assertThat(experiment.finding(tables)).isNotBlank().doesNotContain("NaN", "outside");
        assertThat(experiment.setting(config)).isNotBlank();
        assertThat(experiment.estimatedSeconds(config)).isPositive();
        assertThat(experiment.pictures()).isNotEmpty().allSatisfy(picture -> canBeDrawn(picture, tables));
    }

    private static void canBeDrawn(TablePicture picture, List<ResultTable> tables) {
        ResultTable table = named(tables, picture.table());
        assertThat(table.columnNames()).contains(picture.y().column());
        assertThat(picture.isBars() || table.columnNames().contains(picture.x().column()))
                .isTrue();
        assertThat(picture.label().isEmpty()
                        || table.labels().stream().anyMatch(l -> l.name().equals(picture.label())))
                .isTrue();
        assertThat(!picture.isMap()
                        || table.columnNames().contains(picture.colour().column()))
                .isTrue();
    }

    static ResultTable named(List<ResultTable> tables, String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void readings_outside_the_fitted_range_are_told() {
        ExperimentConfig config = config("protocol.pulse_train.photon_flux_per_m2_s=1e18");
        Experiment pairs = new E73SpikeIntensity();
        assertThat(pairs.finding(run(pairs, config))).contains("outside the fitted range");
    }

    @Test
    void the_rate_map_has_twenty_by_twenty_cells_and_both_signs() {
        ResultTable map = named(run(new E83RateMap(), config()), "rate_map");
        assertThat(map.rowCount()).isEqualTo(400);
        double[] changes = map.column("change_ratio").values();
        assertThat(changes[19]).as("light fast, gate slow").isGreaterThan(0.3);
        assertThat(changes[380]).as("gate fast, light slow").isLessThan(-0.03);
    }

    @Test
    void a_training_that_is_told_to_stop_says_so() {
        Map<String, ResultTable> synapse = Extraction.byName(SynapseTables.of(SynapseParameters.DEFAULT));
        Bench bench = new Bench(synapse, () -> true, fraction -> {});
        for (Experiment experiment : List.of(new E84SpikingDigits(), new E86SurrogateGradient())) {
            assertThatThrownBy(() -> experiment.run(config(), new SplittableRandom(1), bench))
                    .isInstanceOf(ExperimentFailedException.class)
                    .hasMessageContaining("stopped on request");
        }
    }
}
