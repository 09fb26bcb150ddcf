package photosynapse.experiments.sweep;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import photosynapse.experiments.result.ResultTable;

/**
 * A number read from a table of results at a value of its first column: {@code NAME=TABLE.COLUMN@VALUE}, for example
 * {@code left_hour_ratio=retention.left_ratio@3600}. {@code @VALUE-OTHER} is what it is there less what it is at the
 * other value, {@code @VALUE/OTHER} the one over the other. Between two rows it goes along the straight line over the
 * logarithm of the first column, where that is positive.
 *
 * @param name of the number
 * @param table of results
 * @param column in it
 * @param at value of the first column
 * @param sign minus or slash before the other value; empty: none
 * @param other value of the first column
 */
record Reading(String name, String table, String column, double at, String sign, double other) {
    private static final String NUMBER = "([0-9.]+(?:[eE][-+]?[0-9]+)?)";
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z][A-Za-z0-9_]{0,99})=([A-Za-z0-9_]+)\\.([A-Za-z0-9_]+)@" + NUMBER + "(?:([-/])" + NUMBER + ")?");

    static Reading of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new SweepProblem(
                    "not a reading: " + text,
                    "write NAME=TABLE.COLUMN@VALUE, for example left_hour_ratio=retention.left_ratio@3600,"
                            + " or @VALUE-OTHER, @VALUE/OTHER");
        }
        boolean isPlain = form.group(5) == null;
        return new Reading(
                form.group(1),
                form.group(2),
                form.group(3),
                Double.parseDouble(form.group(4)),
                isPlain ? "" : form.group(5),
                isPlain ? Double.NaN : Double.parseDouble(form.group(6)));
    }

    /** The number; NaN when the value lies outside of the table. */
    double in(List<ResultTable> tables) {
        ResultTable found = tables.stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new SweepProblem(
                        "no experiment of this file makes the table " + table,
                        "tables are "
                                + String.join(
                                        ", ",
                                        tables.stream().map(ResultTable::name).toList())));
        if (!found.columnNames().contains(column)) {
            throw new SweepProblem(
                    "the table " + table + " has no column " + column,
                    "columns are " + String.join(", ", found.columnNames()));
        }
        double[] x = found.columns().get(0).values();
        double[] y = found.column(column).values();
        double value = between(x, y, at);
        return switch (sign) {
            case "-" -> value - between(x, y, other);
            case "/" -> value / between(x, y, other);
            default -> value;
        };
    }

    private static double between(double[] x, double[] y, double at) {
        for (int k = 0; k < x.length; k++) {
            if (x[k] == at) {
                return y[k];
            }
            if (k > 0 && x[k - 1] < at && at < x[k]) {
                double part = x[k - 1] > 0
                        ? StrictMath.log(at / x[k - 1]) / StrictMath.log(x[k] / x[k - 1])
                        : (at - x[k - 1]) / (x[k] - x[k - 1]);
                return y[k - 1] + part * (y[k] - y[k - 1]);
            }
        }
        return Double.NaN;
    }
}
