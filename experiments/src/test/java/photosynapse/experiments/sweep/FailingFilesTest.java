package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.FileLayer;

/** Whatever file operation fails, and however: the error has a name, what is finished stays, and the sweep goes on. */
class FailingFilesTest {
    private static final SweepSpec SPEC = TinySweep.spec(TinySweep.DEPTH + "=0.7,0.8,0.9");
    private static final SweepRun.Means MEANS = TinySweep.means(new TinySweep.Inventor(), 1);

    @TempDir
    private Path folder;

    @Test
    void the_nth_operation_fails_for_every_n() throws IOException {
        everyOperation(n -> List.of(FailingFiles.Kind.values()).get(n % 3));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailingFiles.Kind.class,
            names = {"FULL", "BROKEN", "FORBIDDEN"})
    @Tag("campaign")
    void the_nth_operation_fails_in_every_way_for_every_n(FailingFiles.Kind kind) throws IOException {
        everyOperation(n -> kind);
    }

    private void everyOperation(IntFunction<FailingFiles.Kind> kinds) throws IOException {
        Map<String, String> expected = whole("expected");
        int count = 0;
        boolean failed = true;
        for (int n = 1; failed; n++) {
            Path path = folder.resolve("operation-" + n);
            FailingFiles layer = new FailingFiles(n, kinds.apply(n));
            failed = fails(path, layer);
            Map<String, String> kept = finishedPoints(path);
            TinySweep.carryThrough(path, SPEC, MEANS, FileLayer.DISK);
            assertThat(TinySweep.files(path)).as("operation " + n).isEqualTo(expected);
            kept.forEach((name, text) -> assertThat(expected).containsEntry(name, text));
            count = n - 1;
        }
        assertThat(count).as("operations of this sweep").isGreaterThan(60);
    }

    private boolean fails(Path path, FileLayer layer) {
        try {
            TinySweep.carryThrough(path, SPEC, MEANS, layer);
            return false;
        } catch (FileAccessException e) {
            assertThat(e).hasMessageContaining(path.toString());
            return true;
        }
    }

    private static Map<String, String> finishedPoints(Path path) throws IOException {
        Map<String, String> files = Files.exists(path) ? TinySweep.files(path) : Map.of();
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith("points/") && !file.getKey().endsWith(".part"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> whole(String name) throws IOException {
        TinySweep.carryThrough(folder.resolve(name), SPEC, MEANS, FileLayer.DISK);
        return TinySweep.files(folder.resolve(name));
    }

    @Test
    void an_operation_that_fails_while_a_run_is_on_its_way_leaves_the_table_of_before() throws IOException {
        Path file = folder.resolve("table.csv");
        new photosynapse.experiments.result.AtomicFiles(FileLayer.DISK).write(file, new byte[] {1, 2, 3});
        for (int n = 1; n <= 6; n++) {
            FailingFiles layer = new FailingFiles(n, FailingFiles.Kind.FULL);
            assertThrows(
                    FileAccessException.class,
                    () -> new photosynapse.experiments.result.AtomicFiles(layer).write(file, new byte[] {4, 5}));
            assertThat(Files.readAllBytes(file)).hasSize(3);
            assertThat(folder.toFile().list()).containsExactly("table.csv");
        }
    }

    @Test
    void a_real_disk_that_is_full_keeps_what_is_finished() throws IOException, InterruptedException {
        fill(1);
    }

    @Test
    @Tag("campaign")
    void a_real_disk_is_filled_fifty_times() throws IOException, InterruptedException {
        for (int round = 0; round < 50; round++) {
            fill(16);
        }
    }

    private void fill(int mebibytes) throws IOException, InterruptedException {
        Path disk = Files.createTempDirectory(folder, "disk");
        boolean mounted = shell("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", disk.toString());
        assumeTrue(mounted, "SKIPPED: a small disk can be mounted by root only");
        try {
            fillAndGoOn(disk, 1500 * mebibytes);
        } finally {
            shell("umount", disk.toString());
        }
    }

    private void fillAndGoOn(Path disk, int points) throws IOException, InterruptedException {
        SweepSpec spec = TinySweep.spec(TinySweep.DEPTH + "=0.7");
        SweepFolder sweep = SweepFolder.create(disk.resolve("sweep"), false, spec, FileLayer.DISK);
        List<String> names = IntStream.range(0, points)
                .mapToObj(k -> String.format(Locale.ROOT, "%064x", k * 0x9E3779B97F4A7C15L))
                .toList();
        int finished = 0;
        try (SweepStore store = sweep.store(false)) {
            for (; finished < points; finished++) {
                store.finished(TinySweep.invented(names.get(finished)), 0);
            }
            throw new AssertionError("the disk was never full");
        } catch (FileAccessException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        assertThat(shell("mount", "-o", "remount,size=256m", disk.toString())).isTrue();
        try (SweepStore store = sweep.store(false)) {
            for (int k = 0; k < finished; k++) {
                assertThat(store.find(names.get(k))).contains(TinySweep.invented(names.get(k)));
            }
            assertThat(store.notes()).noneMatch(note -> note.contains("damaged"));
            store.finished(TinySweep.invented(names.get(finished)), 0);
        }
    }

    private static boolean shell(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
