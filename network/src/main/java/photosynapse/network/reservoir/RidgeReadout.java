package photosynapse.network.reservoir;

/**
 * A linear read-out, fitted by least squares with a penalty on large weights.
 *
 * <p><i>Equation:</i> W = (X^T X + lambda n I)^-1 X^T Y, X with a column of ones that is not penalised, n number of
 * samples; solved by Cholesky's factorisation.
 *
 * <p><i>Shapes:</i> sums over samples are kept, not the samples, so that any number can be added.
 */
public final class RidgeReadout {
    private final int features;
    private final int outputs;
    private final double[][] squares;
    private final double[][] products;
    private long samples;

    /**
     * @param features numbers of a sample
     * @param outputs numbers that are wanted
     */
    public RidgeReadout(int features, int outputs) {
        this.features = features;
        this.outputs = outputs;
        this.squares = new double[features + 1][features + 1];
        this.products = new double[features + 1][outputs];
    }

    /**
     * Adds a sample.
     *
     * @param x its features, not modified
     * @param wanted its outputs, not modified
     */
    public void add(double[] x, double[] wanted) {
        for (int i = 0; i <= features; i++) {
            double xi = i < features ? x[i] : 1;
            double[] row = squares[i];
            for (int j = 0; j < i && xi != 0; j++) {
                row[j] += xi * x[j];
            }
            row[i] += xi * xi;
            for (int k = 0; k < outputs && xi != 0; k++) {
                products[i][k] += xi * wanted[k];
            }
        }
        samples++;
    }

    /**
     * The best weights for the samples so far.
     *
     * @param penalty lambda, relative to the mean square of the features
     * @return features + 1 rows, the last one the constant, of one weight an output
     */
    public double[][] solve(double penalty) {
        int n = features + 1;
        double[][] l = new double[n][];
        double trace = 0;
        for (int i = 0; i < features; i++) {
            trace += squares[i][i];
        }
        double added = penalty * trace / Math.max(1, features);
        for (int i = 0; i < n; i++) {
            l[i] = squares[i].clone();
            l[i][i] += i < features ? added : 1e-9 * samples;
        }
        factorise(l);
        double[][] weights = new double[n][outputs];
        for (int k = 0; k < outputs; k++) {
            column(l, k, weights);
        }
        return weights;
    }

    private static void factorise(double[][] l) {
        for (int i = 0; i < l.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = l[i][j];
                double[] a = l[i];
                double[] b = l[j];
                for (int k = 0; k < j; k++) {
                    sum -= a[k] * b[k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        throw new IllegalArgumentException(
                                "features depend on each other; use a larger penalty (pivot " + i + " is " + sum + ")");
                    }
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
    }

    private void column(double[][] l, int output, double[][] weights) {
        int n = l.length;
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = products[i][output];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * y[k];
            }
            y[i] = sum / l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = y[i];
            for (int k = i + 1; k < n; k++) {
                sum -= l[k][i] * weights[k][output];
            }
            weights[i][output] = sum / l[i][i];
        }
    }

    /**
     * What weights make of a sample.
     *
     * @param weights from {@link #solve}
     * @param x features, not modified
     */
    public static double[] apply(double[][] weights, double[] x) {
        double[] y = weights[x.length].clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < y.length && x[i] != 0; k++) {
                y[k] += x[i] * weights[i][k];
            }
        }
        return y;
    }
}
