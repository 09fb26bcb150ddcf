package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;

/** Profiles of a run as a map of place and time. */
final class ProfileMap {
    private static final String TIME = "time_s";
    private static final String PLACE = "x_m";
    private static final String TRAPPED = "trapped_electron_density_";

    private ProfileMap() {}

    /** The map of a table of profiles; empty when it has fewer than three times. */
    static Optional<JsonValue> of(ResultTable table) {
        List<Double> times = List.copyOf(new TreeSet<>(boxed(table, TIME)));
        List<Double> places = List.copyOf(new TreeSet<>(boxed(table, PLACE)));
        if (times.size() < 3) {
            return Optional.empty();
        }
        return Optional.of(JsonValue.object()
                .with("x_m", LiveAnswers.array(places))
                .with("t_s", LiveAnswers.array(times))
                .with("electrons", grid(table, List.of("electron_density_per_m3"), times, places))
                .with("trapped", grid(table, trapped(table), times, places))
                .with("vacancies", grid(table, List.of("vacancy_density_per_m3"), times, places))
                .done());
    }

    private static List<Double> boxed(ResultTable table, String column) {
        List<Double> values = new ArrayList<>();
        for (double value : table.column(column).values()) {
            values.add(value);
        }
        return values;
    }

    private static List<String> trapped(ResultTable table) {
        return table.columnNames().stream()
                .filter(name -> name.startsWith(TRAPPED))
                .toList();
    }

    /** Sums of columns, a row a time; what a film does not have is nothing. */
    private static JsonValue grid(ResultTable table, List<String> columns, List<Double> times, List<Double> places) {
        Map<Double, double[]> rows = new LinkedHashMap<>();
        times.forEach(time -> rows.put(time, new double[places.size()]));
        double[] time = table.column(TIME).values();
        double[] place = table.column(PLACE).values();
        for (String column : columns) {
            double[] values = table.column(column).values();
            for (int row = 0; row < values.length; row++) {
                int at = java.util.Collections.binarySearch(places, place[row]);
                rows.get(time[row])[at] += Double.isNaN(values[row]) ? 0 : values[row];
            }
        }
        return new JsonValue.Array(
                rows.values().stream().map(LiveAnswers::array).toList());
    }
}
