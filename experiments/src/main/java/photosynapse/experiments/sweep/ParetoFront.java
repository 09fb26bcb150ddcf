package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** The points that no other point beats in one number without losing in the other. */
public final class ParetoFront {
    /** Name of the table. */
    public static final String TABLE = "front";

    private ParetoFront() {}

    /** Rows of the front, best of the first goal first; points without one of the numbers are not on it. */
    public static List<Integer> rows(ResultTable points, List<Search.Goal> goals) {
        double[] first = costs(points, goals.get(0));
        double[] second = costs(points, goals.get(1));
        List<Integer> order = IntStream.range(0, first.length)
                .filter(row -> !Double.isNaN(first[row]) && !Double.isNaN(second[row]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> first[row])
                        .thenComparingDouble(row -> second[row])
                        .thenComparingInt(row -> row))
                .toList();
        List<Integer> front = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (int row : order) {
            if (second[row] < best) {
                best = second[row];
                front.add(row);
            }
        }
        return front;
    }

    private static double[] costs(ResultTable points, Search.Goal goal) {
        double[] values = points.column(goal.column()).values();
        for (int row = 0; row < values.length; row++) {
            values[row] = goal.cost(values[row]);
        }
        return values;
    }

    static ResultTable table(ResultTable points, List<Search.Goal> goals) {
        List<Integer> rows = rows(points, goals);
        List<Column> columns = new ArrayList<>();
        columns.add(picked(points, SweepTables.POINT, rows));
        goals.forEach(goal -> columns.add(picked(points, goal.column(), rows)));
        return new ResultTable(TABLE, columns);
    }

    private static Column picked(ResultTable points, String column, List<Integer> rows) {
        Column whole = points.column(column);
        return new Column(column, rows.stream().mapToDouble(whole::get).toArray());
    }
}
