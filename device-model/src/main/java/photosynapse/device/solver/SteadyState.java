package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;

/**
 * The state that a device ends in when voltage and light are held.
 *
 * <p><b>Method:</b> backward Euler from the present state with steps that grow tenfold from {@link #FIRST_STEP} to
 * {@link #LONGEST_STEP}, or until a step of at least {@link #LONG_STEP} changes nothing. A step that does not converge
 * is tried again at a quarter. A step conserves ions to the rounding of what diffuses in it, e = ulp D h/dx^2; so with
 * mobile ions the longest step is that of {@link #COARSE}, their number is put back in each by {@link IonTotals}, and
 * the steps then shrink tenfold to that of {@link #EXACT}.
 *
 * <p>One state follows from the one before, as in a slow sweep; a fresh object starts from the dark equilibrium.
 */
public final class SteadyState {
    private static final double FIRST_STEP = 1e-9;

    private static final double LONG_STEP = 1e6;

    private static final double LONGEST_STEP = 1e12;

    private static final double GROWTH = 10;

    private static final double SHRINK = 0.25;

    /** A relative change that no measurement sees; what would change more slowly takes longer than 1e14 s. */
    private static final double NOTHING = 1e-9;

    private static final double SHORTEST_STEP = 1e-22;

    private static final int MAXIMUM_STEPS = 400;

    /** Share of its ions that a film may lose in the longest step. */
    private static final double COARSE = 1e-4;

    /** Share that it may lose in the last one. */
    private static final double EXACT = 1e-9;

    /** Share of a density's scale by which it may fall below zero. */
    private static final double UNDERSHOOT = 1e-7;

    /**
     * Relative error of a stage; the solver leaves 0.0025 of it in the unknowns, which is what {@link ImplicitStage}
     * promises.
     */
    private static final double TOLERANCE = 1e-8;

    private final DiscreteDevice device;
    private final DeviceEquations equations;
    private final ChargeBook charges;
    private final Sampler sampler;
    private final ErrorWeights weights;
    private final ImplicitStage stage;
    private final DeviceState state;
    private final DeviceState before;
    private final DeviceState trial;
    private final Invariants invariants;
    private OperatingPoint point;

    /** Prepares the device in its dark equilibrium; between contacts at 0 V, with a gate at 0 V. */
    public SteadyState(StructureSpec spec, SolverOptions options) {
        this(spec, options, 0);
    }

    /** Prepares a gated device in its dark equilibrium at a gate voltage (V), which sets the number of its ions. */
    public SteadyState(StructureSpec spec, SolverOptions options, double gateVoltage) {
        device = new DiscreteDevice(spec, options);
        equations = new DeviceEquations(device);
        charges = new ChargeBook(device);
        sampler = new Sampler(device, charges);
        weights = new ErrorWeights(device, options.densityTolerance(), TOLERANCE);
        double first = device.bottom.fixesPotential() ? 0 : gateVoltage;
        state = Equilibrium.solve(device, first);
        IonTotals ions = new IonTotals(device, equations.illumination(), charges, state);
        stage = new ImplicitStage(equations, charges, ions, weights, TOLERANCE);
        invariants = new Invariants(device, charges, state);
        before = new DeviceState(device);
        trial = new DeviceState(device);
        equations.setVoltage(first);
        point = OperatingPoint.dark(first);
    }

    DeviceState state() {
        return state;
    }

    DiscreteDevice device() {
        return device;
    }

    OperatingPoint point() {
        return point;
    }

    /**
     * Holds voltage and light until nothing changes.
     *
     * @throws NoConvergenceException when no step is small enough for Newton's method
     */
    public void hold(OperatingPoint newPoint) {
        point = newPoint;
        equations.illuminate(newPoint.lights());
        if (newPoint.voltage() != equations.voltage()) {
            equations.setVoltage(newPoint.voltage());
            equations.settlePotential(state, charges);
        }
        double end = lengthen();
        for (double h = end / GROWTH; h >= stepOf(EXACT); h /= GROWTH) {
            if (!step(h)) {
                throw failure("a step of " + h + " s does not converge");
            }
        }
    }

    /** Steps that grow until nothing changes; returns the last one (s). */
    private double lengthen() {
        double longest = stepOf(COARSE);
        double h = Math.min(FIRST_STEP, longest);
        for (int k = 0; k < MAXIMUM_STEPS; k++) {
            if (!step(h)) {
                h *= SHRINK;
                if (h < SHORTEST_STEP) {
                    throw failure("no step is small enough");
                }
                continue;
            }
            if (h >= longest || (h >= LONG_STEP && change() < NOTHING)) {
                return h;
            }
            h = Math.min(longest, h * GROWTH);
        }
        throw failure("it was not reached in " + MAXIMUM_STEPS + " steps");
    }

    private NoConvergenceException failure(String what) {
        return new NoConvergenceException(
                FailureReason.STEP_TOO_SMALL,
                0,
                "the steady state at " + point.voltage() + " V: " + what
                        + "; use more nodes or come from a voltage nearer to it");
    }

    /** Step in which ions lose a share of their number to rounding (s). */
    private double stepOf(double share) {
        double fastest = 0;
        for (int s = 0; s < device.ions.count; s++) {
            for (int i = 0; i + 1 < device.nodeCount; i++) {
                if (!device.isBelowJunction(i)) {
                    double rate = equations.illumination().ionVelocity(s, i) / device.grid.spacing[i];
                    fastest = Math.max(fastest, rate);
                }
            }
        }
        return fastest == 0 ? LONGEST_STEP : Math.min(LONGEST_STEP, share / (Math.ulp(1.0) * fastest));
    }

    private boolean step(double h) {
        before.copyFrom(state);
        trial.copyFrom(state);
        weights.startFrom(state);
        boolean solved = stage.solve(trial, before, h) == ImplicitStage.Outcome.CONVERGED;
        if (!solved || !invariants.isLegal(trial, UNDERSHOOT, weights, 1)) {
            return false;
        }
        state.copyFrom(trial);
        return true;
    }

    private double change() {
        double[] moved = new double[state.y.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = state.y[k] - before.y[k];
        }
        return weights.largest(moved, state.y);
    }

    /** What a device between contacts shows; energies and times are not counted. */
    public TerminalSample terminal() {
        double[] exits = stage.exits();
        double current = device.q
                * (exits[Exits.EXTRACTED] + exits[Exits.RECOMBINED] + exits[Exits.TUNNELLED] - exits[Exits.HOLES]);
        return sampler.terminal(state, drive(), new Sampler.Totals(0, 0, 0, 0, 0, 0), new Sampler.Currents(current, 0));
    }

    /** What a gated device shows; energies, exits and times are not counted. */
    public TransientSample gated() {
        if (!(device.spec instanceof DeviceSpec)) {
            throw new IllegalStateException("a device between contacts has no gate; ask for its terminal");
        }
        return sampler.sample(state, drive(), new Sampler.Totals(0, 0, 0, 0, 0, 0));
    }

    /** The state at every node; its time is 0. */
    public List<ProfilePoint> profile() {
        return sampler.profile(state, 0, equations.illumination());
    }

    private Sampler.Drive drive() {
        return new Sampler.Drive(0, point.voltage(), equations.photonFlux());
    }
}
