package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * The table of a sweep, a row a point in their order: keys that are words, how it ended, why, the name of the point;
 * then its number, the keys that are numbers, and the key numbers.
 */
public final class SweepTables {
    /** Name of the table. */
    public static final String POINTS = "points";

    /** Column of the number of a point. */
    public static final String POINT = "point";

    /** Text column of how a point ended. */
    public static final String STATUS = "status";

    /** Text column of why a point failed. */
    public static final String REASON = "reason";

    /** Text column of the name of a point. */
    public static final String NAME = "name";

    private SweepTables() {}

    static ResultTable points(SweepSpec spec, List<SweepPoint> points, Map<String, PointOutcome> outcomes) {
        List<PointOutcome> rows =
                points.stream().map(point -> outcomes.get(point.name())).toList();
        List<TextColumn> labels = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column(POINT, points.stream().mapToDouble(SweepPoint::index).toArray()));
        List<String> axisColumns = List.copyOf(spec.columns().values());
        for (int axis = 0; axis < axisColumns.size(); axis++) {
            int place = axis;
            List<String> values =
                    points.stream().map(point -> point.value(place)).toList();
            if (values.stream().allMatch(SweepTables::isNumber)) {
                columns.add(new Column(
                        axisColumns.get(axis),
                        values.stream().mapToDouble(Double::parseDouble).toArray()));
            } else {
                labels.add(new TextColumn(axisColumns.get(axis), values));
            }
        }
        labels.add(text(STATUS, rows, row -> row.status().word()));
        labels.add(text(REASON, rows, PointOutcome::reason));
        labels.add(text(NAME, rows, PointOutcome::name));
        for (String number : numbers(rows)) {
            columns.add(new Column(
                    axisColumns.contains(number) ? "result_" + number : number,
                    rows.stream()
                            .mapToDouble(row -> row.numbers().getOrDefault(number, Double.NaN))
                            .toArray()));
        }
        return new ResultTable(POINTS, labels, columns);
    }

    private static TextColumn text(String name, List<PointOutcome> rows, Function<PointOutcome, String> value) {
        return new TextColumn(name, rows.stream().map(value).toList());
    }

    private static Set<String> numbers(List<PointOutcome> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.numbers().keySet()));
        return names;
    }

    private static boolean isNumber(String value) {
        return value.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") && !value.equals(".");
    }

    /** Columns of the numbers that came out, those that are the same at every point left out. */
    public static List<String> varyingNumbers(ResultTable points, List<String> axisColumns) {
        return points.columns().stream()
                .filter(column ->
                        !column.name().equals(POINT) && !axisColumns.contains(column.name()) && varies(column))
                .map(Column::name)
                .toList();
    }

    private static boolean varies(Column column) {
        double first = Double.NaN;
        for (double value : column.values()) {
            if (Double.isNaN(first)) {
                first = value;
            } else if (!Double.isNaN(value) && value != first) {
                return true;
            }
        }
        return false;
    }
}
