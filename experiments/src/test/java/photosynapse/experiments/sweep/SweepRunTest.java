package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.SweepConfig.FigureConfig;
import photosynapse.experiments.config.SweepConfig.StoryConfig;
import photosynapse.experiments.result.AppendedLines;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.FolderCheck;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;

/** A sweep gives the same bytes however it is computed. */
class SweepRunTest {
    private static final SweepSpec SPEC =
            TinySweep.spec(TinySweep.DEPTH + "=lin(0.6,0.8,3)", "device.temperature_K=280,300,-5");

    @TempDir
    private Path folder;

    private Map<String, String> swept(String name, int workers) throws IOException {
        TinySweep.carryThrough(folder.resolve(name), SPEC, TinySweep.means(new LocalEngine(), workers), FileLayer.DISK);
        return TinySweep.files(folder.resolve(name));
    }

    @Test
    void the_number_of_workers_changes_no_byte() throws IOException {
        Map<String, String> one = swept("one", 1);
        assertThat(swept("two", 2)).isEqualTo(one);
        assertThat(swept("three", 3)).isEqualTo(one);
    }

    @Test
    void a_point_that_cannot_be_is_a_row_with_its_reason() {
        SweepEnd end = TinySweep.carryThrough(
                folder.resolve("sweep"), SPEC, TinySweep.means(new LocalEngine(), 2), FileLayer.DISK);
        assertThat(end.status()).isEqualTo(RunStatus.PARTIAL);
        assertThat(end.points()).isEqualTo(9);
        assertThat(end.good()).isEqualTo(6);
        ResultTable points = end.tables().get(0);
        assertThat(points.column("point").values()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(points.label("status").values().get(2)).isEqualTo("failed");
        assertThat(points.label("reason").values().get(2))
                .contains("temperature_K")
                .contains("> 0 K");
        assertThat(points.column("stimulus_change_ratio").get(0)).isBetween(0.01, 0.2);
        assertThat(points.column("stimulus_change_ratio").get(2)).isNaN();
    }

    @Test
    void an_interrupted_sweep_goes_on_and_computes_no_point_twice() throws IOException {
        Map<String, String> whole = swept("whole", 1);
        Path path = folder.resolve("interrupted");
        AtomicInteger asked = new AtomicInteger();
        for (int round = 0; round < 3; round++) {
            asked.set(0);
            SweepRun.Means means = new SweepRun.Means(
                    new TinySweep.Inventor(), 1, "", () -> asked.incrementAndGet() > 2, progress -> {});
            SweepEnd end = TinySweep.carryThrough(path, SPEC, means, FileLayer.DISK);
            assertThat(end.computed()).isEqualTo(2);
            assertThat(end.status()).isEqualTo(RunStatus.INTERRUPTED);
        }
        TinySweep.carryThrough(path, SPEC, TinySweep.means(new TinySweep.Inventor(), 1), FileLayer.DISK);
        assertThat(computed(path)).hasSize(9).doesNotHaveDuplicates();
        assertThat(TinySweep.files(path).keySet())
                .containsAll(whole.keySet().stream()
                        .filter(name -> !name.contains("importance"))
                        .toList());
        assertThat(FolderCheck.of(path).problems()).isEmpty();
    }

    @Test
    void a_point_that_is_interrupted_goes_on_in_its_middle() throws IOException {
        SweepSpec spec = TinySweep.spec(TinySweep.DEPTH + "=0.7");
        AtomicInteger asked = new AtomicInteger();
        SweepEnd whole = TinySweep.carryThrough(
                folder.resolve("whole"), spec, stoppedAfter(asked, Integer.MAX_VALUE), FileLayer.DISK);
        int all = asked.getAndSet(0);
        Path path = folder.resolve("interrupted");
        for (int round = 1; round <= 2; round++) {
            SweepEnd end = TinySweep.carryThrough(path, spec, stoppedAfter(asked, round * all / 3), FileLayer.DISK);
            assertThat(end.status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(path.resolve("checkpoints")).isNotEmptyDirectory();
        }
        SweepEnd end = TinySweep.carryThrough(path, spec, stoppedAfter(asked, Integer.MAX_VALUE), FileLayer.DISK);
        assertThat(end.tables()).hasSameSizeAs(whole.tables());
        // a few questions more for each interruption, but no step twice
        assertThat(asked.get()).isBetween(all, all + 20);
        assertThat(path.resolve("checkpoints")).doesNotExist();
        assertThat(TinySweep.files(path)).isEqualTo(TinySweep.files(folder.resolve("whole")));
        assertThat(FolderCheck.of(path).problems()).isEmpty();
    }

    private static SweepRun.Means stoppedAfter(AtomicInteger asked, int most) {
        return new SweepRun.Means(new LocalEngine(), 1, "", () -> asked.incrementAndGet() > most, progress -> {});
    }

    private static List<String> computed(Path path) {
        return AppendedLines.read(FileLayer.DISK, path.resolve(RunFolder.JOURNAL)).events().stream()
                .filter(event -> event.get("event").equals(Optional.of(JsonValue.of("done"))))
                .map(event -> event.get("point").orElseThrow().line())
                .toList();
    }

    @Test
    void two_processes_do_not_work_in_one_folder() {
        Path path = folder.resolve("sweep");
        SweepFolder sweep = SweepFolder.create(path, false, SPEC, FileLayer.DISK);
        try (SweepStore first = sweep.store(false)) {
            assertThat(first.notes()).isEmpty();
            assertThatThrownBy(() -> sweep.store(false))
                    .isInstanceOf(FileAccessException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        sweep.store(false).close();
    }

    @Test
    void a_key_that_no_file_has_is_refused_before_anything_is_computed() {
        SweepSpec wrong = TinySweep.spec("device.temprature_K=280,300");
        assertThatThrownBy(() -> new SweepPlan(wrong).points())
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("temperature_K");
    }

    @Test
    void the_name_of_a_point_is_that_of_all_that_goes_into_it() {
        List<SweepPoint> one = new SweepPlan(TinySweep.spec(TinySweep.DEPTH + "=0.7,0.8")).points();
        List<SweepPoint> other = new SweepPlan(TinySweep.spec(TinySweep.DEPTH + "=0.65,0.7")).points();
        assertThat(one.get(0).name()).isEqualTo(other.get(1).name());
        assertThat(one.get(0).name()).isNotEqualTo(one.get(1).name());
        SweepPoint seeded = new SweepPlan(TinySweep.spec(TinySweep.DEPTH + "=0.7", "seed=7"))
                .points()
                .get(0);
        assertThat(seeded.name()).isNotEqualTo(one.get(0).name());
    }

    @Test
    void what_was_asked_reads_back_from_its_file() {
        SweepSpec spec = TinySweep.spec(
                Sampling.of("sobol:8"),
                new Search(Search.Method.CMA_ES, List.of(new Search.Goal("y_ratio", true)), 20),
                TinySweep.DEPTH + "=lin(0.6,0.9)");
        byte[] json = spec.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(SweepSpec.read(json)).isEqualTo(spec);
    }

    @Test
    void what_it_is_about_reads_back_and_changes_no_point() {
        SweepSpec plain = TinySweep.spec(TinySweep.DEPTH + "=0.7,0.8");
        StoryConfig story = new StoryConfig(
                "title",
                "question?",
                "notice",
                List.of(new FigureConfig("y_ratio", "depth_eV", Optional.of("x"), Optional.empty(), "caption")));
        SweepSpec told = new SweepSpec(
                plain.source(), plain.axes(), plain.sampling(), plain.seed(), plain.work(), plain.search(), story);
        assertThat(SweepSpec.read(told.json().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(told);
        assertThat(new SweepPlan(told).points()).isEqualTo(new SweepPlan(plain).points());
    }
}
