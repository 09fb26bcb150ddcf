package photosynapse.device.solver;

import photosynapse.device.numerics.StatePass;

/**
 * Solves one implicit stage by Newton's method with the analytic Jacobian.
 *
 * <p>Every correction conserves charge and ions to rounding, because storage is linear and fluxes cancel between
 * neighbours; at the end what rounding took from the ions is given back, see {@link IonTotals}, and the potential is
 * taken from Gauss's law exactly. So the iteration may end as soon as what remains after its last correction is small:
 * the square of the correction times a curvature. The curvature is what two corrections in a row show of it; it is
 * taken ten times larger, never above 1, and grows again with every stage that ends after one correction. Levels count
 * in it, since their response to a correction is linear too.
 */
final class ImplicitStage {
    /**
     * Iterations in all; far from the solution psi moves by one k_B T/q each, since Newton's method follows an
     * exponential down.
     */
    private static final int MAXIMUM_ITERATIONS = 2000;

    /** Iterations near the solution. */
    private static final int MAXIMUM_NEAR_ITERATIONS = 12;

    /** Corrections that may be stopped where something gets as good as full; more come back to it for ever. */
    private static final int MAXIMUM_STOPS = 30;

    /** A change of psi above this says that the solution is far (k_B T/q). */
    private static final double FAR_POTENTIAL_CHANGE = 0.5;

    /** Largest change of psi in one iteration (k_B T/q). */
    private static final double MAXIMUM_POTENTIAL_CHANGE = 2;

    /**
     * How far the rounding of an exchange may be amplified: by potentials of 50 k_B T/q, whose last digit moves it by
     * 1e-14, and by elimination. Up to 120 was measured in 300 random devices, 2e5 in one of thousands, where flows of
     * 7e15 1/m2s are what is left of 2e26. Contradictions beyond 2e-10 of the exchange are no rounding.
     */
    private static final double AMPLIFICATION = 1e6;

    /** Iterations near the solution before a correction may count as rounding. */
    private static final int PATIENCE = 3;

    /** Largest relative change of n or p that may count as rounding. */
    private static final double LARGEST_NOISE = 0.1;

    /** Change of psi that is rounding (k_B T/q). */
    private static final double STILL = 1e-9;

    /** Share of the error that a step may make which may remain after the last correction. */
    private static final double REMAINDER = 0.0025;

    /** Corrections above this are not judged by what earlier stages made of theirs. */
    private static final double LARGEST_FORESEEN = 0.1;

    /** How much larger than measured what remains is taken to be. */
    private static final double CAUTION = 10;

    /** How much larger it is taken to be after each stage that ended without being measured. */
    private static final double OBLIVION = 4;

    /** Corrections more where the number of ions is off, which the rounding of a large correction makes it. */
    private static final int MAXIMUM_REFINEMENTS = 3;

    /** A correction this many times larger than the one before ends the iteration. */
    private static final double DIVERGENCE = 50;

    private final DeviceEquations equations;
    private final ChargeBook charges;
    private final IonTotals ions;
    private final ErrorWeights weights;
    private final DiscreteDevice device;
    private final Exchange exchange;
    private final double tolerance;
    private final double[] exits = new double[Exits.COUNT];
    private final double[] levels;
    private long iterations;
    private double noise;

    /** What remains after a correction in unknowns and levels, over the square of the correction; at most 1. */
    private double curvature = 1;

    /** What became of a stage. */
    enum Outcome {
        CONVERGED,
        NOT_FINITE,
        SINGULAR,
        TOO_MANY_ITERATIONS
    }

    ImplicitStage(
            DeviceEquations equations,
            ChargeBook charges,
            IonTotals ions,
            ErrorWeights weights,
            double relativeTolerance) {
        this.equations = equations;
        this.charges = charges;
        this.ions = ions;
        this.weights = weights;
        device = equations.device();
        exchange = new Exchange(device);
        levels = new double[device.traps.levelCount * device.nodeCount];
        this.tolerance = Math.sqrt(REMAINDER * relativeTolerance);
    }

    /** Iterations of all stages so far. */
    long iterations() {
        return iterations;
    }

    /**
     * Relative rounding of n and p at which the last converged stage came to rest, 0 where it got below its tolerance.
     */
    double noise() {
        return noise;
    }

    /**
     * Whether a correction is rounding: the potential stands still, and what moves carriers no longer shrinks. Such
     * carriers are the small rest of large flows; they are slaved to what is stored.
     */
    private boolean isRounding(int near, double size, double previous, double[] delta) {
        if (near < PATIENCE || size > LARGEST_NOISE || size < previous / 4) {
            return false;
        }
        for (int i = StateLayout.PSI; i < delta.length; i += device.layout.size()) {
            if (Math.abs(delta[i]) > STILL) {
                return false;
            }
        }
        return true;
    }

    /** Describes what one stage leaves to the next, for a kept state. */
    void pass(StatePass pass) {
        iterations = pass.bits(iterations);
        noise = pass.number(noise);
        curvature = pass.number(curvature);
    }

