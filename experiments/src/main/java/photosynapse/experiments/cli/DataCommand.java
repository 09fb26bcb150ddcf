package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.catalog.MeasurementTables;
import photosynapse.experiments.config.FoundPulse;
import photosynapse.experiments.config.MeasuredColumn;
import photosynapse.experiments.config.MeasuredQuantity;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.config.MeasurementLayout;
import photosynapse.experiments.config.MeasurementQuestion;
import photosynapse.experiments.config.MeasurementTemplate;
import photosynapse.experiments.config.PulseSearch;
import photosynapse.experiments.result.JsonText;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a measured file is understood. */
@Command(
        name = "data",
        description =
                "Look at a measured file: what was detected, a plot in letters, and every doubt as a question with"
                        + " the flag that answers it.",
        footer = {
            "",
            "Reads tables of any separator and decimal mark, EasyEXPERT CSV, Keithley buffers, Origin text.",
            "Nothing is guessed: a text that can be read in two ways is refused with both readings."
        })
final class DataCommand extends Verb {
    private static final int MOST_PULSES = 5;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Measured file; - reads the standard input.")
    private String file;

    @Option(
            names = "--template",
            paramLabel = "KIND",
            description = "Print an example: transient, retention, transfer.")
    private String template;

    @Mixin
    private OutFlags out;

    @Mixin
    private MeasurementFlags flags;

