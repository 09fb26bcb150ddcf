package photosynapse.device.numerics;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of a positive number, tabulated as polynomials on half octaves.
 *
 * <p>The piece is read from the bits of the argument, so that a look-up needs no logarithm. A function that is analytic
 * in ln x, with no singularity nearer than the next octave, is met to about 1e-14 of its size on the piece; the
 * derivative is that of the polynomial.
 */
public final class OctaveTable {
    private static final int DEGREE = 13;
    private static final int STRIDE = DEGREE + 1;

    /** Bits of the mantissa that choose the piece within an octave: 1, so two pieces. */
    private static final int PIECE_BITS = 1;

    private static final int SHIFT = 52 - PIECE_BITS;
    private static final long LOCAL_BITS = (1L << SHIFT) - 1;
    private static final long EXPONENT_BITS = 0x7FF0_0000_0000_0000L;
    private static final long ONE = 0x3FF0_0000_0000_0000L;

    private final double lowest;
    private final double highest;
    private final long first;
    private final double[] coefficients;

    /**
     * Tabulates between two powers of two.
     *
     * @param lowestExponent binary exponent of the lower end, normal numbers only
     * @param highestExponent binary exponent of the upper end
     * @param function asked at rising arguments
     */
    public OctaveTable(int lowestExponent, int highestExponent, DoubleUnaryOperator function) {
        if (lowestExponent < Double.MIN_EXPONENT
                || highestExponent > Double.MAX_EXPONENT
                || lowestExponent >= highestExponent) {
            throw new IllegalArgumentException(
                    "octaves from 2^" + lowestExponent + " to 2^" + highestExponent + " cannot be tabulated");
        }
        lowest = Math.scalb(1.0, lowestExponent);
        highest = Math.scalb(1.0, highestExponent);
        first = Double.doubleToRawLongBits(lowest) >>> SHIFT;
        int pieces = (highestExponent - lowestExponent) << PIECE_BITS;
        coefficients = new double[pieces * STRIDE];
        for (int k = 0; k < pieces; k++) {
            double from = Double.longBitsToDouble((first + k) << SHIFT);
            double to = Double.longBitsToDouble((first + k + 1) << SHIFT);
            double[] piece = PolynomialFit.of(t -> function.applyAsDouble(from + (to - from) * 0.5 * (1 + t)), DEGREE);
            System.arraycopy(piece, 0, coefficients, k * STRIDE, STRIDE);
        }
    }

    /** Lower end of the table. */
    public double lowest() {
        return lowest;
    }

    /** Upper end of the table. */
    public double highest() {
        return highest;
    }

    /**
     * Looks up value and derivative.
     *
     * @param x between {@link #lowest()} and {@link #highest()}, both included
     * @param out written: value, derivative; NaN outside the table
     */
    public void evaluate(double x, double[] out) {
        if (!(x >= lowest && x < highest)) {
            evaluateAtEnd(x, out);
            return;
        }
        long bits = Double.doubleToRawLongBits(x);
        int from = (int) ((bits >>> SHIFT) - first) * STRIDE;
        double t = 2 * Double.longBitsToDouble(ONE | (bits & LOCAL_BITS) << PIECE_BITS) - 3;
        double scale = (2 << PIECE_BITS) / Double.longBitsToDouble(bits & EXPONENT_BITS);
        PolynomialFit.evaluate(coefficients, from, DEGREE, t, out);
        out[1] *= scale;
    }

    private void evaluateAtEnd(double x, double[] out) {
        if (x == highest) {
            PolynomialFit.evaluate(coefficients, coefficients.length - STRIDE, DEGREE, 1, out);
            out[1] *= (4 << PIECE_BITS) / highest;
        } else {
            out[0] = Double.NaN;
            out[1] = Double.NaN;
        }
    }
}
