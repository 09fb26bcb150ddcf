package photosynapse.device.compact;

/** Length of the steps of the compact synapse from the estimated error of its state. */
final class StepControl {
    /**
     * Error of a step in the dark in units of Q, as estimated by the embedded method of second order. The state after
     * trains and a rest of 10,000 s is then good to 1e-4 of Q, after a violent erase or flash to 3e-3.
     */
    private static final double DARK_TOLERANCE = 2e-3;

    /**
     * The same in the light: a larger dose must write more, also where both all but saturate, so that a step that one
     * of them accepts and the other does not may not show. In 20,000 violent programs no order was wrong by more than
     * 5e-6 of the change.
     */
    private static final double LIT_TOLERANCE = 1e-5;

    /** Charge below which the tolerance becomes absolute. */
    private static final double SMALL_CHARGE = 0.01;

    /** Share of itself and of {@link #SMALL_CHARGE} by which the charge may change in the first step. */
    private static final double FIRST_CHANGE = 0.2;

    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 8;
    private static final double SMALLEST_SHRINKAGE = 0.1;

    /**
     * Share of the cube of the relative change that a step's error is taken to have at least; the embedded estimate can
     * vanish by chance while the charge falls to a tenth in one step.
     */
    private static final double LEAST_ERROR = 0.02;

    private StepControl() {}

    /**
     * Error of a step in units of the allowed one; endless when the step led nowhere.
     *
     * @param estimate of the embedded method
     * @param from charge before the step
     * @param to charge after it
     * @param lit whether there is light
     */
    static double relativeError(double estimate, double from, double to, boolean lit) {
        if (!(estimate < Double.MAX_VALUE && StrictMath.abs(to) < Double.MAX_VALUE)) {
            return Double.MAX_VALUE;
        }
        double scale = StrictMath.max(from, to) + SMALL_CHARGE;
        double change = (to - from) / scale;
        double least = LEAST_ERROR * StrictMath.abs(change * change * change);
        return StrictMath.max(estimate / scale, least) / (lit ? LIT_TOLERANCE : DARK_TOLERANCE);
    }

    /** First step, from the fastest change of a charge (1/s); endless when nothing changes. */
    static double firstStep(double fastest, double charge) {
        return FIRST_CHANGE * (charge + SMALL_CHARGE) / StrictMath.max(fastest, Double.MIN_NORMAL);
    }

    /** Factor of the next step, from the error in units of the tolerance, for an estimate that grows with h^3. */
    static double factor(double error) {
        double wanted = SAFETY / StrictMath.cbrt(StrictMath.max(error, Double.MIN_NORMAL));
        return StrictMath.min(LARGEST_GROWTH, StrictMath.max(SMALLEST_SHRINKAGE, wanted));
    }

    /** Whether a tenth of the step would be lost in rounding of the time. */
    static boolean isSmallest(double t, double h) {
        return t + h * SMALLEST_SHRINKAGE == t;
    }
}
