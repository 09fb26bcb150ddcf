package photosynapse.device.compact;

/** Length of the steps of both steppers from the estimated error of Q. */
final class StepControl {
    /** Charge below which the tolerance becomes absolute. */
    private static final double SMALL_CHARGE = 0.02;

    /**
     * Error of the first step as a multiple of h^3 times flow and square of the relative slope, seen over trains and
     * rests.
     */
    private static final double FIRST_STEP_SHARE = 36;

    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 8;
    private static final double SMALLEST_SHRINKAGE = 0.1;

    private StepControl() {}

    /** Allowed error of a step from charge Q, from a ratio to Q. */
    static double tolerance(double ratio, double charge) {
        return ratio * (charge + SMALL_CHARGE);
    }

    /**
     * First step, from the product of the flow of charge and the square of the relative slope of the rates, and the
     * allowed error.
     */
    static double firstStep(double bend, double tolerance) {
        return StrictMath.cbrt(FIRST_STEP_SHARE * tolerance / StrictMath.max(bend, Double.MIN_NORMAL));
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
