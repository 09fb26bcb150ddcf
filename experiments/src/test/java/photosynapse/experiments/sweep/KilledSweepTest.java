package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.AppendedLines;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.FolderCheck;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.Seeds;

/** A process that is killed in the middle of a sweep: another goes on, and the files become the same. */
class KilledSweepTest {
    private static final SweepSpec SPEC =
            TinySweep.spec(TinySweep.DEPTH + "=lin(0.6,0.8,5)", TinySweep.THICKNESS + "=lin(30,60,5)");
    private static final long LONGEST_SECONDS = 120;

    @TempDir
    private Path folder;

    /** The child: a sweep with two workers, or with one that halts at the n-th file operation. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            int failing = Integer.parseInt(arguments[1]);
            FileLayer layer = failing > 0 ? new FailingFiles(failing, FailingFiles.Kind.HALT) : FileLayer.DISK;
            TinySweep.carryThrough(
                    Path.of(arguments[0]), SPEC, TinySweep.means(new LocalEngine(), failing > 0 ? 1 : 2), layer);
        }
    }

    private static Process child(Path path, int failing) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                path.toString(),
                Integer.toString(failing)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Points whose computation ended, as the journal has them. */
    private static List<String> computed(Path path) {
        return AppendedLines.read(FileLayer.DISK, path.resolve(RunFolder.JOURNAL)).events().stream()
                .filter(event -> event.get("event").equals(Optional.of(JsonValue.of("done"))))
                .map(event -> event.get("point").orElseThrow().line())
                .toList();
    }

    private static long finished(Path path) throws IOException {
        if (!Files.isDirectory(path.resolve(SweepStore.POINTS))) {
            return 0;
        }
        AtomicLong count = new AtomicLong();
        Files.walkFileTree(path.resolve(SweepStore.POINTS), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".json")) {
                    count.incrementAndGet();
                }
                return FileVisitResult.CONTINUE;
            }

            /** The child renames its part files while they are looked at; one that is gone is no point yet. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return count.get();
    }

    private Map<String, String> expected() throws IOException {
        Path path = folder.resolve("expected");
        TinySweep.carryThrough(path, SPEC, TinySweep.means(new LocalEngine(), 2), FileLayer.DISK);
        return TinySweep.files(path);
    }

    private static void goOn(Path path, Map<String, String> expected) throws IOException {
        long before = finished(path);
        SweepEnd end = TinySweep.carryThrough(path, SPEC, TinySweep.means(new LocalEngine(), 2), FileLayer.DISK);
        assertThat(end.computed()).isEqualTo((int) (25 - before));
        assertThat(computed(path)).doesNotHaveDuplicates();
        assertThat(TinySweep.files(path)).isEqualTo(expected);
        assertThat(FolderCheck.of(path).problems()).isEmpty();
        assertThat(SweepCheck.of(path).problems()).isEmpty();
    }

    private void killAfterPoints(Path path, long points) throws IOException, InterruptedException {
        Process child = child(path, 0);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (finished(path) < points && child.isAlive() && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        child.destroyForcibly();
        assertThat(child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_killed_sweep_goes_on_to_the_same_bytes() throws IOException, InterruptedException {
        Map<String, String> expected = expected();
        Path path = folder.resolve("killed");
        killAfterPoints(path, 4);
        long left = finished(path);
        assertThat(left).as("points of the killed process").isBetween(4L, 24L);
        killAfterPoints(path, left + 5);
        assertThat(finished(path)).isGreaterThanOrEqualTo(left + 5);
        goOn(path, expected);
    }

    @Test
    void a_process_that_ends_in_a_file_operation_leaves_nothing_that_hinders_the_next()
            throws IOException, InterruptedException {
        Map<String, String> expected = expected();
        for (int operation : new int[] {40, 43}) {
            Path path = folder.resolve("halted-" + operation);
            Process child = child(path, operation);
            assertThat(child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(137);
            goOn(path, expected);
        }
    }

    @Test
    @Tag("campaign")
    void five_hundred_kills_at_random_moments() throws IOException, InterruptedException {
        Map<String, String> expected = expected();
        RandomGenerator random = new Seeds(20261129).stream("kills");
        for (int round = 0; round < 500; round++) {
            Path path = folder.resolve("round-" + round);
            int kills = 1 + random.nextInt(3);
            for (int kill = 0; kill < kills; kill++) {
                if (random.nextBoolean()) {
                    Process child = child(path, 0);
                    Thread.sleep(random.nextInt(4000));
                    child.destroyForcibly().waitFor();
                } else {
                    child(path, 1 + random.nextInt(400)).waitFor();
                }
            }
            goOn(path, expected);
        }
    }
}
