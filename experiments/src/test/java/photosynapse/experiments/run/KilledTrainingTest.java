package photosynapse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.catalog.SynapseTableWriter;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.result.RunStatus;

/** Trainings in a process of their own that is killed without warning. */
class KilledTrainingTest {
    private static final long MINUTES = 5;

    @TempDir
    Path place;

    private Path tables() {
        return tables(place);
    }

    /** A folder with the tables of an extraction. */
    static Path tables(Path place) {
        RunFolder folder = RunFolder.create(place.resolve("tables"), false);
        folder.begin(RunManifest.begun(1, "exact", Map.of(), Map.of()));
        SynapseTableWriter.of(SynapseParameters.DEFAULT).forEach(folder::write);
        return folder.path();
    }

    private Process start(Path folder, Path tables) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                TrainingChild.class.getName(),
                folder.toString(),
                tables.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("child.log").toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        return builder.start();
    }

    /** Kills a training as soon as a state of that name was written, and at least one was replaced. */
    private void kill(Path folder, Path tables, String state) throws IOException, InterruptedException {
        Process child = start(folder, tables);
        Path second = folder.resolve("checkpoints").resolve(state + ".0");
        while (child.isAlive() && !Files.exists(second)) {
            assertThat(child.waitFor(2, TimeUnit.MILLISECONDS) && child.exitValue() != 0)
                    .as("%s", log())
                    .isFalse();
        }
        child.destroyForcibly();
        assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as("killed, not ended: %s", log()).isNotZero();
    }

    private String log() throws IOException {
        Path log = place.resolve("child.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Test
    void a_training_that_is_killed_in_an_epoch_and_resumed_leaves_the_same_bytes() throws Exception {
        Path tables = tables();
        Path whole = place.resolve("whole");
        assertThat(TrainingChild.train(whole, tables).status()).isEqualTo(RunStatus.COMPLETE);
        Path killed = place.resolve("killed");
        kill(killed, tables, "digits-digits-limited");
        assertThat(RunFolder.open(killed).manifest().status()).isEqualTo(RunStatus.RUNNING);
        kill(killed, tables, "pulse_training-seed-1-forgetting");
        damageYoungest(killed.resolve("checkpoints"), "pulse_training-seed-1-forgetting");
        assertThat(TrainingChild.train(killed, tables).status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(RunFolder.open(killed).digests())
                .isEqualTo(RunFolder.open(whole).digests());
        assertThat(Files.mismatch(killed.resolve("manifest.json"), whole.resolve("manifest.json")))
                .isEqualTo(-1);
        assertThat(killed.resolve("checkpoints")).doesNotExist();
        assertThat(Files.readString(whole.resolve("manifest.json"))).contains("\"mode\": \"exact\"", "\"seed\": 1");
    }

    /** A torn state must not be taken; the one before it is. */
    private static void damageYoungest(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path last = files.filter(file -> file.getFileName().toString().startsWith(name))
                    .max((a, b) -> a.toFile().lastModified() < b.toFile().lastModified() ? -1 : 1)
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(last);
            bytes[bytes.length / 2] ^= 1;
            Files.write(last, bytes);
        }
    }

    @Test
    void of_two_states_the_younger_whole_one_is_taken() {
        RunFolder folder = RunFolder.create(place.resolve("states"), false);
        TrainingStates states =
                new TrainingStates(folder, "x", new TrainingStates.Pace(() -> 0, 1), (speed, accuracy) -> {});
        assertThat(states.saved("a")).isEmpty();
        states.save("a", new byte[] {1});
        states.save("a", new byte[] {2, 2});
        states.save("b", new byte[] {9});
        assertThat(fresh(folder).saved("a")).contains(new byte[] {2, 2});
        Optional<byte[]> youngest = folder.bytes("checkpoints/x-a.0");
        byte[] torn = youngest.orElseThrow();
        for (int at : new int[] {0, 10, 20, torn.length - 1}) {
            byte[] damaged = torn.clone();
            damaged[at] ^= 4;
            folder.write("checkpoints/x-a.0", damaged);
            assertThat(fresh(folder).saved("a")).as("byte %s", at).contains(new byte[] {1});
        }
        folder.write("checkpoints/x-a.0", new byte[5]);
        assertThat(fresh(folder).saved("a")).contains(new byte[] {1});
    }

    private static TrainingStates fresh(RunFolder folder) {
        return new TrainingStates(folder, "x", new TrainingStates.Pace(() -> 0, 1), (speed, accuracy) -> {});
    }

    @Test
    void speed_is_told_about_once_a_second() {
        long[] now = {0};
        List<String> told = new ArrayList<>();
        RunFolder folder = RunFolder.create(place.resolve("speed"), false);
        TrainingStates states = new TrainingStates(
                folder,
                "x",
                new TrainingStates.Pace(() -> now[0], 1),
                (speed, accuracy) -> told.add(speed + " " + accuracy));
        for (int k = 1; k <= 30; k++) {
            now[0] = k * 100_000_000L;
            states.learned(50L * k, 0.5);
        }
        assertThat(told).hasSize(2).allMatch(line -> line.equals("500.0 0.5"));
    }
}
