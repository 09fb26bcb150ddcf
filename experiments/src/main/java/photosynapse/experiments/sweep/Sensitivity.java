package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * How strongly numbers depend on keys, each measure with its error; read from points that were laid for it.
 *
 * <p><i>Local</i>: derivative in the middle of the ranges over one whole range, by central differences of a step and of
 * half of it and Richardson's extrapolation; error: the difference that the extrapolation makes.
 *
 * <p><i>Morris</i>: mean of the magnitudes of the elementary effects (mu*) and their standard deviation (sigma, large
 * where the key acts in a curve or together with others); error: standard error of the mean. Morris, Technometrics 33
 * (1991) 161; Campolongo et al., Environ. Modell. Softw. 22 (2007) 1509.
 *
 * <p><i>Sobol</i>: share of the variance that goes with the key alone, S1 = mean(f_B (f_AB - f_A)) / V, and with the
 * key in any company, ST = mean((f_A - f_AB)&sup2;) / 2V; error: jackknife over twenty groups of rows. Saltelli et al.,
 * Comput. Phys. Commun. 181 (2010) 259, table 2 (b) and (f).
 */
public final class Sensitivity {
    /** Name of the table. */
    public static final String TABLE = "sensitivity";

    private static final int GROUPS = 20;
    private static final int LOCAL_POINTS = 4;

    private final SweepSpec spec;
    private final List<String> axes;
    private final ResultTable points;
    private final List<String> numbers = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();

    private Sensitivity(ResultTable points, SweepSpec spec) {
        this.points = points;
        this.spec = spec;
        this.axes = List.copyOf(spec.columns().values());
    }

    /** The table; empty when the points were not laid for it. */
    static Optional<ResultTable> of(ResultTable points, SweepSpec spec) {
        Sensitivity sensitivity = new Sensitivity(points, spec);
        return switch (spec.sampling().kind()) {
            case LOCAL -> Optional.of(sensitivity.local());
            case MORRIS -> Optional.of(sensitivity.morris());
            case SALTELLI -> Optional.of(sensitivity.sobol());
            case GRID, RANDOM, LHS, SOBOL -> Optional.empty();
        };
    }

    private interface Measure {
        double[] of(double[] y, int axis);
    }

    private ResultTable table(List<String> columns, Measure measure) {
        for (String number : SweepTables.varyingNumbers(points, axes)) {
            double[] y = points.column(number).values();
            for (int axis = 0; axis < axes.size(); axis++) {
                numbers.add(number);
                keys.add(axes.get(axis));
                rows.add(measure.of(y, axis));
            }
        }
        List<Column> made = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            int place = k;
            made.add(new Column(
                    columns.get(k), rows.stream().mapToDouble(row -> row[place]).toArray()));
        }
        return new ResultTable(TABLE, List.of(new TextColumn("number", numbers), new TextColumn("key", keys)), made);
    }

    private ResultTable local() {
        double step = Sampling.localStep();
        return table(List.of("change_over_range", "error"), (y, axis) -> {
            int at = 1 + LOCAL_POINTS * axis;
            double wide = (y[at] - y[at + 1]) / (2 * step);
            double narrow = (y[at + 2] - y[at + 3]) / step;
            return new double[] {(4 * narrow - wide) / 3, StrictMath.abs(narrow - wide) / 3};
        });
    }

    private ResultTable morris() {
        return table(List.of("mu_star", "error", "mu", "sigma", "trajectories_count"), this::effects);
    }

    private double[] effects(double[] y, int axis) {
        double[] x = points.column(axes.get(axis)).values();
        for (int row = 0; row < x.length; row++) {
            x[row] = spec.axes().get(axis).range().fractionOf(x[row]);
        }
        int length = axes.size() + 1;
        List<Double> effects = new ArrayList<>();
        for (int t = 0; t < y.length / length; t++) {
            for (int k = t * length + 1; k < (t + 1) * length; k++) {
                double effect = (y[k] - y[k - 1]) / (x[k] - x[k - 1]);
                if (x[k] != x[k - 1] && !Double.isNaN(effect)) {
                    effects.add(effect);
                }
            }
        }
        int n = effects.size();
        double mean = effects.stream().mapToDouble(e -> e).sum() / n;
        double meanMagnitude = effects.stream().mapToDouble(StrictMath::abs).sum() / n;
        double spread = spread(effects, mean);
        double spreadMagnitude = spread(effects.stream().map(StrictMath::abs).toList(), meanMagnitude);
        return new double[] {meanMagnitude, spreadMagnitude / StrictMath.sqrt(n), mean, spread, n};
    }

    private static double spread(List<Double> values, double mean) {
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return StrictMath.sqrt(squares / (values.size() - 1));
    }

    private ResultTable sobol() {
        return table(
                List.of("first_order_ratio", "first_order_error", "total_ratio", "total_error", "rows_count"),
                this::indices);
    }

    private double[] indices(double[] y, int axis) {
        int length = axes.size() + 2;
        List<double[]> triples = new ArrayList<>();
        for (int row = 0; row < y.length / length; row++) {
            double[] triple = {y[row * length], y[row * length + 1], y[row * length + 2 + axis]};
            if (!Double.isNaN(triple[0] + triple[1] + triple[2])) {
                triples.add(triple);
            }
        }
        double[] whole = indices(triples, -1);
        double[] error = new double[2];
        int groups = Math.min(GROUPS, triples.size());
        double[][] left = new double[groups][];
        double[] mean = new double[2];
        for (int g = 0; g < groups; g++) {
            left[g] = indices(triples, g);
            mean[0] += left[g][0] / groups;
            mean[1] += left[g][1] / groups;
        }
        for (double[] one : left) {
            for (int k = 0; k < 2; k++) {
                error[k] += (one[k] - mean[k]) * (one[k] - mean[k]);
            }
        }
        double factor = (groups - 1.0) / groups;
        return new double[] {
            whole[0], StrictMath.sqrt(factor * error[0]), whole[1], StrictMath.sqrt(factor * error[1]), triples.size()
        };
    }

    /** First-order and total index without the rows of a group. */
    private static double[] indices(List<double[]> triples, int without) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int k = 0; k < triples.size(); k++) {
            if (k % GROUPS != without) {
                double[] t = triples.get(k);
                sum += t[0] + t[1];
                squares += t[0] * t[0] + t[1] * t[1];
                n++;
            }
        }
        double mean = sum / (2 * n);
        double variance = squares / (2 * n) - mean * mean;
        double first = 0;
        double total = 0;
        for (int k = 0; k < triples.size(); k++) {
            if (k % GROUPS != without) {
                double[] t = triples.get(k);
                first += (t[1] - mean) * (t[2] - t[0]);
                total += (t[0] - t[2]) * (t[0] - t[2]);
            }
        }
        return new double[] {first / n / variance, total / (2 * n) / variance};
    }
}
