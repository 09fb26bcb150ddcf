package photosynapse.network.crossbar;

import java.util.Objects;

/**
 * An array of weights that pulses train.
 *
 * @param rows number of inputs
 * @param columns number of outputs; a weight of a device that only rises takes two cells
 * @param largestWeight weight of a full span
 * @param variation how cells and pulses differ
 * @param readNoise noise of a reading of one cell, in units of the dark conductance for a light device and of the range
 *     for a two-sided one
 * @param stuckFraction share of cells that no pulse and no time moves from a level drawn between the ends of the range
 */
public record PulseArraySpec(
        int rows,
        int columns,
        double largestWeight,
        DeviceVariation variation,
        ReadNoise readNoise,
        double stuckFraction) {

    /** Largest number of weights. */
    public static final int LARGEST = 1 << 25;

    public PulseArraySpec {
        Objects.requireNonNull(variation, "variation");
        Objects.requireNonNull(readNoise, "readNoise");
        if (rows < 1 || columns < 1 || (long) rows * columns > LARGEST) {
            throw new IllegalArgumentException(
                    "an array must have 1 to " + LARGEST + " weights, was " + rows + " x " + columns);
        }
        if (!(largestWeight > 0) || Double.isInfinite(largestWeight)) {
            throw new IllegalArgumentException("largest weight must be positive and finite, was " + largestWeight);
        }
        if (!(stuckFraction >= 0 && stuckFraction <= 1)) {
            throw new IllegalArgumentException("fraction of stuck cells must be 0 to 1, was " + stuckFraction);
        }
    }
}
