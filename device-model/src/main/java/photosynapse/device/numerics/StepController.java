package photosynapse.device.numerics;

/**
 * Proposes time steps from error estimates of a second-order method: h grows or shrinks with the cube root of 1/error.
 */
public final class StepController {
    private static final double SAFETY = 0.85;
    private static final double LARGEST_GROWTH = 5;
    private static final double SMALLEST_SHRINK = 0.1;

    private StepController() {}

    /**
     * Factor for the next step after a step with this error, in units of the tolerance; above 1 the step is to be
     * repeated.
     */
    public static double factor(double error) {
        double factor = SAFETY / StrictMath.cbrt(Math.max(error, 1e-12));
        return Math.max(SMALLEST_SHRINK, Math.min(LARGEST_GROWTH, factor));
    }
}
