package photosynapse.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.AppendedLines;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.sweep.LocalEngine;
import photosynapse.experiments.sweep.SweepEnd;
import photosynapse.experiments.sweep.SweepEngines;
import photosynapse.experiments.sweep.SweepPoint;
import photosynapse.experiments.sweep.SweepProblem;
import photosynapse.experiments.sweep.SweepWork;

/** Spark on threads of this machine gives what the threads themselves give. */
class SparkEngineTest {
    private static final String[] AXES = {
        "device.films.nanocrystals.traps[0].depth_eV=lin(0.6,0.8,6)", "device.temperature_K=280,300,-5"
    };
    private static final Map<String, String> HERE = Map.of("spark.driver.host", "127.0.0.1");

    @TempDir
    private Path folder;

    @Test
    void the_engine_is_found_by_its_word() {
        assertThat(SweepEngines.of("spark")).isInstanceOf(SparkEngine.class);
    }

    /** Stopped after a few points it goes on, and computes none of them again; a refused point is a row as ever. */
    @Test
    void an_interrupted_sweep_ends_with_the_bytes_of_the_local_engine() {
        new SmallSweep(AXES).carryThrough(folder.resolve("local"), new LocalEngine());
        AtomicInteger done = new AtomicInteger();
        SweepEnd first = new SmallSweep(AXES)
                .told(progress -> done.incrementAndGet())
                .stoppedWhen(() -> done.get() >= 4)
                .carryThrough(folder.resolve("spark"), new SparkEngine(HERE));
        assertThat(first.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(first.computed()).isBetween(4, 17);
        SweepEnd second = new SmallSweep(AXES).carryThrough(folder.resolve("spark"), new SparkEngine(HERE));
        assertThat(second.status()).isEqualTo(RunStatus.PARTIAL);
        assertThat(second.good()).isEqualTo(12);
        assertThat(first.computed() + second.computed()).isEqualTo(18);
        assertThat(computed()).hasSize(18).doesNotHaveDuplicates();
        assertThat(SmallSweep.files(folder.resolve("spark"))).isEqualTo(SmallSweep.files(folder.resolve("local")));
    }

    /** Trainings of other chance on other designs: the same accuracies wherever they are computed. */
    @Test
    @Tag("campaign")
    void an_ensemble_of_trainings_has_the_bytes_of_the_local_engine() {
        String text = """
                preset: cspbi3-swcnt
                network:
                  hidden_count: 12
                  epochs_count: 1
                  training_images_count: 600
                  test_images_count: 200
                  draws_count: 1
                """;
        SweepWork training = new SweepWork(List.of(), List.of(), true, List.of());
        String[] axes = {"seed=1,2", "device.films.nanocrystals.traps[0].depth_eV=0.70,0.80"};
        SweepEnd here = new SmallSweep(text, training, axes).carryThrough(folder.resolve("local"), new LocalEngine());
        new SmallSweep(text, training, axes).carryThrough(folder.resolve("spark"), new SparkEngine(HERE));
        assertThat(here.good()).isEqualTo(4);
        assertThat(Arrays.stream(
                                here.tables().get(0).column("digits_hour_ratio").values())
                        .distinct())
                .as("four trainings, none like another")
                .hasSizeGreaterThan(2);
        assertThat(SmallSweep.files(folder.resolve("spark"))).isEqualTo(SmallSweep.files(folder.resolve("local")));
    }

    private List<String> computed() {
        return AppendedLines.read(FileLayer.DISK, folder.resolve("spark").resolve(RunFolder.JOURNAL)).events().stream()
                .filter(event -> event.get("event").equals(java.util.Optional.of(JsonValue.of("done"))))
                .map(event -> event.get("point").orElseThrow().line())
                .toList();
    }

    @Test
    void a_master_that_is_none_is_told_in_one_sentence() {
        SmallSweep sweep = new SmallSweep(AXES).on("nowhere");
        assertThatThrownBy(() -> sweep.carryThrough(folder.resolve("spark"), new SparkEngine(HERE)))
                .isInstanceOf(SweepProblem.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void points_keep_every_letter_on_their_way() {
        SweepPoint point = new SweepPoint(7, List.of("a=\"\u00b5 {x: 1}\"", "b=\n"), "name", "refused \\ \u2026");
        assertThat(PointText.point(PointText.of(point))).isEqualTo(point);
    }
}
