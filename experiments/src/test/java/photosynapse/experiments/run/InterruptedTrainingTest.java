package photosynapse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.catalog.SynapseFile;
import photosynapse.experiments.cli.Main;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;

/** Ctrl-C: the program in a process of its own, sent the signal that a terminal sends. */
@EnabledOnOs(OS.LINUX)
class InterruptedTrainingTest {
    private static final long MINUTES = 3;
    private static final int INTERRUPTED = 130;
    private static final String TRAINING = "\"event\": \"started\", \"experiment\": \"pulse_training\"";
    /** So many images that the training lasts for seconds. */
    private static final List<String> LONG = List.of(
            "network.pulse_learning.training_images_count=20000", "network.pulse_learning.test_images_count=2000");

    @TempDir
    Path place;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String... arguments) throws IOException {
        // shells make what they put into the background deaf to the signal; env makes it hear again
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(place.resolve("child.err").toFile())
                .redirectOutput(place.resolve("child.out").toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process child = builder.start();
        started.add(child);
        return child;
    }

    private String printed() throws IOException {
        return Files.readString(place.resolve("child.out")) + Files.readString(place.resolve("child.err"));
    }

    /** Sends the signal once something has happened, and returns the exit code. */
    private int interrupt(Process child, BooleanSupplier begun) throws IOException, InterruptedException {
        while (!begun.getAsBoolean()) {
            assertThat(child.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended too early: %s", printed())
                    .isFalse();
        }
        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
        assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return child.exitValue();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ctrl_c_keeps_the_state_of_a_training_that_then_goes_on_to_the_same_bytes() throws Exception {
        Path tables = KilledTrainingTest.tables(place);
        Path whole = place.resolve("whole");
        assertThat(TrainingChild.learnByPulses(whole, tables, LONG, RunLimits.NONE)
                        .status())
                .isEqualTo(RunStatus.COMPLETE);
        Path part = place.resolve("part");
        Path extracted = part.resolve("checkpoints").resolve("finished-synapse.json");
        RunLimits untilExtracted = new RunLimits(Double.POSITIVE_INFINITY, () -> Files.exists(extracted));
        TrainingChild.learnByPulses(part, tables, LONG, untilExtracted);
        Process child = start("resume", part.toString());
        Path log = part.resolve("log.jsonl");
        int before = text(log).length();
        int exitCode = interrupt(child, () -> text(log).substring(before).contains(TRAINING));
        assertThat(exitCode).as("%s", printed()).isEqualTo(INTERRUPTED);
        assertThat(RunFolder.open(part).manifest().status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(part.resolve("checkpoints")).isDirectoryContaining("glob:**/pulse_training-seed-1-*");
        assertThat(TrainingChild.learnByPulses(part, tables, LONG, RunLimits.NONE)
                        .status())
                .isEqualTo(RunStatus.COMPLETE);
        // the program wrote a report besides
        assertThat(RunFolder.open(part).digests())
                .containsAllEntriesOf(RunFolder.open(whole).digests());
    }

    @Test
    void ctrl_c_tells_the_accuracy_of_the_seeds_that_are_done() throws Exception {
        Path file = Files.writeString(place.resolve("synapse.json"), SynapseFile.text(SynapseParameters.DEFAULT));
        Process child = start("recognise", file.toString(), "--images", "100", "--seeds", "100");
        Pattern oneIsDone = Pattern.compile("recognise ([2-9]|[1-9][0-9]) %");
        int exitCode = interrupt(
                child, () -> oneIsDone.matcher(text(place.resolve("child.err"))).find());
        assertThat(exitCode).as("%s", printed()).isEqualTo(INTERRUPTED);
        Matcher done =
                Pattern.compile("interrupted: (\\d+) of 100 seeds are done").matcher(printed());
        assertThat(done.find()).as("%s", printed()).isTrue();
        assertThat(Integer.parseInt(done.group(1))).isBetween(1, 99);
        assertThat(printed()).containsPattern("accuracy  right after training +[0-9.]+ %");
    }
}
