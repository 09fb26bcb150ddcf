package photosynapse.experiments.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.NpzArchive;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

class SynapseExportTest {
    private static final ExportRequest REQUEST = new ExportRequest(
            SynapseParameters.DEFAULT,
            WriteProgramSpec.DEFAULT,
            1,
            List.of(),
            List.of("source: Hao et al. \u00b5 */ \"\"\""));
    private static final PulseCurve CURVE = PulseCurve.of(SynapseParameters.DEFAULT, WriteProgramSpec.DEFAULT);

    @TempDir
    Path place;

    private static String text(ExportFormat format, String ending) {
        return new SynapseExport(REQUEST)
                .files(format).entrySet().stream()
                        .filter(e -> e.getKey().endsWith(ending))
                        .map(e -> new String(e.getValue(), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void every_text_tells_its_sources_on_lines_that_stay_comments() {
        for (ExportFormat format : ExportFormat.values()) {
            new SynapseExport(REQUEST).files(format).forEach((name, bytes) -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (!name.endsWith("bench.cir") && !name.endsWith(".npz")) {
                    assertThat(text).as(name).contains("source: Hao et al. ?").doesNotContain("\u00b5", "et al. ? */");
                }
            });
        }
    }

    @Test
    void the_curve_rises_then_falls_and_the_last_erasing_pulse_leaves_a_fiftieth() {
        for (int k = 1; k < CURVE.up().size(); k++) {
            assertThat(CURVE.up().get(k)).isGreaterThan(CURVE.up().get(k - 1));
            assertThat(CURVE.down().get(k)).isLessThan(CURVE.down().get(k - 1));
        }
        assertThat(CURVE.left()).isCloseTo(0.02, within(1e-6));
    }

    /** The list alone, read as text, makes NeuroSim's curve; it leaves ours by what the list says. */
    @Test
    void the_neurosim_list_reads_back_and_tells_how_far_its_formula_leaves_our_curve() {
        String list = text(ExportFormat.NEUROSIM, "parameters.txt");
        Map<String, Double> values = new LinkedHashMap<>();
        list.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(" = ", -1);
            values.put(parts[0], Double.parseDouble(parts[1]));
        });
        assertThat(values).isEqualTo(new NeuroSimList(CURVE, WriteProgramSpec.DEFAULT).values());
        assertThat(values.get("NL_LTP")).isPositive();
        assertThat(values.get("NL_LTD")).isNegative();
        double span = CURVE.maximum() - CURVE.minimum();
        double worst = 0;
        for (int n = 0; n <= 50; n++) {
            worst = Math.max(
                    worst, Math.abs(NeuroSimList.up(values, n) - CURVE.up().get(n)) / span);
            worst = Math.max(
                    worst, Math.abs(NeuroSimList.down(values, n) - CURVE.down().get(n)) / span);
        }
        Matcher told = Pattern.compile("by at most ([0-9.]+) % of Gmax").matcher(list);
        assertThat(told.find()).isTrue();
        // four digits are printed
        assertThat(100 * worst).isCloseTo(Double.parseDouble(told.group(1)), within(1e-3 * 100 * worst));
        assertThat(NeuroSimList.bend(1.0)).isCloseTo(1 / 1.251653, within(1e-5));
    }

    @Test
    void steps_reproduce_the_curve_from_which_they_came() {
        StepTable table = StepTable.of(CURVE, 401);
        double g = CURVE.up().get(10);
        int node = (int) Math.round((g - CURVE.minimum()) / (CURVE.maximum() - CURVE.minimum()) * 400);
        double step = CURVE.up().get(11) - CURVE.up().get(10);
        // a node lies within a four hundredth of the range of a level; the step changes by 2 % from pulse to pulse
        assertThat(table.up().get(node)).isCloseTo(step, within(0.05 * step));
        assertThat(table.up()).allMatch(s -> s > 0);
        assertThat(table.down()).allMatch(s -> s < 0);
    }

    @Test
    void the_verilog_module_declares_every_node_and_parameter_that_it_uses() {
        String va = text(ExportFormat.VERILOG_A, ".va");
        assertThat(va).contains("`include \"disciplines.vams\"", "module ps_cspbi3_swcnt(d, s, g, l);", "endmodule");
        assertThat(va.split("analog begin", -1)).hasSize(2);
        String body = va.substring(va.indexOf("analog begin"));
        Matcher words = Pattern.compile("[a-z][a-z0-9]*").matcher(body.replaceAll("//.*", ""));
        List<String> known = new ArrayList<>(
                List.of("analog", "begin", "end", "endmodule", "max", "ln", "exp", "abs", "min", "limexp", "ddt"));
        Matcher declared = Pattern.compile("(?:parameter real (\\w+))|(?:(?:electrical|real) ([\\w, ]+);)")
                .matcher(va);
        while (declared.find()) {
            String names = declared.group(1) != null ? declared.group(1) : declared.group(2);
            known.addAll(List.of(names.split(", ", -1)));
        }
        while (words.find()) {
            assertThat(known).contains(words.group());
        }
        assertThat(body.chars().filter(c -> c == '(').count())
                .isEqualTo(body.chars().filter(c -> c == ')').count());
        assertThat(va.lines().filter(l -> l.contains("<+ ddt("))).hasSize(5);
        assertThat(va).doesNotContain("$random");
        assertThat(va.lines().filter(l -> l.contains("parameter real"))).allMatch(l -> l.contains(" from "));
    }

