package photosynapse.device.solver;

import photosynapse.device.units.In;

/**
 * How the device equations are solved; never what they are.
 *
 * @param nodeCount nodes of each film, both ends counted
 * @param relativeToleranceRatio relative local error of a time step in every unknown
 * @param densityTolerance absolute error of n and p that is always accepted (1/m3)
 * @param firstStep first time step after an edge of light or voltage (s)
 * @param gridStretchRatio b of x = L/2 (1 + tanh(b s)/tanh(b)), s from -1 to 1: 0 is uniform, 2 makes the ends 14 times
 *     finer than the middle
 * @param maximumStepCount steps, accepted or not, after which a run is given up
 */
public record SolverOptions(
        int nodeCount,
        double relativeToleranceRatio,
        @In("1/m3") double densityTolerance,
        @In("s") double firstStep,
        double gridStretchRatio,
        int maximumStepCount) {

    /**
     * 120 nodes and a relative tolerance of 1e-5, at which the key numbers of the default device are converged to 1e-4.
     */
    public static final SolverOptions DEFAULT = new SolverOptions(120, 1e-5, 1e3, 1e-10, 2.5, 2_000_000);

    public SolverOptions {
        require(nodeCount >= 3 && nodeCount <= 100_000, "node count must be from 3 to 100000, was " + nodeCount);
        require(
                relativeToleranceRatio > 1e-13 && relativeToleranceRatio < 1,
                "relative tolerance must be from 1e-13 to 1, was " + relativeToleranceRatio);
        require(
                densityTolerance > 0 && Double.isFinite(densityTolerance),
                "density tolerance must be > 0 1/m3, was " + densityTolerance);
        require(firstStep > 0 && Double.isFinite(firstStep), "first step must be > 0 s, was " + firstStep);
        require(
                gridStretchRatio >= 0 && gridStretchRatio <= 10,
                "grid stretch must be from 0 to 10, was " + gridStretchRatio);
        require(maximumStepCount > 0, "maximum step count must be > 0, was " + maximumStepCount);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The same options with another number of nodes per film. */
    public SolverOptions withNodeCount(int count) {
        return new SolverOptions(
                count, relativeToleranceRatio, densityTolerance, firstStep, gridStretchRatio, maximumStepCount);
    }

    /** The same options with another relative tolerance. */
    public SolverOptions withRelativeTolerance(double ratio) {
        return new SolverOptions(nodeCount, ratio, densityTolerance, firstStep, gridStretchRatio, maximumStepCount);
    }
}
