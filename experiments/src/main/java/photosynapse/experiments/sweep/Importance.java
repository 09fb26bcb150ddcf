package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * How much of the spread of a number each key explains by itself.
 *
 * <p><i>Equation</i> eta&sup2; = sum over classes n_c (mean_c - mean)&sup2; / sum (y - mean)&sup2;, the classes being
 * the values of the key or, when there are many, eight shares of equal size. What classes of noise alone would explain,
 * (classes - 1) / (points - 1), is taken off and the rest stretched to 0..1. <i>Limits</i> 0: its mean does not depend
 * on the key; 1: it depends on nothing else. Two keys that only act together both get little.
 */
public final class Importance {
    /** Name of the table. */
    public static final String TABLE = "importance";

    private static final int CLASSES = 8;

    private Importance() {}

    static ResultTable of(ResultTable points, List<String> axisColumns) {
        List<String> numbers = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (String number : SweepTables.varyingNumbers(points, axisColumns)) {
            for (String axis : axisColumns) {
                numbers.add(number);
                keys.add(axis);
                shares.add(share(classes(points, axis), points.column(number).values()));
            }
        }
        return new ResultTable(
                TABLE,
                List.of(new TextColumn("number", numbers), new TextColumn("key", keys)),
                List.of(new Column(
                        "explained_ratio",
                        shares.stream().mapToDouble(Double::doubleValue).toArray())));
    }

    /** The class of each row. */
    private static int[] classes(ResultTable points, String axis) {
        int rows = points.rowCount();
        int[] classes = new int[rows];
        Map<Object, Integer> known = new LinkedHashMap<>();
        boolean text = points.labels().stream().anyMatch(label -> label.name().equals(axis));
        for (int row = 0; row < rows; row++) {
            Object value = text
                    ? points.label(axis).values().get(row)
                    : (Object) points.column(axis).get(row);
            classes[row] = known.computeIfAbsent(value, v -> known.size());
        }
        return text || known.size() <= CLASSES
                ? classes
                : shares(points.column(axis).values());
    }

    private static int[] shares(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        int[] classes = new int[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            boolean asBefore = rank > 0 && values[order[rank]] == values[order[rank - 1]];
            classes[order[rank]] = asBefore ? classes[order[rank - 1]] : rank * CLASSES / order.length;
        }
        return classes;
    }

    private static double share(int[] classes, double[] y) {
        int most = Arrays.stream(classes).max().orElse(0) + 1;
        double[] sum = new double[most];
        int[] count = new int[most];
        double whole = 0;
        int used = 0;
        for (int row = 0; row < y.length; row++) {
            if (!Double.isNaN(y[row])) {
                sum[classes[row]] += y[row];
                count[classes[row]]++;
                whole += y[row];
                used++;
            }
        }
        double mean = whole / used;
        double between = 0;
        int filled = 0;
        for (int c = 0; c < most; c++) {
            if (count[c] > 0) {
                double off = sum[c] / count[c] - mean;
                between += count[c] * off * off;
                filled++;
            }
        }
        double all = 0;
        for (double value : y) {
            all += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        if (used <= filled || all == 0) {
            return Double.NaN;
        }
        double chance = (filled - 1.0) / (used - 1.0);
        return Math.max(0, (between / all - chance) / (1 - chance));
    }
}
