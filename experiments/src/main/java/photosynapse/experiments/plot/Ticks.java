package photosynapse.experiments.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an axis is marked: labelled marks at round numbers, unlabelled ones between them.
 *
 * <p>Linear: steps of 1, 2 or 5 times a power of ten, at most as many labels as asked for. Logarithmic: whole decades
 * with the marks 2 to 9 between them; every second (third ...) decade when there are many; 1, 2, 5 when the axis spans
 * less than two decades; linear marks below a third of a decade.
 *
 * @param major labelled marks, rising
 * @param minor marks without label, rising
 */
public record Ticks(List<Tick> major, List<Double> minor) {
    private static final double EDGE = 1e-9;
    private static final int PLAIN_LOWEST = -2;
    private static final int PLAIN_HIGHEST = 3;

    /**
     * One labelled mark.
     *
     * @param value place on the axis
     * @param label may hold {@code ^{power}}
     */
    public record Tick(double value, String label) {}

    public Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    /** Marks of a linear axis from low to high with at most {@code most} labels (at least 2). */
    public static Ticks linear(double low, double high, int most) {
        requireRange(low, high);
        BigDecimal step = stepFor(low, high, most);
        int digit = step.unscaledValue().intValue();
        int parts = digit == 2 ? 4 : 5;
        BigDecimal fine = step.divide(BigDecimal.valueOf(parts));
        double slack = (high - low) * EDGE;
        long first = (long) StrictMath.ceil((low - slack) / fine.doubleValue());
        long last = (long) StrictMath.floor((high + slack) / fine.doubleValue());
        List<Tick> major = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            BigDecimal value = fine.multiply(BigDecimal.valueOf(k));
            if (Math.floorMod(k, parts) == 0) {
                major.add(new Tick(value.doubleValue(), plain(value, Math.max(0, step.scale()))));
            } else {
                minor.add(value.doubleValue());
            }
        }
        return new Ticks(major, minor);
    }

    /**
     * Smallest of 1, 2, 5 times a power of ten that gives no more than {@code most} marks, or the next finer one where
     * that gives fewer than two; unscaled value 1, 2 or 5.
     */
    private static BigDecimal stepFor(double low, double high, int most) {
        int exponent = (int) StrictMath.floor(StrictMath.log10((high - low) / Math.max(1, most))) - 1;
        BigDecimal finer = BigDecimal.valueOf(1, -exponent);
        for (int e = exponent; ; e++) {
            for (int digit : new int[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(digit, -e);
                double count = marks(low, high, step.doubleValue());
                if (count < 2) {
                    return finer;
                }
                if (count <= Math.max(2, most)) {
                    return step;
                }
                finer = step;
            }
        }
    }

    private static double marks(double low, double high, double step) {
        double slack = (high - low) * EDGE;
        return StrictMath.floor((high + slack) / step) - StrictMath.ceil((low - slack) / step) + 1;
    }

    /** Marks of a logarithmic axis from low to high (both positive) with about {@code most} labels. */
    public static Ticks logarithmic(double low, double high, int most) {
        requireRange(low, high);
        if (!(low > 0)) {
            throw new IllegalArgumentException("a logarithmic axis starts above 0, was " + low);
        }
        double decades = StrictMath.log10(high / low);
        if (decades < 0.35) {
            return linear(low, high, most);
        }
        int first = (int) StrictMath.floor(StrictMath.log10(low) - EDGE);
        int last = (int) StrictMath.ceil(StrictMath.log10(high) + EDGE);
        int stride = Math.max(1, (int) StrictMath.ceil((last - first - 1) / (double) Math.max(1, most - 1)));
        return decadeMarks(new Decades(low, high, first, last), stride, decades < 1.7);
    }

    private record Decades(double low, double high, int first, int last) {
        boolean holds(double value) {
            return value >= low * (1 - EDGE) && value <= high * (1 + EDGE);
        }

        /** Decades are written out when all that are labelled are short numbers. */
        boolean arePlain() {
            int lowest = (int) StrictMath.ceil(StrictMath.log10(low) - EDGE);
            int highest = (int) StrictMath.floor(StrictMath.log10(high) + EDGE);
            return lowest >= PLAIN_LOWEST && highest <= PLAIN_HIGHEST;
        }
    }

    private static Ticks decadeMarks(Decades axis, int stride, boolean labelsBetween) {
        List<Tick> major = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        boolean plain = axis.arePlain();
        for (int e = axis.first(); e <= axis.last(); e++) {
            for (int digit = 1; digit <= 9; digit++) {
                BigDecimal value = BigDecimal.valueOf(digit, -e);
                if (!axis.holds(value.doubleValue())) {
                    continue;
                }
                boolean labelled =
                        digit == 1 ? Math.floorMod(e, stride) == 0 : labelsBetween && (digit == 2 || digit == 5);
                if (labelled) {
                    major.add(new Tick(value.doubleValue(), plain ? plain(value, Math.max(0, -e)) : power(digit, e)));
                } else if (stride == 1 || digit == 1) {
                    minor.add(value.doubleValue());
                }
            }
        }
        return new Ticks(major, minor);
    }

    private static String power(int digit, int exponent) {
        String power = "10^{" + minus(Integer.toString(exponent)) + "}";
        return digit == 1 ? power : digit + "\u00d7" + power;
    }

    private static String plain(BigDecimal value, int decimals) {
        return minus(value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }

    private static void requireRange(double low, double high) {
        if (!(high > low) || !Double.isFinite(low) || !Double.isFinite(high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("an axis needs a finite range that rises, was " + low + " to " + high);
        }
    }
}
