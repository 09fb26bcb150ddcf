package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;

class DataCommandTest {
    @TempDir
    Path place;

    private String write(String text) throws IOException {
        return Files.writeString(place.resolve("trace.csv"), text, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void it_says_what_was_detected_and_draws_the_current() throws IOException {
        String template = CommandLineCall.of("data", "--template", "transient").out();
        CommandLineCall call = CommandLineCall.of("data", write(template));
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("plain table, 8 readings")
                .contains("separator comma, decimal point")
                .contains("names in line 2")
                .contains("1.204e-7 to 1.399e-7 A")
                .contains("1 in the light column: 0.11..0.16 s")
                .doesNotContain("question");
        long plot =
                call.out().lines().filter(line -> line.matches(".{11}[|+].*")).count();
        assertThat(plot).isBetween(16L, 20L);
        assertThat(call.out().lines().allMatch(line -> line.length() <= 100)).isTrue();
    }

    @Test
    void a_file_becomes_a_run_folder_with_its_numbers_in_si_units_and_a_page() throws IOException {
        String file = write("time [ms];light;ID [nA]\n0;off;-200\n10;on;-210\n20;on;-220\n30;off;-215\n");
        Path out = Path.of(file).resolveSibling("folder");
        CommandLineCall call = CommandLineCall.of("data", file, "--out", out.toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(RunFolder.open(out).table("data").column("time_s").values()).containsExactly(0, 0.01, 0.02, 0.03);
        assertThat(RunFolder.open(out).table("data").column("current_A").get(3)).isEqualTo(-2.15e-7);
        assertThat(RunFolder.open(out).table("data_pulses").rowCount()).isEqualTo(1);
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).contains("4 readings in 3 columns", "Take care");
        assertThat(CommandLineCall.of("report", out.toString()).exitCode()).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(page);
        assertThat(CommandLineCall.of("data", file, "--out", out.toString()).exitCode())
                .isEqualTo(2);
        assertThat(CommandLineCall.of("data", file, "--out", out.toString(), "--overwrite")
                        .exitCode())
                .isZero();
    }

    @Test
    void doubts_are_questions_with_the_flag_that_answers_them() throws IOException {
        String file = write("time,current\n0,1.5\n1,2.5\n2,3.5\n");
        assertThat(CommandLineCall.of("data", file).out())
                .contains("question   in which unit is the time in column `time`?", "answer: --unit time=s");
        CommandLineCall answered = CommandLineCall.of("data", file, "--unit", "time=ms", "--unit", "current=uA");
        assertThat(answered.out()).doesNotContain("question").contains("0 to 0.002 s", "1.5e-6 to 3.5e-6 A");
    }

    @Test
    void a_refusal_has_code_place_and_flags_in_text_and_json() throws IOException {
        String file = write("1,234\n2,345\n");
        CommandLineCall text = CommandLineCall.of("data", file);
        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.err()).startsWith("error[D004]").contains("--decimal comma");
        CommandLineCall json = CommandLineCall.of("data", file, "--json");
        assertThat(json.out()).contains("\"code\": \"D004\"", "\"exit_code\": 3", "\"line\": 1");
        assertThat(CommandLineCall.of("data", file, "--decimal", "comma", "--columns", "current_A")
                        .exitCode())
                .isZero();
    }

    @Test
    void json_is_one_line_that_reads_back() throws IOException {
        CommandLineCall call = CommandLineCall.of("data", write("t [s];I [nA]\n0;1,5\n1;2,5\n2;1,5\n"), "--json");
        assertThat(call.out().lines().count()).isEqualTo(1);
        JsonValue.Fields json = (JsonValue.Fields) JsonReader.read("answer", call.out());
        assertThat(json.get("decimal")).contains(JsonValue.of("comma"));
        assertThat(json.get("rows")).contains(JsonValue.of(3L));
    }

    @Test
    void wrong_flags_are_usage() throws IOException {
        String file = write("t [s];I [nA]\n0;1,5\n1;2,5\n");
        assertThat(CommandLineCall.of("data").exitCode()).isEqualTo(2);
        assertThat(CommandLineCall.of("data", file, "--separator", "hash").exitCode())
                .isEqualTo(2);
        assertThat(CommandLineCall.of("data", file, "--column", "mass=I").exitCode())
                .isEqualTo(2);
        assertThat(CommandLineCall.of("data", file, "--unit", "I").exitCode()).isEqualTo(2);
        assertThat(CommandLineCall.of("data", "--template", "poem").exitCode()).isEqualTo(2);
        assertThat(CommandLineCall.of("data", place.resolve("none.csv").toString())
                        .exitCode())
                .isEqualTo(5);
    }

    @Test
    void the_standard_input_is_a_file() {
        CommandLineCall call = CommandLineCall.with("t [s],I [nA]\n0,1.5\n1,2.5\n", () -> false, "data", "-");
        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("standard input: plain table, 2 readings");
    }
}
