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
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** The experiments on learning in a fast setting: a small network, a few hundred images, the default synapse. */
class LearningStudiesTest {
    private static final String PULSES = "network.pulse_learning.";
    private static final List<String> FAST = List.of(
            PULSES + "training_images_count=300",
            PULSES + "test_images_count=300",
            PULSES + "ablation_images_count=100",
            PULSES + "hidden_count=16",
            PULSES + "epochs_count=1",
            PULSES + "seeds_count=2");
    private static final LearningNumbers EXPECTED = LearningNumbers.read();

    /** The default synapse, with reservoirs that hold so many times longer. */
    private static Map<String, ResultTable> synapse(ExperimentConfig config, double retention) {
        SynapseParameters p = SynapseParameters.DEFAULT;
        List<ReservoirParameters> reservoirs = p.reservoirs().stream()
                .map(r -> new ReservoirParameters(
                        r.writeRate(), r.capacityRatio(), r.tunnellingRate() / retention, r.fieldPullRatio()))
                .toList();
        return Extraction.byName(SynapseTables.of(new SynapseParameters(
                config.device().name(),
                p.channel(),
                p.freeElectrons(),
                reservoirs,
                p.ions(),
                p.holeInjection(),
                p.validity())));
    }

    /** A stand-in that takes longer memory from a thicker film, and shorter from warmth. */
    private static Map<String, ResultTable> quickly(ExperimentConfig config) {
        DeviceSpec device = config.device();
        double thickness = device.films().get(0).thickness();
        return synapse(config, Math.exp(thickness / 60e-9 - 1 - (device.temperature() - 300) / 10));
    }

    static Stream<Experiment> experiments() {
        return Stream.of(
                new E40PulseTraining(),
                new E41LearningWays(),
                new E42MemoryInImages(),
                new E43RestAndTemperature((config, random, bench) -> quickly(config)),
                new E44RefreshInterval(),
                new E45ColumnCompensation(),
                new E46TenDesigns((config, random, bench) -> quickly(config)),
                new E47Reservoir(),
                new E48Ablation());
    }

    private static ExperimentConfig config(String... more) {
        List<String> settings = new ArrayList<>(FAST);
        settings.addAll(List.of(more));
        return ConfigReader.preset(Presets.DEFAULT, settings).config();
    }

    private static List<ResultTable> run(Experiment experiment, ExperimentConfig config, TrainingDesk desk) {
        Bench bench = new Bench(synapse(config, 1), () -> false, fraction -> {}, desk);
        return experiment.run(config, new SplittableRandom(1), bench);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void an_experiment_on_learning_gives_the_numbers_that_were_measured_once(Experiment experiment) {
        ExperimentConfig config = config();
        List<ResultTable> tables = run(experiment, config, TrainingDesk.NONE);
        SoftAssertions softly = new SoftAssertions();
        for (LearningNumbers.Row row : EXPECTED.of(experiment.card().key())) {
            double measured = Summaries.value(tables, row.number());
            softly.assertThat(Math.abs(measured - row.fast()) <= row.tolerance())
                    .as("%s: %s, measured %s", row, row.fast(), measured)
                    .isTrue();
        }
        softly.assertAll();
        assertThat(experiment.finding(tables)).isNotBlank().doesNotContain("NaN");
        assertThat(experiment.setting(config)).contains("400-16-10", "2 seeds");
        assertThat(experiment.estimatedSeconds(config)).isPositive();
        assertThat(experiment.pictures()).isNotEmpty().allSatisfy(picture -> canBeDrawn(picture, tables));
    }

    private static void canBeDrawn(TablePicture picture, List<ResultTable> tables) {
        ResultTable table = named(tables, picture.table());
        assertThat(table.columnNames()).contains(picture.y().column());
        assertThat(picture.isBars() || table.columnNames().contains(picture.x().column()))
                .isTrue();
        assertThat(picture.spread().isEmpty() || table.columnNames().contains(picture.spread()))
                .isTrue();
        assertThat(picture.levels())
                .allSatisfy(level -> assertThat(named(tables, level.table())
                                .column(level.column())
                                .get(0))
                        .isBetween(0.0, 1.0));
    }

    private static ResultTable named(List<ResultTable> tables, String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void an_accuracy_is_told_with_its_cost_and_each_seed() {
        List<ResultTable> tables = run(new E40PulseTraining(), config(), TrainingDesk.NONE);
        ResultTable seeds = named(tables, "pulse_training");
        assertThat(seeds.rowCount()).isEqualTo(2);
        assertThat(seeds.label("seed").values()).doesNotHaveDuplicates();
        double cells = 2 * (400 * 16 + 16 * 10);
        for (int row = 0; row < 2; row++) {
            double pulses = seeds.column("pulses_count").get(row);
            assertThat(seeds.column("pulses_per_cell").get(row) * cells).isBetween(pulses - 1, pulses + 1);
            assertThat(seeds.column("photons_count").get(row)).isPositive();
            assertThat(seeds.column("optical_J").get(row)).isPositive();
            assertThat(seeds.column("simulated_s").get(row)).isBetween(2.999, 3.001);
        }
    }

    @Test
    void converters_tiles_lines_and_stuck_cells_are_set_by_the_file_and_switched_off_one_at_a_time() {
        ExperimentConfig config = config(
                PULSES + "seeds_count=1",
                "network.stuck_fraction=0.05",
                "network.dead_fraction=0.02",
                "network.input_bits_count=3",
                "network.output_bits_count=4",
                "network.tile_rows_count=64",
                "network.line_resistance_ohm=2");
        List<ResultTable> tables = run(new E48Ablation(), config, TrainingDesk.NONE);
        assertThat(named(tables, "ablation").label("imperfection").values())
                .contains("stuck cells", "dead cells", "retention spread", "forgetting");
        ResultTable written = named(tables, "ablation_written");
        assertThat(written.label("imperfection").values())
                .containsExactly(
                        "all of them",
                        "none of them",
                        "gain spread",
                        "pulse spread",
                        "retention spread",
                        "dark spread",
                        "dead cells",
                        "stuck cells",
                        "read noise",
                        "converters, lines");
        assertThatThrownBy(() -> config("network.output_bits_count=1")).hasMessageContaining("output_bits_count");
        assertThatThrownBy(() -> config("network.stuck_fraction=1.5")).hasMessageContaining("stuck_fraction");
    }

    @Test
    void designs_that_cannot_hold_weights_are_left_out_and_named() {
        Extraction fragile = (config, random, bench) -> {
            if (config.device().films().get(0).thickness() > 100e-9) {
                throw new ExperimentFailedException(
                        ExperimentFailedException.Cause.INVALID_INPUT, "too thick", "", null);
            }
            return synapse(config, 1);
        };
        List<ResultTable> tables = run(
                new E46TenDesigns(fragile),
                config(PULSES + "seeds_count=1", PULSES + "training_images_count=50"),
                TrainingDesk.NONE);
        assertThat(named(tables, "ten_designs").rowCount()).isEqualTo(9);
        assertThat(named(tables, "ten_designs_left_out").label("reason").values())
                .containsExactly("too thick");
    }

    @Test
    void a_training_that_is_told_to_stop_says_so() {
        Bench bench = new Bench(synapse(config(), 1), () -> true, fraction -> {});
        for (Experiment experiment : List.of(new E40PulseTraining(), new E41LearningWays(), new E42MemoryInImages())) {
            assertThatThrownBy(() -> experiment.run(config(), new SplittableRandom(1), bench))
                    .isInstanceOf(ExperimentFailedException.class)
                    .hasMessageContaining("stopped on request");
        }
    }
}
