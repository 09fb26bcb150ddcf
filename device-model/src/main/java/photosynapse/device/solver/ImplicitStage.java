package photosynapse.device.solver;

/** Solves one implicit stage by Newton's method with the analytic Jacobian. */
final class ImplicitStage {
    private static final int MAXIMUM_ITERATIONS = 12;

    /** A correction this many times larger than the one before ends the iteration. */
    private static final double DIVERGENCE = 50;

    private final DeviceEquations equations;
    private final ErrorWeights weights;
    private final double tolerance;
    private final double[] exits = new double[3];
    private long iterations;

    /** What became of a stage. */
    enum Outcome {
        CONVERGED,
        NOT_FINITE,
        SINGULAR,
        TOO_MANY_ITERATIONS
    }

    ImplicitStage(DeviceEquations equations, ErrorWeights weights, double relativeTolerance) {
        this.equations = equations;
        this.weights = weights;
        // what remains after the last correction is its square: below 1e-10 of every unknown
        this.tolerance = Math.min(0.03 * relativeTolerance, 1e-5);
    }

    /** Iterations of all stages so far. */
    long iterations() {
        return iterations;
    }

    /** Exit rates of the last converged stage: recombined, tunnelled, holes (1/m2s). */
    double[] exits() {
        return exits;
    }

    /**
     * Solves the stage.
     *
     * @param state guess on entry, solution on return
     * @param history known parts of n, p, c
     * @param ntHistory known parts of the levels
     * @param tau implicit weight (s)
     */
    Outcome solve(DeviceState state, double[] history, double[] ntHistory, double tau) {
        double previous = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MAXIMUM_ITERATIONS; k++) {
            iterations++;
            equations.assemble(state.y, history, ntHistory, tau, state.nt);
            if (equations.system().factor() >= 0) {
                return Outcome.SINGULAR;
            }
            double[] delta = equations.rhs();
            equations.system().solve(delta);
            for (int i = 0; i < delta.length; i++) {
                state.y[i] += delta[i];
            }
            double size = weights.largest(delta, state.y);
            if (!Double.isFinite(size)) {
                return Outcome.NOT_FINITE;
            }
            if (size < tolerance) {
                equations.complete(state.y, ntHistory, tau, state.nt, exits);
                return Outcome.CONVERGED;
            }
            if (size > DIVERGENCE * previous && k > 2) {
                return Outcome.TOO_MANY_ITERATIONS;
            }
            previous = size;
        }
        return Outcome.TOO_MANY_ITERATIONS;
    }
}
