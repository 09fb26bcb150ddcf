package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.Overlay;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** The report of a measured file: how it was understood, its trace with the light, what is doubtful. */
public final class DataPage {
    /** Readings whose steps grow by so much stand on a logarithmic axis. */
    private static final double GROWN = 5;

    private final Data data;

    /**
     * What a folder of a measured file holds.
     *
     * @param tables {@code data}, {@code data_columns}, {@code data_pulses}, {@code data_notes} by name
     * @param reproduction what is needed to make it again
     */
    public record Data(Map<String, ResultTable> tables, Reproduction reproduction) {
        public Data {
            tables = Map.copyOf(tables);
        }

        ResultTable table(String name) {
            ResultTable table = tables.get(name);
            if (table == null) {
                throw new IllegalArgumentException("a measured file needs the table " + name);
            }
            return table;
        }
    }

    private DataPage(Data data) {
        this.data = data;
    }

    /** Everything that the report of a measured file says. */
    public static ReportContent of(Data data) {
        return new DataPage(data).content();
    }

    private ReportContent content() {
        ResultTable table = data.table("data");
        int pulses = data.table("data_pulses").rowCount();
        return ReportContent.of(
                        "Measured file",
                        table.rowCount() + " readings in " + table.columns().size() + " columns; " + pulses
                                + (pulses == 1 ? " pulse was found." : " pulses were found."),
                        status())
                .withFigures(figure().map(List::of).orElse(List.of()))
                .withConfidence(new ReportContent.Confidence(List.of(), List.of(), List.of(columns(), notes())))
                .withReproduction(data.reproduction());
    }

    private List<String> words(String kind) {
        ResultTable notes = data.table("data_notes");
        List<String> kinds = notes.label("kind").values();
        List<String> words = new ArrayList<>();
        for (int row = 0; row < kinds.size(); row++) {
            if (kinds.get(row).equals(kind)) {
                words.add(notes.label("words").values().get(row));
            }
        }
        return words;
    }

    private Status status() {
        List<String> questions = words("question");
        List<String> doubts = words("doubt");
        if (!questions.isEmpty()) {
            return new Status(Status.Level.RED, "Open questions: " + String.join(" ", questions));
        }
        return doubts.isEmpty()
                ? new Status(Status.Level.GREEN, "Every column that is used has its quantity and its unit.")
                : new Status(Status.Level.AMBER, "Doubtful: " + String.join(" ", doubts));
    }

    private Optional<Block> figure() {
        ResultTable table = data.table("data");
        Optional<Column> across = column(table, "time").or(() -> column(table, "gate"));
        Optional<Column> up = column(table, "current").or(() -> column(table, "conductance"));
        if (across.isEmpty() || up.isEmpty() || table.rowCount() < 2) {
            return Optional.empty();
        }
        double[] x = across.get().values();
        boolean isTime = across.get().name().startsWith("time");
        int n = x.length;
        boolean wide = isTime && n > 2 && x[0] >= 0 && x[n - 1] - x[n - 2] > GROWN * (x[1] - x[0]);
        String unit = isTime ? "s" : "V";
        String words = isTime ? "Time" : "Gate voltage";
        LinePlot plot = new LinePlot(
                "data",
                Size.PAGE,
                wide ? Axis.logarithmic(words, unit) : Axis.linear(words, unit),
                up.get().name().startsWith("current") ? Axis.linear("Current", "A") : Axis.linear("Conductance", "S"),
                List.of(Series.of("", across.get(), up.get(), Look.joined(0))),
                isTime ? light() : List.of(),
                "The measured trace",
                table.rowCount() + " readings");
        return Optional.of(Findings.block(
                plot.figure(),
                table.rowCount() + " readings, as they were understood.",
                "Values in SI units as read from the file; light as bars where pulses were found.",
                List.of("data"),
                ""));
    }

    private List<Overlay> light() {
        ResultTable pulses = data.table("data_pulses");
        List<Overlay.Span> spans = new ArrayList<>();
        for (int row = 0; row < pulses.rowCount(); row++) {
            double from = pulses.column("from_s").get(row);
            double until = pulses.column("until_s").get(row);
            if (until > from) {
                spans.add(new Overlay.Span(from, until));
            }
        }
        return spans.isEmpty() ? List.of() : List.of(new Overlay.LightPulses("light", spans, Overlay.Place.STRIP));
    }

    private static Optional<Column> column(ResultTable table, String quantity) {
        return table.columns().stream()
                .filter(c -> c.name().equals(quantity) || c.name().startsWith(quantity + "_"))
                .filter(c -> !quantity.equals("gate") || !c.name().startsWith("gate_current"))
                .findFirst();
    }

    private Block columns() {
        ResultTable columns = data.table("data_columns");
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < columns.rowCount(); row++) {
            rows.add(List.of(
                    Block.Cell.of(columns.label("name").values().get(row)),
                    Block.Cell.of(columns.label("quantity").values().get(row)),
                    Block.Cell.of(columns.label("written_unit").values().get(row)),
                    Block.Cell.of(
                            Numbers.shortest(columns.column("missing_count").get(row)))));
        }
        return new Block.TableBlock(
                "Columns",
                List.of(
                        Block.Head.words("Name"),
                        Block.Head.words("Read as"),
                        Block.Head.words("Unit in the file"),
                        Block.Head.number("Missing")),
                rows,
                "");
    }

    private Block notes() {
        List<String> all = new ArrayList<>(words("layout"));
        all.addAll(words("note"));
        all.addAll(words("doubt"));
        all.addAll(words("question"));
        return new Block.TextBlock("How the file was understood", all);
    }
}
