package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.JsonReader;

/** The verbs of a sweep as one types them. */
class SweepCommandTest {
    private static final String DEPTH = "device.films.nanocrystals.traps[0].depth_eV";

    @TempDir
    private Path folder;

    private String file;
    private String out;

    @BeforeEach
    void write() throws IOException {
        file = TinyRun.write(folder).toString();
        out = folder.resolve("sweep").toString();
    }

    @Test
    void a_sweep_says_what_it_takes_and_writes_table_page_and_arrays() throws IOException {
        CommandLineCall call = CommandLineCall.of("sweep", file, DEPTH + "=0.7,0.75", "--workers", "1", "--out", out);
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("2 points, about").contains("2 done, 0 failed, 2 computed now");
        assertThat(Files.readString(Path.of(out, "results", "points.csv")))
                .startsWith("\"status\",\"reason\",\"name\",point,depth_eV,");
        assertThat(Path.of(out, "results", "points.npz")).isRegularFile();
        String page = Files.readString(Path.of(out, "report.html"));
        assertThat(page).contains("Parallel coordinates").contains("All points").doesNotContain("http://");
        CommandLineCall verified = CommandLineCall.of("verify", out, "--rerun", "1");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("computed again: the same bits");
    }

    @Test
    void a_point_that_fails_makes_the_sweep_partial_and_one_line_of_json_says_so() {
        CommandLineCall call = CommandLineCall.of(
                "sweep", file, "device.temperature_K=300,-1", "--json", "--workers", "1", "--out", out);
        assertThat(call.exitCode()).isEqualTo(ExitCodes.PARTIAL);
        assertThat(JsonReader.read("out", call.out().strip()).line())
                .contains("\"status\": \"partial\"")
                .contains("\"points\": 2")
                .contains("\"done\": 1");
    }

    @Test
    void an_interrupted_sweep_is_resumed() {
        AtomicInteger asked = new AtomicInteger();
        CommandLineCall stopped = CommandLineCall.with(
                "",
                () -> asked.incrementAndGet() > 3,
                "sweep",
                file,
                DEPTH + "=0.7,0.75,0.8",
                "--workers",
                "1",
                "--out",
                out);
        assertThat(stopped.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(stopped.out()).contains("go on with: photosynapse resume " + out);
        CommandLineCall resumed = CommandLineCall.of("resume", out, "--workers", "1");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("3 done, 0 failed");
    }

    @Test
    void the_estimate_computes_nothing() {
        CommandLineCall call =
                CommandLineCall.of("sweep", file, DEPTH + "=lin(0.6,0.8,400)", "--estimate", "--out", out);
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("400 points").doesNotContain("computed now");
    }

    @Test
    void what_cannot_be_swept_is_said_before_anything_is_made() {
        assertThat(CommandLineCall.of("sweep", file, "device.temperatur_K=1,2", "--out", out)
                        .exitCode())
                .isEqualTo(ExitCodes.INVALID_INPUT);
        assertThat(CommandLineCall.of("sweep", file, "device.temperature_K=log(0,1,3)", "--out", out)
                        .exitCode())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(CommandLineCall.of("sweep", file, DEPTH + "=0.7", "--sample", "sobel:9", "--out", out)
                        .err())
                .contains("there is no sampling sobel:9");
        assertThat(CommandLineCall.of("sweep", file, DEPTH + "=0.7", "--engine", "cloud", "--out", out)
                        .err())
                .contains("there is no engine cloud");
        assertThat(CommandLineCall.of("resume", folder.toString()).exitCode()).isEqualTo(ExitCodes.FILES);
    }

    @Test
    void a_run_that_was_changed_fails_its_verification() throws IOException {
        String run = folder.resolve("run").toString();
        assertThat(CommandLineCall.of("run", file, "--out", run).exitCode()).isZero();
        assertThat(CommandLineCall.of("verify", run, "--rerun").exitCode()).isZero();
        Path table = Path.of(run, "results", "transient.csv");
        Files.writeString(table, Files.readString(table).replaceFirst("1", "2"), StandardCharsets.UTF_8);
        CommandLineCall verified = CommandLineCall.of("verify", run, "--json");
        assertThat(verified.exitCode()).isEqualTo(ExitCodes.CORRUPT);
        assertThat(verified.out()).contains("results/transient.csv");
    }

    @Test
    void the_page_of_a_sweep_is_made_again_from_what_is_stored() throws IOException {
        CommandLineCall.of("sweep", file, DEPTH + "=0.7,0.75", "--workers", "1", "--out", out);
        Path page = Path.of(out, "report.html");
        Path figure = Path.of(out, "figures", "1-stimulus-start-current-a.svg");
        String before = Files.readString(page);
        String drawn = Files.readString(figure);
        Files.delete(page);
        Files.delete(figure);
        assertThat(CommandLineCall.of("verify", out).exitCode()).isEqualTo(ExitCodes.CORRUPT);
        CommandLineCall report = CommandLineCall.of("report", out);
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(Files.readString(page)).isEqualTo(before);
        assertThat(Files.readString(figure)).isEqualTo(drawn);
        assertThat(CommandLineCall.of("verify", out).exitCode()).isZero();
    }

    @Test
    void sweeps_are_compared_and_only_what_differs_is_told() throws IOException {
        String other = folder.resolve("other").toString();
        CommandLineCall.of("sweep", file, DEPTH + "=0.7,0.75", "--workers", "1", "--out", out);
        CommandLineCall.of(
                "sweep",
                file,
                DEPTH + "=0.75,0.8",
                "--set",
                "device.temperature_K=310",
                "--workers",
                "1",
                "--out",
                other);
        String compared = folder.resolve("compared").toString();
        CommandLineCall call = CommandLineCall.of("compare", out, other, "--out", compared);
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("2 values differ")
                .contains("varied " + DEPTH + "  0.7,0.75 | 0.75,0.8")
                .contains("device.temperature_K  300 | 310")
                .contains("1 points of sweep are in other, too; most apart:")
                .contains("at depth_eV=0.75");
        assertThat(Files.readString(Path.of(compared, "compare.html"))).contains("Points of both");
        CommandLineCall mixed = CommandLineCall.of("compare", out, folder.toString());
        assertThat(mixed.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(mixed.err()).contains("runs and sweeps");
    }
}
