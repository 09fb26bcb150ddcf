package photosynapse.device.extraction;

/**
 * How a fit to traces is sought.
 *
 * @param isGlobal whether an evolution strategy (CMA-ES) looks through the whole range before the local fit
 * @param globalEvaluations how often the model may be evaluated for that
 * @param weighsLogTime whether each factor of time since the last edge of the stimulus counts alike, or else each
 *     reading
 * @param differenceStep of the internal numbers for the Jacobian, well above the numerical noise of the model
 * @param costTolerance relative gain of the sum of squares below which the fit ends
 * @param maximumIterations after which the local fit is given up as it stands
 */
public record TraceFitOptions(
        boolean isGlobal,
        int globalEvaluations,
        boolean weighsLogTime,
        double differenceStep,
        double costTolerance,
        int maximumIterations) {

    /** For the compact synapse: its integration noise is near 1e-5. */
    public static final TraceFitOptions COMPACT = new TraceFitOptions(false, 2000, true, 1e-3, 1e-6, 60);

    /** For the device solver: errors of a change near 3e-4. */
    public static final TraceFitOptions DEVICE = new TraceFitOptions(false, 300, true, 2e-2, 1e-4, 15);

    /** The same with a search of the whole range. */
    public TraceFitOptions global(boolean wanted) {
        return new TraceFitOptions(
                wanted, globalEvaluations, weighsLogTime, differenceStep, costTolerance, maximumIterations);
    }

    /** The same with or without weights by log time. */
    public TraceFitOptions logTime(boolean wanted) {
        return new TraceFitOptions(
                isGlobal, globalEvaluations, wanted, differenceStep, costTolerance, maximumIterations);
    }

    /** How often a model of so many free numbers is asked at most; a fit that converges ends long before. */
    public int mostEvaluations(int free) {
        int local = maximumIterations * (CurveFit.EVALUATIONS_PER_ITERATION + free);
        return (isGlobal ? globalEvaluations + 1 : 0) + local + free + 2;
    }
}
