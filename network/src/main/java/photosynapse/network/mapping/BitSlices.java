package photosynapse.network.mapping;

import java.util.Objects;

/**
 * Several pairs a weight, each for a few bits of it: coarse devices together hold a fine weight.
 *
 * <p><i>Equation:</i> n = round(|w|/wmax (2^(s b) - 1)) = sum d_k 2^(b k), digits d_k from 0 to 2^b - 1; slice k holds
 * Gmin + d_k/(2^b - 1) span on the side of the sign, Gmin on the other; w = wmax/(2^(s b) - 1) sum 2^(b k) (2^b - 1)
 * (G_k - R_k)/span.
 *
 * <p><i>Limits:</i> an error of a device in the highest slice weighs as in a single pair: slices make weights finer,
 * not steadier.
 *
 * @param range window of a device
 * @param largestWeight wmax
 * @param slices s, number of pairs
 * @param bits b, bits of a pair
 */
public record BitSlices(ConductanceRange range, double largestWeight, int slices, int bits) {
    /** Bits of a weight, at most. */
    public static final int MOST_BITS = 30;

    public BitSlices {
        Objects.requireNonNull(range, "range");
        if (!(largestWeight > 0) || Double.isInfinite(largestWeight)) {
            throw new IllegalArgumentException("largest weight must be positive and finite, was " + largestWeight);
        }
        if (slices < 1 || bits < 1 || (long) slices * bits > MOST_BITS) {
            throw new IllegalArgumentException(
                    "slices x bits must be 1 to " + MOST_BITS + ", was " + slices + " x " + bits);
        }
    }

    /** Devices of one weight. */
    public int devicesPerWeight() {
        return 2 * slices;
    }

    /** Smallest difference of two weights. */
    public double resolution() {
        return largestWeight / ((1L << (slices * bits)) - 1);
    }

    /** Conductances of a weight (S): raising and lowering device of each slice, from the lowest. */
    public double[] conductances(double weight) {
        long all = (1L << (slices * bits)) - 1;
        long level = Math.round(Math.min(1, Math.abs(weight) / largestWeight) * all);
        int top = (1 << bits) - 1;
        double[] result = new double[2 * slices];
        for (int k = 0; k < slices; k++) {
            double held = range.minimum() + range.span() * (level >> (k * bits) & top) / top;
            result[2 * k] = weight < 0 ? range.minimum() : held;
            result[2 * k + 1] = weight < 0 ? held : range.minimum();
        }
        return result;
    }

    /** Weight of conductances (S) in the order of {@link #conductances}. */
    public double weight(double[] conductances) {
        double sum = 0;
        int top = (1 << bits) - 1;
        for (int k = 0; k < slices; k++) {
            double difference = (conductances[2 * k] - conductances[2 * k + 1]) / range.span();
            sum += difference * top * (1L << (k * bits));
        }
        return sum * resolution();
    }
}
