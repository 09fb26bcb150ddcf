package photosynapse.device.solver;

import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;

/**
 * The state that a device ends in when voltage and light are held.
 *
 * <p><b>Method:</b> backward Euler from the present state with steps that grow tenfold from {@link #FIRST_STEP} to
 * {@link #LONGEST_STEP}, or until a step of at least {@link #LONG_STEP} changes nothing. Each step conserves ions and
 * charge, so that the end is the one that the number of ions at the start belongs to. A step that does not converge is
 * tried again at a quarter.
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

    private static final int MAXIMUM_STEPS = 400;

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
        weights = new ErrorWeights(device, options.densityTolerance());
        stage = new ImplicitStage(equations, charges, weights, TOLERANCE);
        double first = device.bottom.fixesPotential() ? 0 : gateVoltage;
        state = Equilibrium.solve(device, first);
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
        double h = FIRST_STEP;
        double time = 0;
        for (int k = 0; k < MAXIMUM_STEPS; k++) {
            if (!step(h)) {
                h *= SHRINK;
                if (h < 1e-22) {
                    throw new NoConvergenceException(
                            FailureReason.STEP_TOO_SMALL,
                            time,
                            "no step towards the steady state at " + point.voltage()
                                    + " V is small enough; use more nodes or a voltage nearer to the one before");
                }
                continue;
            }
            time += h;
            if (h >= LONGEST_STEP || (h >= LONG_STEP && change() < NOTHING)) {
                return;
            }
            h = Math.min(LONGEST_STEP, h * GROWTH);
        }
        throw new NoConvergenceException(
                FailureReason.STEP_LIMIT,
                time,
                "the steady state at " + point.voltage() + " V was not reached in " + MAXIMUM_STEPS + " steps");
    }

    private boolean step(double h) {
        before.copyFrom(state);
        trial.copyFrom(state);
        weights.startFrom(state);
        if (stage.solve(trial, before, h) != ImplicitStage.Outcome.CONVERGED) {
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

    private Sampler.Drive drive() {
        return new Sampler.Drive(0, point.voltage(), equations.photonFlux());
    }
}
