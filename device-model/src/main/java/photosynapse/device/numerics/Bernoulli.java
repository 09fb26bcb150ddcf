package photosynapse.device.numerics;

/**
 * The Bernoulli function B(z) = z / (e^z - 1) and its derivative.
 *
 * <p>Near zero both are evaluated by their Taylor series, since the quotient loses the derivative to cancellation
 * there; elsewhere by e^z - 1. The mirror values follow exactly from B(-z) = B(z) + z and B'(-z) = -1 - B'(z). Limits:
 * B(0) = 1, B -> 0 for z -> inf, B -> -z for z -> -inf.
 */
public final class Bernoulli {
    /** Below this |z| the series to z^10 is exact to rounding: its first omitted term is 5.3e-10 z^12. */
    private static final double SERIES_LIMIT = 0.25;

    /** Below this z the derivative is -1 to rounding, while the quotient loses digits with growing |z|. */
    private static final double MINUS_ONE_LIMIT = -40;

    private Bernoulli() {}

    /** B(z). */
    public static double value(double z) {
        if (Math.abs(z) < SERIES_LIMIT) {
            double s = z * z;
            return 1
                    - z / 2
                    + s * (1.0 / 12 - s * (1.0 / 720 - s * (1.0 / 30240 - s * (1.0 / 1209600 - s * (1.0 / 47900160)))));
        }
        return z / Exponential.minusOne(z);
    }

    /** B'(z), given B(z). */
    public static double derivative(double z, double value) {
        if (Math.abs(z) < SERIES_LIMIT) {
            double s = z * z;
            return -0.5 + z * (1.0 / 6 - s * (1.0 / 180 - s * (1.0 / 5040 - s * (1.0 / 151200 - s * (1.0 / 4790016)))));
        }
        if (z < MINUS_ONE_LIMIT) {
            return -1;
        }
        // e^z - 1 = z / B; where B has underflowed the derivative has too
        return value == 0 ? 0 : (1 - value) * value / z - value;
    }
}
