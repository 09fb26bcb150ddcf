package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {
    /**
     * 200 ms of thread time are the aim on a quiet machine; three times that is allowed for a first run in a cold
     * virtual machine.
     */
    private static final long MOST_NANOSECONDS = 600_000_000L;

    private static final int ATTEMPTS = 3;

    @Test
    void every_node_knows_its_place() {
        YamlNode.Mapping root =
                (YamlNode.Mapping) read("a: 1\nb:\n  c: [x, \"y z\"]\n").orElseThrow();
        YamlNode.Mapping b = (YamlNode.Mapping) root.get("b").orElseThrow();
        YamlNode.Sequence c = (YamlNode.Sequence) b.get("c").orElseThrow();
        YamlNode.Scalar text = (YamlNode.Scalar) c.items().get(1);
        assertThat(text.text()).isEqualTo("y z");
        assertThat(text.plain()).isFalse();
        assertThat(List.of(
                        text.place().line(), text.place().column(), text.place().span()))
                .containsExactly(3, 10, 5);
        assertThat(b.entry("c").orElseThrow().place().column()).isEqualTo(3);
    }

    @Test
    void words_of_yaml_1_1_stay_text() {
        YamlNode.Mapping root = (YamlNode.Mapping)
                read("a: no\nb: 1:30\nc: 010\nd: 2001-01-01\n").orElseThrow();
        assertThat(root.entries())
                .extracting(e -> ((YamlNode.Scalar) e.value()).text())
                .containsExactly("no", "1:30", "010", "2001-01-01");
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_do_no_harm() {
        assertThat(read("\ufeffa: 1\r\nb: 2\r\n")
                        .map(n -> ((YamlNode.Mapping) n).entries().size()))
                .contains(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C002|a: [1, 2",
                "C002|a: b: c",
                "C002|a:\\n\\tb: 1",
                "C002|%YAML 9.9\\n---\\na: 1",
                "C005|a: &x 1",
                "C005|a: &x [1]\\nb: *x",
                "C005|a: *nowhere",
                "C006|a: !!java.lang.Runtime {}",
                "C006|a: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]",
                "C006|a: !secret 1",
                "C006|a: !!str 1",
                "C007|a: 1\\nb: 2\\na: 3",
                "C008|a: 1\\n---\\nb: 2",
                "C008|''",
                "C008|# only a comment",
                "C009|? [a, b]\\n: 1",
                "C009|{a: 1}: 2",
                "C001|a: \\u0000",
                "C001|a: \\u001b[31m",
            })
    void what_we_do_not_read_is_refused_by_its_code(String code, String text) {
        String yaml = text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\u0000", "\0")
                .replace("\\u001b", "\u001b");
        assertThat(codes(yaml)).contains(code);
    }

    @Test
    void characters_of_two_units_may_stand_anywhere() {
        for (int before = 1000; before < 1060; before++) {
            String text = "a: \"" + "x".repeat(before) + "\ud83d\ude00\"\n";
            assertThat(read(text)).as(before + " characters before").isPresent();
        }
        assertThat(YamlReader.readText("t", "a: \ud83d x", new ConfigProblems()))
                .isEmpty();
    }

    @Test
    void both_lines_of_a_key_that_stands_twice_are_told() {
        List<Diagnostic> problems = problems("a: 1\nb: 2\na: 3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).isEqualTo("key `a` stands in line 1 and again in line 3");
        assertThat(problems.get(0).location().orElseThrow().line()).isEqualTo(3);
    }

    @Test
    void a_byte_that_is_no_text_is_told_with_its_place() {
        byte[] bytes = "a: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(bytes).get(0).message()).contains("byte 6");
    }

    static List<String> bombs() {
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(0, 9)
                        .mapToObj(k -> "b" + k + ": &b" + k + " ["
                                + ("*" + (k == 0 ? "a" : "b" + (k - 1)) + ",").repeat(9) + "]\n")
                        .collect(Collectors.joining());
        int much = YamlReader.MOST_BYTES - 16;
        Function<String, String> fill = unit -> unit.repeat(much / unit.length());
        return List.of(
                laughs,
                fill.apply("["),
                fill.apply("{a: "),
                fill.apply("- "),
                fill.apply("? "),
                "a: [" + fill.apply("1,") + "]",
                "a: {" + fill.apply("a: 1, ") + "}",
                IntStream.range(0, 100_000).mapToObj(k -> "k" + k + ": 1\n").collect(Collectors.joining()),
                "a: " + fill.apply("1"),
                "a: \"" + fill.apply("\\u0041") + "\"",
                fill.apply("a"),
                fill.apply("a: 1\n"),
                "a: |\n" + fill.apply("  x\n"),
                "a: &" + fill.apply("x"),
                "a: !" + fill.apply("x"),
                fill.apply("#"),
                fill.apply("&a "),
                fill.apply("!!a "),
                fill.apply("x: y: "),
                fill.apply("\t"),
                fill.apply(" ") + "a",
                fill.apply("'"),
                fill.apply("---\n"),
                "x".repeat(100_000_000));
    }

    @ParameterizedTest(name = "bomb {index}")
    @MethodSource("bombs")
    void bombs_do_no_harm(String bomb) {
        byte[] bytes = bomb.getBytes(StandardCharsets.UTF_8);
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && least > MOST_NANOSECONDS; attempt++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            outcome(bytes);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            least = Math.min(least, spent);
        }
        assertThat(least).isLessThanOrEqualTo(MOST_NANOSECONDS);
    }

    /** Reads a whole configuration; a bomb may be a text of a legal form, but never a legal configuration. */
    private static void outcome(byte[] bytes) {
        try {
            ConfigReader.read("bomb.yaml", bytes, List.of());
        } catch (InvalidConfigException e) {
            assertThat(e.problems()).isNotEmpty();
            assertThat(e.getMessage().length()).isLessThan(100_000);
            return;
        }
        throw new AssertionError("the bomb was taken for a configuration");
    }

    private static List<String> codes(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static Optional<YamlNode> read(String text) {
        return YamlReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8), new ConfigProblems());
    }

    private static List<Diagnostic> problems(byte[] bytes) {
        ConfigProblems problems = new ConfigProblems();
        Optional<YamlNode> node = YamlReader.read("t.yaml", bytes, problems);
        try {
            problems.throwIfAny();
        } catch (InvalidConfigException e) {
            assertThat(node).isEmpty();
            return e.problems();
        }
        return List.of();
    }
}
