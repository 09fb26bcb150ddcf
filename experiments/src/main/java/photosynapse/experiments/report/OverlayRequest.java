package photosynapse.experiments.report;

import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * Which columns of same-named tables a comparison draws over each other.
 *
 * @param table name of the table
 * @param x column along the horizontal axis
 * @param y column along the upright axis
 * @param xAxis how x is drawn
 * @param yAxis how y is drawn
 */
public record OverlayRequest(String table, String x, String y, Axis xAxis, Axis yAxis) {
    private static final String CURRENT = "drain_current_A";
    private static final double WIDE = 1e3;

    /**
     * First column across; upwards the drain current where there is one, else the second column; logarithmic where
     * positive numbers span more than three decades.
     */
    public static OverlayRequest of(ResultTable table) {
        String x = table.columnNames().get(0);
        String y = table.columnNames().contains(CURRENT)
                ? CURRENT
                : table.columnNames().get(1);
        return new OverlayRequest(table.name(), x, y, axis(table.column(x)), axis(table.column(y)));
    }

    private static Axis axis(Column column) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double value : column.values()) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, Math.abs(value));
                high = Math.max(high, Math.abs(value));
            }
        }
        Axis axis = Axis.ofColumn(column.name());
        return low > 0 && high / low > WIDE && !Double.isInfinite(high) ? axis.logarithmic() : axis;
    }

    /** Whether a table has both columns. */
    boolean fits(ResultTable other) {
        return other.name().equals(table)
                && other.columnNames().contains(x)
                && other.columnNames().contains(y);
    }

    /** Whether y is a current, of which figures show the magnitude. */
    boolean isCurrent() {
        return y.endsWith("current_A");
    }
}
