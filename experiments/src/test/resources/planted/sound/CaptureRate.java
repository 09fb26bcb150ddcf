package photosynapse.device.physics;

/** A law as the house wants it. */
public final class CaptureRate {
    private static final double[] COEFFICIENTS = {1, 2};

    private final double coefficient;

    public CaptureRate(double coefficient) {
        if (!(coefficient > 0)) {
            throw new IllegalArgumentException("capture coefficient must be > 0 m3/s, was " + coefficient);
        }
        this.coefficient = coefficient;
    }

    public double rate(double n, double free) {
        return coefficient * n * free * StrictMath.exp(-COEFFICIENTS[0]);
    }
}
