package photosynapse.experiments.catalog;

import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** What is left of the change of the channel after the last pulse; the clock starts at the end of the pulse. */
final class LeftTable {
    private static final String AFTER = "after_s";
    private static final String LEFT = "left_ratio";

    private LeftTable() {}

    /** Time after an edge (s), fraction of the change at the edge, and the change itself. */
    static ResultTable of(String name, TransientResult run, double edge) {
        double dark = run.at(0).channelHoleDensity();
        double start = run.at(edge).channelHoleDensity() / dark - 1;
        double[][] rows = run.samples().stream()
                .filter(sample -> sample.time() > edge)
                .map(sample -> row(sample, edge, dark, start))
                .toArray(double[][]::new);
        double[] after = new double[rows.length];
        double[] left = new double[rows.length];
        double[] change = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            after[k] = rows[k][0];
            left[k] = rows[k][1];
            change[k] = rows[k][2];
        }
        return SampleTables.row(
                name, new Column(AFTER, after), new Column(LEFT, left), new Column("change_ratio", change));
    }

    private static double[] row(TransientSample sample, double edge, double dark, double start) {
        double change = sample.channelHoleDensity() / dark - 1;
        return new double[] {sample.time() - edge, change / start, change};
    }

    /** Fraction at a time (s), by straight lines over log time; NaN outside the readings. */
    static double at(ResultTable table, double time) {
        Column after = table.column(AFTER);
        Column left = table.column(LEFT);
        for (int k = 0; k < after.size(); k++) {
            if (isSame(after.get(k), time)) {
                return left.get(k);
            }
            if (after.get(k) > time) {
                return k == 0 ? Double.NaN : between(after, left, k, time);
            }
        }
        return Double.NaN;
    }

    private static boolean isSame(double a, double b) {
        return StrictMath.abs(a - b) <= 1e-9 * b;
    }

    private static double between(Column after, Column left, int k, double time) {
        double share = StrictMath.log(time / after.get(k - 1)) / StrictMath.log(after.get(k) / after.get(k - 1));
        return left.get(k - 1) + share * (left.get(k) - left.get(k - 1));
    }

    /** First time (s) at which only a fraction is left, by straight lines over log time; NaN when more is left. */
    static double timeTo(ResultTable table, double fraction) {
        Column after = table.column(AFTER);
        Column left = table.column(LEFT);
        for (int k = 1; k < after.size(); k++) {
            if (left.get(k) <= fraction && left.get(k - 1) > fraction) {
                double share = (left.get(k - 1) - fraction) / (left.get(k - 1) - left.get(k));
                return after.get(k - 1) * StrictMath.pow(after.get(k) / after.get(k - 1), share);
            }
        }
        return Double.NaN;
    }
}
