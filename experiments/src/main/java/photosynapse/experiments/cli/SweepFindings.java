package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.sweep.ParetoFront;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.Sensitivity;
import photosynapse.experiments.sweep.SweepSpec;

/** What a sweep found, in a few lines: the best point, the front, the strongest keys. */
final class SweepFindings {
    private static final int MOST = 8;

    private final SweepSpec spec;
    private final List<ResultTable> tables;

    SweepFindings(SweepSpec spec, List<ResultTable> tables) {
        this.spec = spec;
        this.tables = tables;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        ResultTable points = tables.get(0);
        if (spec.search().goals().size() == 1
                && points.columnNames().contains(spec.search().goals().get(0).column())) {
            lines.add("best             " + best(points, spec.search().goals().get(0)));
        }
        for (ResultTable table : tables) {
            if (table.name().equals(ParetoFront.TABLE)) {
                lines.add("front            " + table.rowCount() + " points that no other beats in both numbers");
            }
            if (table.name().equals(Sensitivity.TABLE)) {
                sensitivities(table, lines);
            }
        }
        return lines;
    }

    private String best(ResultTable points, Search.Goal goal) {
        double[] values = points.column(goal.column()).values();
        int best = -1;
        for (int row = 0; row < values.length; row++) {
            boolean better = best < 0 || (goal.largest() ? values[row] > values[best] : values[row] < values[best]);
            if (!Double.isNaN(values[row]) && better) {
                best = row;
            }
        }
        int row = best;
        if (row < 0) {
            return "no point has a " + goal.column();
        }
        String keys = spec.columns().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + cell(points, entry.getValue(), row))
                .collect(Collectors.joining(" "));
        return goal.column() + " " + NumberText.of(values[row]) + " at " + keys + " (point " + row + ")";
    }

    private static String cell(ResultTable points, String column, int row) {
        return points.columnNames().contains(column)
                ? NumberText.of(points.column(column).get(row))
                : points.label(column).values().get(row);
    }

    private static void sensitivities(ResultTable table, List<String> lines) {
        String measure = table.columnNames().get(0);
        for (int row = 0; row < Math.min(MOST, table.rowCount()); row++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-16s %s on %s: %.3g +- %.2g",
                    row == 0 ? "sensitivity" : "",
                    table.label("number").values().get(row),
                    table.label("key").values().get(row),
                    table.column(measure).get(row),
                    table.columns().get(1).get(row)));
        }
    }
}
