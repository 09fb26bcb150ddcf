package photosynapse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;

/** A rest of 10,000 s in a process of its own that is killed without warning. */
class KilledTransientTest {
    private static final long MINUTES = 5;

    @TempDir
    private Path place;

    private Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                TransientChild.class.getName(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("child.log").toFile())
                .start();
    }

    private String log() throws IOException {
        Path log = place.resolve("child.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Number of the youngest state of any transient: it grows by one with every step. */
    private static long steps(Path folder) {
        Path states = folder.resolve("checkpoints");
        try (Stream<Path> files = Files.list(states)) {
            return files.filter(file -> file.getFileName().toString().startsWith("retention-device-"))
                    .mapToLong(KilledTransientTest::number)
                    .max()
                    .orElse(0);
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static long number(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file)).getLong(8);
        } catch (IOException | IndexOutOfBoundsException beingReplaced) {
            return 0;
        }
    }

    /** Kills a process as soon as so many steps were made; returns how many there were. */
    private long kill(Path folder, long steps) throws IOException, InterruptedException {
        Process child = start(folder);
        while (steps(folder) < steps) {
            assertThat(child.waitFor(1, TimeUnit.MILLISECONDS)).as("%s", log()).isFalse();
        }
        child.destroyForcibly();
        assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as("killed, not ended: %s", log()).isNotZero();
        return steps(folder);
    }

    private void killAndGoOn(Path killed, Path whole, List<Long> moments) throws IOException, InterruptedException {
        long before = 0;
        for (long moment : moments) {
            before = kill(killed, before + moment);
            assertThat(RunFolder.open(killed).manifest().status()).isEqualTo(RunStatus.RUNNING);
        }
        assertThat(TransientChild.follow(killed).status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(RunFolder.open(killed).digests())
                .isEqualTo(RunFolder.open(whole).digests());
        assertThat(Files.mismatch(killed.resolve("manifest.json"), whole.resolve("manifest.json")))
                .isEqualTo(-1);
        assertThat(killed.resolve("checkpoints")).doesNotExist();
    }

    private Path whole() {
        Path whole = place.resolve("whole");
        assertThat(TransientChild.follow(whole).status()).isEqualTo(RunStatus.COMPLETE);
        return whole;
    }

    @Test
    void a_rest_that_is_killed_twice_goes_on_from_its_last_step_and_leaves_the_same_bytes() throws Exception {
        killAndGoOn(place.resolve("killed"), whole(), List.of(40L, 40L));
    }

    @Test
    @Tag("campaign")
    void two_hundred_kills_at_random_steps() throws Exception {
        Path whole = whole();
        RandomGenerator random = new Seeds(20261130).stream("kills");
        for (int round = 0; round < 100; round++) {
            List<Long> moments = List.of(1L + random.nextInt(60), 1L + random.nextInt(60));
            killAndGoOn(place.resolve("killed-" + round), whole, moments);
        }
    }
}