    @Override
    public Integer call() {
        if (template != null) {
            MeasurementTemplate example = MeasurementTemplate.of(template)
                    .orElseThrow(() -> new UsageException(
                            "there is no template " + template,
                            "templates are "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(MeasurementTemplate.values())
                                                    .map(MeasurementTemplate::word)
                                                    .toList())));
            terminal().out().print(example.text());
            terminal().out().flush();
            return ExitCodes.GOOD;
        }
        if (file == null) {
            throw new UsageException("data needs a FILE or --template KIND", "photosynapse data mytrace.csv");
        }
        Measurement measurement = flags.read(terminal(), file);
        PulseSearch.Found pulses = PulseSearch.in(measurement);
        if (out.named().isPresent()) {
            store(measurement, pulses);
        }
        if (wantsJson()) {
            terminal().out().println(json(measurement, pulses).line());
        } else {
            text(measurement, pulses).forEach(terminal().out()::println);
            out.named().ifPresent(path -> terminal().out().println("report     " + path.resolve(ReportFiles.FILE)));
        }
        return ExitCodes.GOOD;
    }

    private void store(Measurement m, PulseSearch.Found pulses) {
        RunFolder folder = out.folder("data");
        String command = "photosynapse data " + file + " " + String.join(" ", flags.words());
        String configuration = "data:\n  file: " + JsonText.quoted(file) + "\n  flags: "
                + JsonText.quoted(String.join(" ", flags.words())) + "\n";
        new StoredPages(folder)
                .write(
                        new StoredPages.Making(
                                "data", command.strip() + " --out again", "", configuration, 0, Map.of()),
                        new MeasurementTables(m, pulses).all(),
                        true);
    }

    private List<String> text(Measurement m, PulseSearch.Found pulses) {
        List<String> lines = new ArrayList<>();
        MeasurementLayout layout = m.layout();
        lines.add(m.name() + ": " + layout.kind() + ", " + layout.rows() + " readings");
        lines.add("text       " + layout.encoding() + (layout.hasByteOrderMark() ? " with byte-order mark" : "")
                + ", separator " + layout.separator() + ", decimal " + layout.decimal());
        lines.add("rows       " + (layout.headerLine() > 0 ? "names in line " + layout.headerLine() + ", " : "")
                + "first reading in line " + layout.firstRow());
        for (MeasuredColumn column : m.columns()) {
            lines.add(describe(column));
        }
        lines.add("pulses     " + words(m, pulses));
        m.notes().forEach(note -> lines.add("note       " + note));
        pulses.vagueWidth().ifPresent(vague -> lines.add("note       " + vague));
        plot(m, pulses, lines);
        for (MeasurementQuestion question : m.questions()) {
            lines.add((question.isOpen() ? "question   " : "doubt      ") + question.text());
            lines.add("           answer: " + question.flag());
        }
        return lines;
    }

    private static String describe(MeasuredColumn column) {
        double[] values = column.values().values();
        double low = Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
        double high = Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
        String unit = column.unit().map(u -> u.isEmpty() ? "" : " " + u).orElse(" (unit not known)");
        String range = Double.isNaN(low) ? "nothing but missing" : number(low) + " to " + number(high) + unit;
        String meaning = column.quantity().map(MeasuredQuantity::word).orElse("not used");
        return String.format(Locale.ROOT, "column %-3d %-18s %-13s %s", column.number(), column.name(), meaning, range);
    }

    private static String words(Measurement m, PulseSearch.Found found) {
        if (found.pulses().isEmpty()) {
            return "none found";
        }
        List<String> spans = found.pulses().stream()
                .limit(MOST_PULSES)
                .map(p -> number(p.from()) + ".." + number(p.until()))
                .toList();
        String unit = m.column(MeasuredQuantity.TIME)
                .flatMap(MeasuredColumn::unit)
                .map(u -> " " + u)
                .orElse("");
        int more = found.pulses().size() - spans.size();
        return found.pulses().size()
                + (found.isFromLight() ? " in the light column: " : " in the current itself: ")
                + String.join(", ", spans)
                + unit
                + (more > 0 ? " and " + more + " more" : "")
                + (found.isFromLight() ? "" : " (an estimate; a column of light would show them)");
    }

    private static void plot(Measurement m, PulseSearch.Found found, List<String> lines) {
        Optional<MeasuredColumn> across = m.column(MeasuredQuantity.TIME)
                .or(() -> m.column(MeasuredQuantity.GATE_VOLTAGE))
                .or(() -> m.column(MeasuredQuantity.DRAIN_VOLTAGE));
        Optional<MeasuredColumn> up =
                m.column(MeasuredQuantity.CURRENT).or(() -> m.column(MeasuredQuantity.CONDUCTANCE));
        if (across.isEmpty() || up.isEmpty() || m.layout().rows() < 2) {
            return;
        }
        List<double[]> spans = found.pulses().stream()
                .map(p -> new double[] {p.from(), p.until()})
                .toList();
        lines.add("");
        lines.addAll(
                new TextPlot(across.get().values().values(), up.get().values().values())
                        .lines(label(across.get()), label(up.get()), spans));
        lines.add("");
    }

    private static String label(MeasuredColumn column) {
        return column.name()
                + column.unit()
                        .filter(u -> !u.isEmpty())
                        .map(u -> " [" + u + "]")
                        .orElse("");
    }

    private static String number(double value) {
        return NumberText.of(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(5))
                .doubleValue());
    }

    private static JsonValue.Fields json(Measurement m, PulseSearch.Found found) {
        MeasurementLayout layout = m.layout();
        List<JsonValue> columns = new ArrayList<>();
        for (MeasuredColumn column : m.columns()) {
            columns.add(JsonValue.object()
                    .with("number", column.number())
                    .with("name", column.name())
                    .with("quantity", JsonValue.ofOptional(column.quantity().map(MeasuredQuantity::word)))
                    .with("written_unit", JsonValue.ofOptional(column.writtenUnit()))
                    .with("unit", JsonValue.ofOptional(column.unit()))
                    .with("missing", column.missing())
                    .done());
        }
        List<JsonValue> pulses = new ArrayList<>();
        for (FoundPulse pulse : found.pulses()) {
            pulses.add(JsonValue.object()
                    .with("from", pulse.from())
                    .with("until", pulse.until())
                    .with("level", pulse.level())
                    .with("from_error", pulse.fromError())
                    .with("until_error", pulse.untilError())
                    .done());
        }
        List<JsonValue> questions = new ArrayList<>();
        for (MeasurementQuestion question : m.questions()) {
            questions.add(JsonValue.object()
                    .with("question", question.text())
                    .with("flag", question.flag())
                    .with("open", question.isOpen())
                    .done());
        }
        return JsonValue.object()
                .with("status", "complete")
                .with("exit_code", ExitCodes.GOOD)
                .with("file", m.name())
                .with("kind", layout.kind())
                .with("encoding", layout.encoding())
                .with("byte_order_mark", layout.hasByteOrderMark())
                .with("separator", layout.separator())
                .with("decimal", layout.decimal())
                .with("header_line", layout.headerLine())
                .with("first_row", layout.firstRow())
                .with("rows", layout.rows())
                .with("columns", columns)
                .with("pulses", pulses)
                .with("pulses_from_light", found.isFromLight())
                .with("notes", JsonValue.ofTexts(m.notes()))
                .with("questions", questions)
                .done();
    }
}
