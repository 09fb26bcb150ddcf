package photosynapse.experiments.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * The key numbers of a point: every column of the tables of one row that end in {@code _summary}, with the name of the
 * experiment before it, three numbers of a stimulus, and what was asked for besides.
 */
final class PointNumbers {
    private static final String ENDING = "_summary";
    private static final String STIMULUS = "transient";
    private static final String HOLES = "channel_hole_density_per_m2";
    private static final String CURRENT = "drain_current_A";

    private PointNumbers() {}

    static Map<String, Double> of(List<ResultTable> tables, List<String> readings) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (ResultTable table : tables) {
            if (table.name().endsWith(ENDING) && table.rowCount() == 1) {
                String before = table.name().substring(0, table.name().length() - ENDING.length());
                table.columns().forEach(column -> numbers.put(before + "_" + column.name(), finite(column.get(0))));
            } else if (table.name().equals(STIMULUS)) {
                stimulus(table, numbers);
            }
        }
        for (String reading : readings) {
            Reading wanted = Reading.of(reading);
            numbers.put(wanted.name(), finite(wanted.in(tables)));
        }
        return numbers;
    }

    /** A file holds no infinity; a number that is none is missing. */
    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static void stimulus(ResultTable table, Map<String, Double> numbers) {
        if (!table.columnNames().contains(CURRENT) || !table.columnNames().contains(HOLES) || table.rowCount() == 0) {
            return;
        }
        Column current = table.column(CURRENT);
        Column holes = table.column(HOLES);
        int last = table.rowCount() - 1;
        numbers.put("stimulus_start_current_A", StrictMath.abs(current.get(0)));
        numbers.put("stimulus_end_current_A", StrictMath.abs(current.get(last)));
        numbers.put("stimulus_change_ratio", holes.get(last) / holes.get(0) - 1);
        double most = 0;
        for (int row = 0; row <= last; row++) {
            most = Math.max(most, holes.get(row) / holes.get(0) - 1);
        }
        numbers.put("stimulus_largest_change_ratio", most);
    }
}
