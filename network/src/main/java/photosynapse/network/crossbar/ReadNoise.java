package photosynapse.network.crossbar;

import photosynapse.device.units.In;

/**
 * Gaussian noise of a single reading of a single cell.
 *
 * <p><i>Equation:</i> variance = (relative G)^2 + absolute^2.
 *
 * @param relative standard deviation relative to the conductance that is read
 * @param absolute standard deviation that does not depend on the conductance (S)
 */
public record ReadNoise(double relative, @In("S") double absolute) {

    /** Readings without noise. */
    public static final ReadNoise NONE = new ReadNoise(0, 0);

    public ReadNoise {
        if (!(relative >= 0 && relative <= 1)) {
            throw new IllegalArgumentException("relative read noise must be 0 to 1, was " + relative);
        }
        if (!(absolute >= 0) || Double.isInfinite(absolute)) {
            throw new IllegalArgumentException("absolute read noise must be >= 0 S, was " + absolute);
        }
    }

    /** Whether readings are exact. */
    public boolean isNone() {
        return relative == 0 && absolute == 0;
    }

    /** Variance of one reading of a conductance (S) in S^2. */
    public double variance(double conductance) {
        return relative * conductance * (relative * conductance) + absolute * absolute;
    }
}