    @Test
    void text_that_a_spreadsheet_would_take_for_a_formula_is_guarded_and_units_stand_in_brackets() {
        ResultTable table = new ResultTable(
                "t",
                List.of(new TextColumn("word", List.of("=1+1", "@a", "plain", "a\"b"))),
                List.of(new Column("drain_current_A", -1, 2, Double.NaN, 4)));
        assertThat(PlainCsv.text(table, List.of("n"))).isEqualTo("""
                        # table: t
                        # note: n
                        "word","drain current [A]"
                        "'=1+1",-1
                        "'@a",2
                        "plain",
                        "a""b",4
                        """);
    }

    private static boolean hasPython(String... modules) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import " + String.join(",", modules))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private String python(String program, String argument) throws IOException, InterruptedException {
        Path out = place.resolve("out.txt");
        Process process = new ProcessBuilder("python3", "-c", program, argument)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    @Test
    void numpy_reads_the_archive_with_pickles_off() throws Exception {
        boolean there = hasPython("numpy");
        if (!there) {
            System.err.println("SKIPPED: python3 with numpy is not installed, the NPZ export is not read");
        }
        assumeTrue(there, "python3 with numpy is not installed");
        ResultTable table = new ResultTable(
                "t",
                List.of(new TextColumn("word", List.of("\u00b5", "longer"))),
                List.of(new Column("x_s", 0.1, Double.NaN)));
        Path file = place.resolve("a.npz");
        Files.write(file, NpzArchive.bytes(List.of(table), List.of("note")));
        String program = """
                import sys, json, numpy
                z = numpy.load(sys.argv[1], allow_pickle=False)
                print(repr(float(z["t.x_s"][0])), z["t.x_s"].dtype, numpy.isnan(z["t.x_s"][1]))
                print([hex(ord(c)) for c in str(z["t.word"][0])], str(z["t.word"][1]))
                print(json.loads(z["meta.json"])["notes"])
                """;
        assertThat(python(program, file.toString())).isEqualTo("0.1 float64 True\n['0xb5'] longer\n['note']\n");
        assertThat(NpzArchive.bytes(List.of(table), List.of("note"))).isEqualTo(Files.readAllBytes(file));
    }

    /** A stand-in for the library, so that the file itself runs as Python and gives the numbers. */
    @Test
    void the_aihwkit_file_is_python_whose_steps_average_to_one() throws Exception {
        String device = text(ExportFormat.AIHWKIT, ".py");
        assertThat(device).contains("class SynapseCspbi3Swcnt(PiecewiseStepDevice):", "lifetime: float = ");
        boolean there = hasPython("dataclasses");
        if (!there) {
            System.err.println("SKIPPED: python3 is not installed, the aihwkit export is not run");
        }
        assumeTrue(there, "python3 is not installed");
        Path file = place.resolve("device.py");
        Files.writeString(file, device, StandardCharsets.UTF_8);
        String program = """
                import sys, types
                for name in ("aihwkit", "aihwkit.simulator", "aihwkit.simulator.configs"):
                    sys.modules[name] = types.ModuleType(name)
                devices = types.ModuleType("aihwkit.simulator.configs.devices")
                class PiecewiseStepDevice: pass
                devices.PiecewiseStepDevice = PiecewiseStepDevice
                sys.modules["aihwkit.simulator.configs.devices"] = devices
                scope = {"__name__": "device"}
                sys.modules["device"] = types.ModuleType("device")
                exec(compile(open(sys.argv[1]).read(), "device.py", "exec"), scope)
                d = scope["SynapseCspbi3Swcnt"]()
                print(len(d.piecewise_up), len(d.piecewise_down), min(d.piecewise_up + d.piecewise_down) > 0)
                print(round(sum(d.piecewise_up + d.piecewise_down) / 64, 4), d.lifetime > 10)
                """;
        assertThat(python(program, file.toString())).isEqualTo("32 32 True\n1.0 True\n");
    }
}
