package photosynapse.experiments.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Key numbers of an experiment: the table of one row whose name ends in {@code _summary}. */
final class Summaries {
    private static final String ENDING = "_summary";

    private Summaries() {}

    /** A key number; NaN when it could not be measured. */
    static double value(List<ResultTable> tables, String column) {
        return tables.stream()
                .filter(table -> table.name().endsWith(ENDING))
                .findFirst()
                .orElseThrow()
                .column(column)
                .get(0);
    }

    /** Slope of the straight line through points by least squares. */
    static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double product = 0;
        double square = 0;
        for (int k = 0; k < x.length; k++) {
            product += (x[k] - meanX) * (y[k] - meanY);
            square += (x[k] - meanX) * (x[k] - meanX);
        }
        return product / square;
    }

    /** A column of one number. */
    static Column number(String name, double value) {
        return new Column(name, value);
    }

    /** A column of one number that may be missing. */
    static Column optional(String name, OptionalDouble value) {
        return new Column(name, value.orElse(Double.NaN));
    }
}