    /** Forgets how earlier stages converged. */
    void restart() {
        curvature = 1;
    }

    /** Whether what remains after a correction is small, as the last stages went. */
    private boolean isForeseen(double size) {
        return size < LARGEST_FORESEEN && Math.sqrt(curvature) * size < tolerance;
    }

    /** Exit rates of the last converged stage by {@link Exits} (1/m2s). */
    double[] exits() {
        return exits;
    }

    /**
     * Solves the stage.
     *
     * @param state guess on entry, solution on return
     * @param history known parts of n, p, c and of the levels
     * @param tau implicit weight (s)
     */
    Outcome solve(DeviceState state, DeviceState history, double tau) {
        Outcome outcome = iterate(state, history, tau);
        if (outcome != Outcome.CONVERGED) {
            restart();
        }
        return outcome;
    }

    private Outcome iterate(DeviceState state, DeviceState history, double tau) {
        double previous = Double.POSITIVE_INFINITY;
        int near = 0;
        int stops = 0;
        int again = 0;
        for (int k = 0; k < MAXIMUM_ITERATIONS && near < MAXIMUM_NEAR_ITERATIONS; k++) {
            iterations++;
            boolean measures = previous <= LARGEST_FORESEEN;
            if (measures) {
                System.arraycopy(state.nt, 0, levels, 0, levels.length);
            }
            equations.assemble(state, history, tau);
            double[] delta = equations.rhs();
            if (equations.system().factorAndSolve(delta) >= 0) {
                return Outcome.SINGULAR;
            }
            boolean shortened = shorten(delta);
            boolean stopped = equations.apply(delta, state, exits);
            if (stopped && ++stops > MAXIMUM_STOPS) {
                return Outcome.TOO_MANY_ITERATIONS;
            }
            boolean far = stopped || shortened;
            double size = weights.largest(delta, state.y);
            if (!Double.isFinite(size)) {
                return Outcome.NOT_FINITE;
            }
            if (!far) {
                noise = isRounding(near, size, previous, delta) ? size : 0;
                if (measures) {
                    double remainder = Math.max(size, weights.largestLevel(levels, state));
                    curvature = Math.min(1, CAUTION * remainder / (previous * previous));
                }
                boolean small = size < tolerance || isForeseen(size) || noise > 0;
                if (small && (again++ == MAXIMUM_REFINEMENTS || !ions.areOff(state))) {
                    ions.settle(state, tau);
                    equations.settlePotential(state, charges);
                    settleExits(state, history, tau);
                    curvature = near > 0 ? curvature : Math.min(1, OBLIVION * curvature);
                    return Outcome.CONVERGED;
                }
                if (size > DIVERGENCE * previous && near > 2) {
                    return Outcome.TOO_MANY_ITERATIONS;
                }
                near++;
            }
            previous = far ? Double.POSITIVE_INFINITY : size;
        }
        return Outcome.TOO_MANY_ITERATIONS;
    }

    /**
     * An exit is the difference of what a carrier does in both directions. Where the charge that the films kept
     * contradicts it by no more than the rounding of that exchange, the charge is the better number and the exit is
     * taken from it; a larger contradiction stays and shows in the charge balance.
     */
    private void settleExits(DeviceState state, DeviceState history, double tau) {
        double kept = (charges.balance(state) - charges.balance(history)) / (charges.elementaryCharge() * tau);
        double contradiction = Exits.charge(exits) - kept;
        // the exchange of which the contradiction is rounding
        double least = Math.abs(contradiction) / (AMPLIFICATION * Math.ulp(1.0));
        DiscreteDevice.SheetCoefficients sheet = device.sheetCoefficients;
        boolean holesLeave = !device.hasSheet() || sheet.holeTransfer() > 0;
        boolean electronsLeave = !device.hasSheet() || sheet.recombination() > 0;
        if (holesLeave && exchange.holesReach(least, state.y)) {
            exits[Exits.HOLES] += contradiction;
        } else if (electronsLeave && exchange.electronsReach(least, state.y)) {
            exits[device.hasSheet() ? Exits.RECOMBINED : Exits.EXTRACTED] -= contradiction;
        }
    }

    /** Shortens a correction that changes psi too much; says whether psi is still far. */
    private boolean shorten(double[] delta) {
        double largest = 0;
        for (int i = StateLayout.PSI;
                i < delta.length;
                i += equations.device().layout.size()) {
            largest = Math.max(largest, Math.abs(delta[i]));
        }
        if (!(largest > MAXIMUM_POTENTIAL_CHANGE) || Double.isInfinite(largest)) {
            return largest > FAR_POTENTIAL_CHANGE;
        }
        double share = MAXIMUM_POTENTIAL_CHANGE / largest;
        for (int i = 0; i < delta.length; i++) {
            delta[i] *= share;
        }
        return true;
    }
}
