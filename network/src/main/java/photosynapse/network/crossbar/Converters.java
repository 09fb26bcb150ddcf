package photosynapse.network.crossbar;

/**
 * Converters at the edges of an array.
 *
 * <p><i>Equation:</i> an input x of full scale X becomes X round(x/X (2^b - 1))/(2^b - 1), clipped to 0 .. X; an output
 * of full scale Y becomes a multiple of Y/(2^(b-1) - 1), clipped to -Y .. Y.
 *
 * @param inputBits bits of an input; 0: exact
 * @param outputBits bits of an output, sign included; 0: exact
 */
public record Converters(int inputBits, int outputBits) {
    private static final int MOST_BITS = 24;

    /** Exact inputs and outputs. */
    public static final Converters EXACT = new Converters(0, 0);

    public Converters {
        if (inputBits < 0 || inputBits > MOST_BITS || outputBits < 0 || outputBits > MOST_BITS || outputBits == 1) {
            throw new IllegalArgumentException("bits must be 0 to " + MOST_BITS
                    + ", and an output needs two or more for its sign, got " + inputBits + " and " + outputBits);
        }
    }

    /** An input as the array sees it. */
    public float input(float x, float fullScale) {
        if (inputBits == 0 || fullScale == 0) {
            return x;
        }
        int steps = (1 << inputBits) - 1;
        float level = Math.max(0, Math.min(steps, Math.round(x / fullScale * steps)));
        return level * fullScale / steps;
    }

    /** An output as the digital side sees it. */
    public float output(float y, float fullScale) {
        if (outputBits == 0 || fullScale == 0) {
            return y;
        }
        int steps = (1 << (outputBits - 1)) - 1;
        float level = Math.max(-steps, Math.min(steps, Math.round(y / fullScale * steps)));
        return level * fullScale / steps;
    }
}
