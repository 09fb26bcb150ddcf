package photosynapse.device.numerics;

import java.util.function.DoubleUnaryOperator;

/** Polynomials on [-1, 1] that pass through a function at the nodes of Chebyshev. */
public final class PolynomialFit {

    private PolynomialFit() {}

    /**
     * Coefficients by rising powers.
     *
     * @param function asked at rising arguments inside (-1, 1)
     * @return degree + 1 coefficients
     */
    public static double[] of(DoubleUnaryOperator function, int degree) {
        int nodes = degree + 1;
        double[] values = new double[nodes];
        for (int j = 0; j < nodes; j++) {
            values[j] = function.applyAsDouble(-StrictMath.cos(Math.PI * (j + 0.5) / nodes));
        }
        double[] powers = new double[nodes];
        double[] before = new double[nodes];
        double[] current = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            double[] powersOfNext = next(before, current, k);
            before = current;
            current = powersOfNext;
            double sum = 0;
            for (int j = 0; j < nodes; j++) {
                double sign = k % 2 == 0 ? 1 : -1;
                sum += sign * values[j] * StrictMath.cos(Math.PI * k * (j + 0.5) / nodes);
            }
            double weight = (k == 0 ? 1.0 : 2.0) / nodes;
            for (int j = 0; j <= k; j++) {
                powers[j] += weight * sum * current[j];
            }
        }
        return powers;
    }

    /** Powers of T_k = 2 t T_(k-1) - T_(k-2). */
    private static double[] next(double[] beforeLast, double[] last, int k) {
        double[] powers = new double[last.length];
        if (k == 0) {
            powers[0] = 1;
        } else {
            double factor = k == 1 ? 1 : 2;
            for (int j = 0; j < k; j++) {
                powers[j + 1] = factor * last[j];
            }
            for (int j = 0; j < k - 1; j++) {
                powers[j] -= beforeLast[j];
            }
        }
        return powers;
    }

    /**
     * Value and derivative of a polynomial.
     *
     * @param coefficients by rising powers
     * @param from index of the first coefficient
     * @param degree number of coefficients less one, at least 1
     * @param out written: value, derivative
     */
    public static void evaluate(double[] coefficients, int from, int degree, double t, double[] out) {
        double value = coefficients[from + degree];
        double slope = 0;
        for (int j = from + degree - 1; j >= from; j--) {
            slope = slope * t + value;
            value = value * t + coefficients[j];
        }
        out[0] = value;
        out[1] = slope;
    }
}
