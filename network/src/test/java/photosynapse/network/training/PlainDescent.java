package photosynapse.network.training;

import java.util.SplittableRandom;

/** Stochastic gradient descent of one hidden layer in plain numbers, written without the code under test. */
final class PlainDescent {

    private PlainDescent() {}

    static double accuracy(InSituOptions options, LabelledImages train, LabelledImages test, long seed) {
        int n = train.pixelCount();
        int h = options.hiddenSizes().get(0);
        int c = train.classCount();
        SplittableRandom random = new SplittableRandom(seed);
        java.util.Random normal = new java.util.Random(seed);
        double[][] a = start(n, h, normal);
        double[][] b = start(h, c, normal);
        float[] x = new float[n];
        long total = (long) options.epochs() * train.size();
        for (long t = 0; t < total; t++) {
            int image = random.nextInt(train.size());
            train.fill(image, x, 0);
            double rate = options.learningRate() * (1 - 0.9 * t / total);
            double[] y = forward(a, x);
            double[] p = probabilities(outputs(b, y));
            p[train.label(image)] -= 1;
            for (int i = 0; i < h; i++) {
                double back = 0;
                for (int j = 0; j < c; j++) {
                    back += b[i][j] * p[j];
                    b[i][j] -= rate * y[i] * p[j];
                }
                for (int k = 0; k < n && y[i] > 0; k++) {
                    a[k][i] -= rate * x[k] * back;
                }
            }
        }
        int right = 0;
        for (int image = 0; image < test.size(); image++) {
            test.fill(image, x, 0);
            double[] z = outputs(b, forward(a, x));
            int best = 0;
            for (int j = 1; j < c; j++) {
                best = z[j] > z[best] ? j : best;
            }
            right += best == test.label(image) ? 1 : 0;
        }
        return (double) right / test.size();
    }

    private static double[][] start(int rows, int columns, java.util.Random normal) {
        double[][] w = new double[rows][columns];
        for (double[] row : w) {
            for (int j = 0; j < columns; j++) {
                row[j] = Math.sqrt(2.0 / (rows + columns)) * normal.nextGaussian();
            }
        }
        return w;
    }

    private static double[] forward(double[][] a, float[] x) {
        double[] y = new double[a[0].length];
        for (int k = 0; k < x.length; k++) {
            for (int i = 0; i < y.length && x[k] != 0; i++) {
                y[i] += x[k] * a[k][i];
            }
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, y[i]);
        }
        return y;
    }

    private static double[] outputs(double[][] b, double[] y) {
        double[] z = new double[b[0].length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < z.length; j++) {
                z[j] += y[i] * b[i][j];
            }
        }
        return z;
    }

    private static double[] probabilities(double[] z) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double v : z) {
            largest = Math.max(largest, v);
        }
        double sum = 0;
        double[] p = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            p[j] = Math.exp(z[j] - largest);
            sum += p[j];
        }
        for (int j = 0; j < z.length; j++) {
            p[j] /= sum;
        }
        return p;
    }
}
