package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.sweep.Importance;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepAxis;
import photosynapse.experiments.sweep.SweepSpec;
import photosynapse.experiments.sweep.SweepTables;

/** The points of a sweep as a page draws them: what was varied, what came out, how much of it each key explains. */
final class SweepAnswers {
    private static final int MOST_POINTS = 5000;
    private static final int MOST_NUMBERS = 60;

    private SweepAnswers() {}

    /** Whether a folder is that of a sweep. */
    static boolean isSweep(RunFolder run) {
        return run.has(SweepSpec.FILE);
    }

    static Answer of(RunFolder run) {
        String file = RunFolder.RESULTS + "/" + SweepTables.POINTS + ".csv";
        if (!isSweep(run)) {
            throw Refusal.missing("path", "the run is no sweep");
        }
        if (!run.has(file)) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "run",
                    "the sweep has no table of points yet",
                    "a sweep that has ended",
                    "go on with `photosynapse resume` in a terminal");
        }
        SweepSpec spec = spec(run);
        Rows rows = new Rows(run.table(SweepTables.POINTS));
        Map<String, String> columns = spec.columns();
        List<JsonValue> keys = new ArrayList<>();
        for (SweepAxis axis : spec.axes()) {
            String column = columns.get(axis.key());
            keys.add(rows.column(column)
                    .with("path", axis.key())
                    .with("log", axis.isLogarithmic())
                    .done());
        }
        List<String> numbers = SweepTables.varyingNumbers(rows.points, List.copyOf(columns.values()));
        return Answer.json(JsonValue.object()
                .with("file", spec.source().name())
                .with("title", spec.story().title())
                .with("question", spec.story().question())
                .with("points", rows.points.rowCount())
                .with("every", rows.every)
                .with("keys", keys)
                .with(
                        "numbers",
                        numbers.stream()
                                .limit(MOST_NUMBERS)
                                .map(name -> (JsonValue) rows.column(name).done())
                                .toList())
                .with("left_out", Math.max(0, numbers.size() - MOST_NUMBERS))
                .with("goals", goals(spec))
                .with("status", rows.label(SweepTables.STATUS))
                .with("reason", rows.label(SweepTables.REASON))
                .with("importance", importance(run))
                .done());
    }

    private static SweepSpec spec(RunFolder run) {
        try {
            return SweepSpec.read(run.readBytes(SweepSpec.FILE));
        } catch (JsonFormatException damaged) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "run",
                    "its " + SweepSpec.FILE + " is damaged: " + damaged.getMessage(),
                    "the file as it was written",
                    "restore it, or make the sweep again");
        }
    }

    private static List<JsonValue> goals(SweepSpec spec) {
        List<JsonValue> goals = new ArrayList<>();
        for (Search.Goal goal : spec.search().goals()) {
            goals.add(JsonValue.object()
                    .with("column", goal.column())
                    .with("largest", goal.largest())
                    .done());
        }
        return goals;
    }

    private static List<JsonValue> importance(RunFolder run) {
        List<JsonValue> shares = new ArrayList<>();
        if (run.has(RunFolder.RESULTS + "/" + Importance.TABLE + ".csv")) {
            ResultTable table = run.table(Importance.TABLE);
            for (int row = 0; row < table.rowCount(); row++) {
                shares.add(JsonValue.object()
                        .with("number", table.label("number").values().get(row))
                        .with("key", table.label("key").values().get(row))
                        .with(
                                "share",
                                LiveAnswers.finite(
                                        table.column("explained_ratio").get(row)))
                        .done());
            }
        }
        return shares;
    }

    /** The points, every so many of them where there are more than a page can draw. */
    private static final class Rows {
        private final ResultTable points;
        private final int every;

        Rows(ResultTable points) {
            this.points = points;
            this.every = Math.max(1, (points.rowCount() + MOST_POINTS - 1) / MOST_POINTS);
        }

        JsonValue.FieldsBuilder column(String name) {
            JsonValue.FieldsBuilder fields = JsonValue.object()
                    .with("column", name)
                    .with("name", ColumnWords.name(name))
                    .with("unit", ColumnWords.unit(name));
            return points.columnNames().contains(name)
                    ? fields.with("words", false).with("values", numbers(points.column(name)))
                    : fields.with("words", true).with("values", label(name));
        }

        private JsonValue numbers(Column column) {
            double[] few = new double[(column.size() + every - 1) / every];
            for (int k = 0; k < few.length; k++) {
                few[k] = column.get(k * every);
            }
            return LiveAnswers.array(few);
        }

        JsonValue label(String name) {
            List<String> few = new ArrayList<>();
            for (int row = 0; row < points.rowCount(); row += every) {
                few.add(points.label(name).values().get(row));
            }
            return JsonValue.ofTexts(few);
        }
    }
}
