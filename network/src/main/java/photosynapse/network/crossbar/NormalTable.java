package photosynapse.network.crossbar;

/**
 * Standard normal numbers by look-up, for loops in which an exact one costs too much.
 *
 * <p><i>Equation:</i> one of 65,536 equally likely values, the quantiles of (i + 1/2)/65,536, scaled to a variance of
 * exactly 1.
 *
 * <p><i>Limits:</i> at most 4.3 in magnitude: enough for noise in training, not for statistics of rare events.
 */
public final class NormalTable {
    /** Bits of an index. */
    public static final int BITS = 16;

    private static final int MASK = (1 << BITS) - 1;
    private static final float[] VALUES = values();

    private NormalTable() {}

    private static float[] values() {
        double[] exact = new double[1 << BITS];
        double squares = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = NormalQuantile.at((i + 0.5) / exact.length);
            squares += exact[i] * exact[i];
        }
        float[] values = new float[exact.length];
        double scale = Math.sqrt(exact.length / squares);
        for (int i = 0; i < exact.length; i++) {
            values[i] = (float) (scale * exact[i]);
        }
        return values;
    }

    /** The number that belongs to the lowest bits of a random word. */
    public static float at(long bits) {
        return VALUES[(int) bits & MASK];
    }
}
