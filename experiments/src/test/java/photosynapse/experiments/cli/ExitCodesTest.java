package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodesTest {
    @TempDir
    Path place;

    private String file;
    private String out;

    @BeforeEach
    void write() throws IOException {
        file = TinyRun.write(place).toString();
        out = place.resolve("out").toString();
    }

    @Test
    void unknown_verbs_and_flags_are_usage() {
        assertThat(CommandLineCall.of("rnu", file).exitCode()).isEqualTo(2);
        CommandLineCall flag = CommandLineCall.of("run", file, "--uot", out);
        assertThat(flag.exitCode()).isEqualTo(2);
        assertThat(flag.err()).startsWith("error[F004]: Unknown option").doesNotContain("\tat ");
        assertThat(CommandLineCall.of("run").exitCode()).isEqualTo(2);
        assertThat(CommandLineCall.of("run", file, "--limit-time", "-1", "--out", out)
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_folder_in_use_is_usage_and_overwrite_replaces_a_run() throws IOException {
        assertThat(CommandLineCall.of("run", file, "--out", out).exitCode()).isZero();
        CommandLineCall again = CommandLineCall.of("run", file, "--out", out);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is not empty").contains("--overwrite");
        Path own = Files.writeString(Path.of(out, "notes.txt"), "mine", StandardCharsets.UTF_8);
        assertThat(CommandLineCall.of("run", file, "--out", out, "--overwrite").exitCode())
                .isZero();
        assertThat(own).hasContent("mine");
    }

    @Test
    void a_wrong_key_is_invalid_input_with_its_place() throws IOException {
        Path wrong = TinyRun.write(place, "wrong.yaml", TinyRun.TEXT.replace("node_count", "node_conut"));
        CommandLineCall call = CommandLineCall.of("run", wrong.toString(), "--out", out);
        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.err())
                .startsWith("error[C012]: unknown key `node_conut`")
                .contains(":6:10")
                .contains("did you mean `node_count`?");
        assertThat(Path.of(out)).doesNotExist();
        CommandLineCall json = CommandLineCall.of("run", wrong.toString(), "--out", out, "--json");
        assertThat(json.out().lines().toList()).hasSize(1);
        assertThat(json.out())
                .contains("\"exit_code\": 3")
                .contains("\"code\": \"C012\"")
                .contains("\"line\": 6");
    }

    @Test
    void many_errors_are_counted_after_twenty() throws IOException {
        StringBuilder text = new StringBuilder(TinyRun.TEXT);
        for (int k = 0; k < 30; k++) {
            text.append("nonsense_").append(k).append(": 1\n");
        }
        Path wrong = TinyRun.write(place, "wrong.yaml", text.toString());
        CommandLineCall call = CommandLineCall.of("check", wrong.toString());
        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.err().split("error\\[", -1)).hasSize(21);
        assertThat(call.err()).contains("and 10 more problems");
    }

    @Test
    void equations_without_a_solution_say_why_and_what_may_help() throws IOException {
        CommandLineCall call = CommandLineCall.of("run", file, "--out", out, "--set", "solver.maximum_step_count=5");
        assertThat(call.exitCode()).isEqualTo(4);
        assertThat(call.err()).contains("STEP_LIMIT").contains("what may help").doesNotContain("\tat ");
        assertThat(Files.readString(Path.of(out, "report.html"))).contains("Do not use");
        assertThat(Path.of(out, "results", "transient.csv")).doesNotExist();
    }

    @Test
    void some_failed_experiments_make_a_run_partial() throws IOException {
        CommandLineCall call = CommandLineCall.of(
                "run",
                file,
                "--out",
                out,
                "--protocol",
                "transfer_curve,pulse",
                "--set",
                "solver.maximum_step_count=25");
        assertThat(call.exitCode()).as(call.out() + call.err()).isEqualTo(1);
        assertThat(Path.of(out, "results", "transfer_curve.csv")).isRegularFile();
        assertThat(Files.readString(Path.of(out, "report.html"))).contains("Take care");
    }

    @Test
    void a_missing_file_and_a_folder_without_a_run_are_file_problems() {
        CommandLineCall call =
                CommandLineCall.of("run", place.resolve("none.yaml").toString());
        assertThat(call.exitCode()).isEqualTo(5);
        assertThat(call.err()).contains("none.yaml cannot be read: it does not exist");
        assertThat(CommandLineCall.of("report", place.toString()).exitCode()).isEqualTo(5);
    }

    @Test
    void a_damaged_table_or_manifest_is_corrupt() throws IOException {
        CommandLineCall.of("run", file, "--out", out);
        Path table = Path.of(out, "results", "transient.csv");
        String text = Files.readString(table, StandardCharsets.UTF_8);
        Files.writeString(table, text.substring(0, text.length() - 20), StandardCharsets.UTF_8);
        CommandLineCall cut = CommandLineCall.of("report", out);
        assertThat(cut.exitCode()).isEqualTo(6);
        assertThat(cut.err()).contains("transient:5");
        Files.writeString(table, text, StandardCharsets.UTF_8);
        Files.writeString(Path.of(out, "manifest.json"), "{\"format\": 1", StandardCharsets.UTF_8);
        assertThat(CommandLineCall.of("report", out).exitCode()).isEqualTo(6);
    }

    @Test
    void the_time_limit_keeps_what_is_done() {
        CommandLineCall call = CommandLineCall.of("run", file, "--out", out, "--limit-time", "1e-9");
        assertThat(call.exitCode()).isEqualTo(7);
        assertThat(Path.of(out, "run.yaml")).isRegularFile();
    }

    @Test
    void an_interruption_keeps_what_is_done() {
        CommandLineCall call = CommandLineCall.with("", () -> true, "run", file, "--out", out);
        assertThat(call.exitCode()).isEqualTo(130);
        assertThat(Path.of(out, "manifest.json")).isRegularFile();
    }

    @Test
    void a_fault_of_the_program_leaves_a_report_and_shows_no_stack_trace() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        java.io.PrintStream stream = new java.io.PrintStream(bytes, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(java.io.InputStream.nullInputStream(), stream, stream, false, false);
        int exitCode = new Failures(terminal).report(new IllegalStateException("planted"), false);
        assertThat(exitCode).isEqualTo(70);
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("a fault of the program").doesNotContain("\tat ");
        int begin = text.indexOf("the report ") + "the report ".length();
        Path report = Path.of(text.substring(begin, text.indexOf(' ', begin)));
        assertThat(Files.readString(report, StandardCharsets.UTF_8))
                .contains("planted")
                .contains("\tat ");
        Files.delete(report);
    }
}
