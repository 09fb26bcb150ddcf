package photosynapse.device.solver;

/**
 * How a transient was solved and how well its invariants hold.
 *
 * @param acceptedSteps accepted time steps
 * @param rejectedByError steps repeated because of the error estimate
 * @param rejectedByNewton steps repeated because Newton did not converge
 * @param rejectedByState steps repeated because of an illegal state
 * @param backwardEulerSteps accepted steps of first order
 * @param newtonIterations iterations of all stages
 * @param undershoots accepted negative densities inside the tolerance
 * @param neutralityErrorRatio largest |Q_gate + q(P - Ne - NA) + Q_film - D_top| relative to q c0 L (q Nt L without
 *     ions), or to the largest |Q_film| where a gate has driven in more than that
 * @param chargeBalanceErrorRatio largest difference between the change of Q_film and the integrated boundary charge,
 *     same scale
 * @param ionBalanceErrorRatio largest relative change of the number of vacancies of a group of joined films
 * @param currentUniformityErrorRatio largest difference of the total current, displacement included, between any two
 *     edges at the times that were asked for, over the current or what crosses the busiest edge in one direction, see
 *     {@link CurrentUniformity}
 * @param largestTrapFillingRatio largest share of the sites of a trap level that was filled at those times; 0 without
 *     traps
 * @param gridErrorRatio estimate of what the grid makes wrong in the charge that the run moved, as a share of it, the
 *     largest at the times that were asked for; beyond {@link #COARSE_GRID} the grid may be too coarse
 * @param trapBandErrorRatio what the levels that stand for distributions of traps make wrong in the share that is
 *     filled, at the Fermi level where it is most; 0 without a distribution; beyond {@link #COARSE_BAND} ask for more
 *     levels
 */
public record SolveReport(
        int acceptedSteps,
        int rejectedByError,
        int rejectedByNewton,
        int rejectedByState,
        int backwardEulerSteps,
        long newtonIterations,
        int undershoots,
        double neutralityErrorRatio,
        double chargeBalanceErrorRatio,
        double ionBalanceErrorRatio,
        double currentUniformityErrorRatio,
        double largestTrapFillingRatio,
        double gridErrorRatio,
        double trapBandErrorRatio) {

    /** Estimates of the grid's error from which on a grid is coarse. */
    public static final double COARSE_GRID = 0.02;

    /**
     * Error of the filled share from which on a band has too few levels; assumed, because densities of traps are seldom
     * known better.
     */
    public static final double COARSE_BAND = 0.02;

    /** Whether the grid may be too coarse for what the run moved: ask for more nodes. */
    public boolean isGridCoarse() {
        return gridErrorRatio > COARSE_GRID;
    }
}
