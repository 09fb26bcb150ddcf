package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeCommandTest {
    @TempDir
    Path place;

    @Test
    void an_interrupted_run_goes_on_to_the_bytes_of_one_that_was_not() throws IOException {
        String file = TinyRun.write(place).toString();
        Path whole = place.resolve("whole");
        Path part = place.resolve("part");
        CommandLineCall.of("run", file, "--out", whole.toString());
        AtomicInteger asked = new AtomicInteger();
        CommandLineCall stopped =
                CommandLineCall.with("", () -> asked.incrementAndGet() > 3, "run", file, "--out", part.toString());
        assertThat(stopped.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(stopped.out()).contains("next             photosynapse resume " + part);
        CommandLineCall resumed = CommandLineCall.of("resume", part.toString());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        for (String name : new String[] {"manifest.json", "run.yaml", "run.json", "report.html"}) {
            assertThat(Files.mismatch(whole.resolve(name), part.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
        CommandLineCall again = CommandLineCall.of("resume", part.toString());
        assertThat(again.exitCode()).isEqualTo(ExitCodes.FILES);
        assertThat(again.err()).contains("holds a run that has ended");
        assertThat(CommandLineCall.of("resume", part.toString(), "--limit-time", "0")
                        .exitCode())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(CommandLineCall.of("resume", place.toString()).exitCode()).isEqualTo(ExitCodes.FILES);
    }

    @Test
    void modes_and_ways_of_training_are_checked_before_anything_is_computed() {
        CommandLineCall way = CommandLineCall.of("train", "cspbi3-swcnt", "--by", "magic");
        assertThat(way.exitCode()).isEqualTo(ExitCodes.USAGE);
        CommandLineCall mode = CommandLineCall.of("train", "cspbi3-swcnt", "--mode", "loose");
        assertThat(mode.exitCode()).isEqualTo(ExitCodes.USAGE);
    }
}
