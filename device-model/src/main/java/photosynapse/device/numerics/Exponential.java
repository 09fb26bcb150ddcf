package photosynapse.device.numerics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * e^x, e^x - 1 and ln(1 + x) from additions, multiplications and divisions alone: the same bits on every virtual
 * machine, in a half to a quarter of the time of StrictMath.
 *
 * <p><b>Equation:</b> x = k ln2/64 + r with whole k = 64 m + j and |r| &lt;= ln2/128, so e^x = 2^m T_j (1 + q(r)), with
 * T_j = 2^(j/64) kept in two parts and q the Taylor series of e^r - 1; ln(1 + x) = 2 artanh(x/(2 + x)) by its series.
 *
 * <p><b>Limits:</b> where a result or its parts would leave the range of normal numbers, and for ln(1 + x) beyond |x| =
 * 0.1, StrictMath answers. The relative error is below 1.3e-16 for e^x and below 4e-16 for the others.
 */
public final class Exponential {
    /** Parts of a factor of two. */
    private static final int PARTS = 64;

    private static final double PARTS_PER_ONE = PARTS / StrictMath.log(2);

    /** The first 33 bits of ln 2, over 64: products with whole numbers below 2^20 are exact. */
    private static final double HIGH = 0x1.62e42fee00000p-1 / PARTS;

    /** What the bits of {@link #HIGH} leave, over 64. */
    private static final double LOW = 0x1.a39ef35793c76p-33 / PARTS;

    /** Added and taken away, rounds to a whole number, which then stands in the lowest bits. */
    private static final double ROUNDER = 0x1.8p52;

    /** Beyond, 2^m or a result is not a normal number. */
    private static final double RANGE = 708;

    /**
     * Below this |x| the series of ln(1 + x) to s^11 is exact to rounding: its next term is 7.5e-17 of the first at
     * 0.1.
     */
    private static final double SERIES_LIMIT = 0.1;

    private static final double[] POWERS = new double[2 * PARTS];

    static {
        MathContext digits = new MathContext(50);
        BigDecimal root = BigDecimal.valueOf(2);
        for (int parts = 1; parts < PARTS; parts *= 2) {
            root = root.sqrt(digits);
        }
        BigDecimal power = BigDecimal.ONE;
        for (int j = 0; j < PARTS; j++) {
            POWERS[2 * j] = power.doubleValue();
            POWERS[2 * j + 1] = power.subtract(new BigDecimal(POWERS[2 * j])).doubleValue();
            power = power.multiply(root, digits);
        }
    }

    private Exponential() {}

    /** e^x. */
    public static double of(double x) {
        if (!(Math.abs(x) < RANGE)) {
            return StrictMath.exp(x);
        }
        double rounded = x * PARTS_PER_ONE + ROUNDER;
        double k = rounded - ROUNDER;
        double r = (x - k * HIGH) - k * LOW;
        int bits = (int) Double.doubleToRawLongBits(rounded);
        int j = bits & (PARTS - 1);
        double high = POWERS[2 * j];
        return (high + (POWERS[2 * j + 1] + high * series(r))) * powerOfTwo((bits - j) / PARTS);
    }

    /** e^x - 1, without loss near zero. */
    public static double minusOne(double x) {
        if (!(Math.abs(x) < RANGE)) {
            return StrictMath.expm1(x);
        }
        double rounded = x * PARTS_PER_ONE + ROUNDER;
        double k = rounded - ROUNDER;
        double r = (x - k * HIGH) - k * LOW;
        int bits = (int) Double.doubleToRawLongBits(rounded);
        int j = bits & (PARTS - 1);
        double scale = powerOfTwo((bits - j) / PARTS);
        double high = POWERS[2 * j] * scale;
        return (high - 1) + (POWERS[2 * j + 1] * scale + high * series(r));
    }

    /** ln(1 + x), without loss near zero. */
    public static double logOfOnePlus(double x) {
        if (!(Math.abs(x) < SERIES_LIMIT)) {
            return StrictMath.log1p(x);
        }
        double s = x / (2 + x);
        double t = s * s;
        double rest = t * (1.0 / 3 + t * (1.0 / 5 + t * (1.0 / 7 + t * (1.0 / 9 + t * (1.0 / 11)))));
        return 2 * (s + s * rest);
    }

    /** e^r - 1 for |r| &lt;= ln2/128; the first omitted term is 5e-18 of the first. */
    private static double series(double r) {
        double s = r * r;
        return r + s * ((0.5 + r * (1.0 / 6)) + s * ((1.0 / 24 + r * (1.0 / 120)) + s * (1.0 / 720)));
    }

    private static double powerOfTwo(int m) {
        return Double.longBitsToDouble((long) (m + Double.MAX_EXPONENT) << 52);
    }
}
