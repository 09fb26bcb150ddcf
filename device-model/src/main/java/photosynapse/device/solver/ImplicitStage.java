package photosynapse.device.solver;

/**
 * Solves one implicit stage by Newton's method with the analytic Jacobian.
 *
 * <p>Every correction conserves charge and ions to rounding, because storage is linear and fluxes cancel between neighbours; at the end the potential is
 * taken from Gauss's law exactly. So the iteration may end as soon as the square of its last correction is small.
 */
final class ImplicitStage {
    private static final int MAXIMUM_ITERATIONS = 12;

    /** A correction this many times larger than the one before ends the iteration. */
    private static final double DIVERGENCE = 50;

    private final DeviceEquations equations;
    private final ChargeBook charges;
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

    ImplicitStage(DeviceEquations equations, ChargeBook charges, ErrorWeights weights, double relativeTolerance) {
        this.equations = equations;
        this.charges = charges;
        this.weights = weights;
        // what remains after the last correction is about its square: 0.0025 of the error that a step may make
        this.tolerance = 0.05 * Math.sqrt(relativeTolerance);
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
            equations.apply(delta, state, exits);
            double size = weights.largest(delta, state.y);
            if (!Double.isFinite(size)) {
                return Outcome.NOT_FINITE;
            }
            if (size < tolerance) {
                charges.solvePotential(state, equations.gateVoltage());
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
