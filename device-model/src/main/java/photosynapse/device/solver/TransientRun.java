package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StatePass;
import photosynapse.device.numerics.StepController;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** One run of a transient: walks from edge to edge and from output to output with adaptive steps. */
final class TransientRun {
    /** Times closer than this share of themselves are the same time. */
    private static final double SAME_TIME = 1e-12;

    /** Share of Nt and c0 that an undershoot of nt and c may reach before the step is rejected. */
    private static final double UNDERSHOOT = 1e-7;

    private static final double NEWTON_SHRINK = 0.25;

    /**
     * Shorter implicit steps after which an undershoot of n or p counts as one that no step can mend: a density that is
     * nothing, left behind by a larger one, and that no process removes.
     */
    private static final int PATIENCE = 4;

    /** Growth after an implicit step that stood in for two rejected ones of second order, which are tried again. */
    private static final double RETRY = 4;

    /** Share of an implicit step below which a step of second order stumbles over what was filled after it. */
    private static final double CALMING_STEP = 1e-3;

    /** Implicit steps that settle it: the first jumps, the second has a slope without the jump. */
    private static final int CALMING_STEPS = 2;

    /** Factor on the tolerance of n and p for such an undershoot; it is counted like any other. */
    private static final double SLACK = 1e3;

    /**
     * Share of the first step below which a gate edge is taken as one implicit jump: the sheet then charges the film
     * faster than any carrier moves.
     */
    private static final double SHORTEST_FIRST_STEP = 1e-5;

    private final SolverOptions options;
    private final Stimulus stimulus;
    private final OutputTimes output;
    private final StopCondition stop;
    private final ProgressListener progress;
    private final DiscreteDevice device;
    private final DeviceEquations equations;
    private final ChargeBook charges;
    private final Sampler sampler;
    private final TimeStepper stepper;
    private final Invariants invariants;
    private final Resolution resolution;
    private final CurrentUniformity uniformity;
    private final RunKeeper keeper;
    private final List<TransientSample> samples = new ArrayList<>();
    private final List<TerminalSample> terminals = new ArrayList<>();
    private final List<ProfilePoint> profiles = new ArrayList<>();

    private double segmentStart;
    private double time;

    /** Time of the last output or edge, from the start of the segment. */
    private double legStart;

    private double step;
    private double opticalEnergy;
    private int nextSample;
    private int nextProfile;
    private int accepted;
    private int rejectedByError;
    private int rejectedByNewton;
    private int rejectedByState;
    private int backwardEuler;
    private final TimeStepper.Drive drive = this::moveTo;
    private int present;

    /** How far the light has come in the segment, 0 to 1. */
    private double fraction;

    private boolean firstOrderNext;
    private int stateRejections;

    /** The last step where it was of first order, because something had fallen too low (s); 0 after one of second. */
    private double implicitStep;

    /** Steps of first order to come that calm down what such a step has left. */
    private int calming;

    TransientRun(StructureSpec spec, SolverOptions options, Stimulus stimulus, OutputTimes output, Watch watch) {
        this.options = options;
        this.stimulus = stimulus;
        this.output = output;
        this.stop = watch.stop();
        this.progress = watch.progress();
        device = new DiscreteDevice(spec, options);
        equations = new DeviceEquations(device);
        charges = new ChargeBook(device);
        sampler = new Sampler(device, charges);
        // metals are in equilibrium at 0 V only; another first voltage is an edge at t = 0
        double first =
                device.bottom.fixesPotential() ? 0 : stimulus.segments().get(0).gateVoltage();
        DeviceState start = Equilibrium.solve(device, first);
        stepper = new TimeStepper(equations, options, start, new TimeStepper.Instruments(charges, sampler));
        invariants = new Invariants(device, charges, start);
        resolution = new Resolution(device, charges, start);
        uniformity = new CurrentUniformity(equations);
        keeper = RunKeeper.of(stop.states(), spec, options, stimulus, output);
        equations.setVoltage(first);
    }

    /** Who may stop the run and who hears of its progress. */
    record Watch(StopCondition stop, ProgressListener progress) {}

    TransientResult run() {
        if (keeper.restore(this::pass)) {
            goOn();
        } else {
            write(0, equations.voltage(), 0);
        }
        while (present < stimulus.segments().size()) {
            enterSegment(stimulus.segments().get(present));
            followSegment();
            present++;
        }
        keeper.ended(this::pass);
        return new TransientResult(samples, terminals, profiles, report());
    }

    /** Goes on inside a segment from a kept state, or ends at once from a kept end. */
    private void goOn() {
        samples.forEach(sample -> progress.reached(sample.time(), sample.drainCurrent(), step, rejected()));
        if (present < stimulus.segments().size()) {
            illuminate(stimulus.segments().get(present));
            equations.drive(equations.voltage(), fraction);
            followSegment();
            present++;
        }
    }

    /** Describes the run between two steps, for a kept state. */
    private void pass(StatePass pass) {
        present = pass.count(present);
        fraction = pass.number(fraction);
        segmentStart = pass.number(segmentStart);
        time = pass.number(time);
        legStart = pass.number(legStart);
        step = pass.number(step);
        opticalEnergy = pass.number(opticalEnergy);
        nextSample = pass.count(nextSample);
        nextProfile = pass.count(nextProfile);
        accepted = pass.count(accepted);
        rejectedByError = pass.count(rejectedByError);
        rejectedByNewton = pass.count(rejectedByNewton);
        rejectedByState = pass.count(rejectedByState);
        backwardEuler = pass.count(backwardEuler);
        firstOrderNext = pass.flag(firstOrderNext);
        stateRejections = pass.count(stateRejections);
        implicitStep = pass.number(implicitStep);
        calming = pass.count(calming);
        equations.setVoltage(pass.number(equations.voltage()));
        stepper.pass(pass);
        invariants.pass(pass);
        resolution.pass(pass);
        uniformity.pass(pass);
        OutputRows.pass(pass, samples, TransientSample.class);
        OutputRows.pass(pass, terminals, TerminalSample.class);
        OutputRows.passProfiles(pass, profiles, device);
    }

    private int rejected() {
        return rejectedByError + rejectedByNewton + rejectedByState;
    }

    private SolveReport report() {
        return new SolveReport(
                accepted,
                rejectedByError,
                rejectedByNewton,
                rejectedByState,
                backwardEuler,
                stepper.iterations(),
                invariants.undershoots(),
                invariants.neutralityError(),
                invariants.chargeError(),
                invariants.ionError(),
                uniformity.error(),
                invariants.largestFilling(),
                resolution.error(),
                bandError());
    }

    /** Of the film whose levels make most wrong. */
    private double bandError() {
        double thermal = device.spec.constants().thermalVoltage(device.spec.temperature());
        return device.spec.films().stream()
                .mapToDouble(film -> TrapLevels.bandError(film.traps(), thermal))
                .max()
                .orElse(0);
    }

    /** Instantaneous edge: the light changes, and at a gate edge the potential jumps at fixed densities. */
    private void enterSegment(Segment segment) {
        double gate = segment.gateVoltage();
        illuminate(segment);
        if (gate != equations.voltage()) {
            equations.setVoltage(gate);
            equations.settlePotential(stepper.current(), charges);
        }
        segmentStart = stimulus.start(present);
        time = 0;
        legStart = 0;
        fraction = 0;
        stepper.restart();
        implicitStep = 0;
        calming = 0;
        firstOrderNext = true;
        step = options.firstStep();
    }

    private void illuminate(Segment segment) {
        if (segment.isLightRamp()) {
            equations.illuminate(segment.lights(0), segment.lights(1));
        } else {
            equations.illuminate(segment.lights(0));
        }
    }

    private void followSegment() {
        double end = stimulus.segments().get(present).until();
        double now = segmentStart;
        while (now < end) {
            double target = nextTarget(end);
            advanceTo(target - segmentStart);
            now = target;
            legStart = time;
            resolution.check(stepper.current());
            stepper.show(uniformity);
            invariants.checkFilling(stepper.current());
            progress.progressed(now / stimulus.end());
            write(now, stimulus.gateVoltage(present, now), equations.photonFlux());
        }
    }

    private double nextTarget(double end) {
        double target = end;
        if (nextSample < output.samples().size()) {
            target = Math.min(target, output.samples().get(nextSample));
        }
        if (nextProfile < output.profiles().size()) {
            target = Math.min(target, output.profiles().get(nextProfile));
        }
        return end - target <= SAME_TIME * end ? end : target;
    }

    /** Writes what was asked for at the present time. */
    private void write(double now, double voltage, double photonFlux) {
        while (nextSample < output.samples().size() && output.samples().get(nextSample) - now <= SAME_TIME * now) {
            addSample(new Sampler.Drive(output.samples().get(nextSample++), voltage, photonFlux));
        }
        while (nextProfile < output.profiles().size() && output.profiles().get(nextProfile) - now <= SAME_TIME * now) {
            double asked = output.profiles().get(nextProfile++);
            profiles.addAll(sampler.profile(stepper.current(), asked, equations.illumination()));
        }
    }

    private void addSample(Sampler.Drive drive) {
        double[] exits = stepper.totals();
        Sampler.Totals totals = new Sampler.Totals(
                opticalEnergy,
                stepper.energy(),
                exits[Exits.RECOMBINED],
                exits[Exits.TUNNELLED],
                exits[Exits.HOLES],
                exits[Exits.EXTRACTED]);
        if (device.spec instanceof DeviceSpec) {
            TransientSample sample = sampler.sample(stepper.current(), drive, totals);
            samples.add(sample);
            progress.reached(sample.time(), sample.drainCurrent(), step, rejected());
        } else {
            Sampler.Currents currents =
                    new Sampler.Currents(stepper.conductionDensity(), stepper.displacementDensity());
            terminals.add(sampler.terminal(stepper.current(), drive, totals, currents));
        }
    }

    /**
     * Advances to a time inside the segment; time counts from its start, so that steps after a late edge stay resolved.
     */
    private void advanceTo(double target) {
        while (time < target) {
            double remaining = target - time;
            double wanted = step;
            double h = remaining <= wanted ? remaining : remaining < 2 * wanted ? remaining / 2 : wanted;
            boolean last = h == remaining;
            if (accepted + rejected() >= options.maximumStepCount()) {
                throw failure(
                        FailureReason.STEP_LIMIT,
                        "the limit of " + options.maximumStepCount()
                                + " steps is reached; raise solver.maximum_step_count or loosen the tolerance");
            }
            if (stop.isReached()) {
                keeper.keep(this::pass);
                throw failure(FailureReason.CANCELLED, "stopped on request");
            }
            if (takeStep(h)) {
                time = last ? target : time + h;
                if (h < wanted && step >= h) {
                    step = Math.max(step, wanted);
                }
                keeper.stepped(this::pass);
            }
        }
        double middle = stimulus.fraction(present, segmentStart + (legStart + target) / 2);
        for (Light light : stimulus.segments().get(present).lights(middle)) {
            opticalEnergy += light.photonFlux()
                    * device.spec.constants().photonEnergy(light.wavelength())
                    * device.spec.area()
                    * (target - legStart);
        }
    }

    /** Light and voltage some time after the present one. */
    private void moveTo(double ahead) {
        double then = segmentStart + time + ahead;
        fraction = stimulus.fraction(present, then);
        equations.drive(stimulus.gateVoltage(present, then), fraction);
    }

    /** One try; sets the next step and says whether the time advances. */
    private boolean takeStep(double h) {
        if (firstOrderNext || stateRejections > 1 || calming > 0) {
            if (!stepper.tryBackwardEuler(h, drive)) {
                return rejectNewton(h);
            }
            return firstOrderNext ? acceptFirst(h) : judgeState(h, h);
        }
        double error = stepper.trySecondOrder(h, drive);
        if (Double.isNaN(error)) {
            return rejectNewton(h);
        }
        double ratio = error / options.relativeToleranceRatio();
        double proposed = h * StepController.factor(ratio);
        if (ratio > 1) {
            rejectedByError++;
            calmDown(proposed);
            step = requireResolvable(proposed);
            return false;
        }
        return judgeState(h, proposed);
    }

    /**
     * What was filled after a step of first order is missing in its slope. Where a step of second order stumbles over
     * that until it is shorter than what the filled carriers need to settle, two short steps of first order settle
     * them.
     */
    private void calmDown(double proposed) {
        if (proposed < CALMING_STEP * implicitStep) {
            calming = CALMING_STEPS;
            implicitStep = 0;
        }
    }

    /**
     * The first step after an edge has no error estimate: half the square of the largest change of psi stands for it.
     */
    private boolean acceptFirst(double h) {
        double change = stepper.potentialChange();
        if (change * change / 2 > options.relativeToleranceRatio() && h > SHORTEST_FIRST_STEP * options.firstStep()) {
            rejectedByError++;
            step = requireResolvable(h / 4);
            return false;
        }
        if (!invariants.isLegal(stepper.candidate(), UNDERSHOOT, stepper.weights(), 1)) {
            rejectedByState++;
            step = requireResolvable(h / 4);
            return false;
        }
        // a jump taken in one implicit step leaves a slope that only further such steps calm down
        firstOrderNext = change * change / 2 > options.relativeToleranceRatio();
        backwardEuler++;
        return accept(h);
    }

    private boolean judgeState(double h, double proposed) {
        boolean byImplicit = stateRejections > 1 || calming > 0;
        if (invariants.isLegal(stepper.candidate(), UNDERSHOOT, stepper.weights(), 1)) {
            backwardEuler += byImplicit ? 1 : 0;
            implicitStep = byImplicit && calming == 0 ? h : 0;
            boolean grows = byImplicit && calming <= 1;
            calming = Math.max(0, calming - 1);
            stateRejections = 0;
            return accept(grows ? RETRY * proposed : proposed);
        }
        if (stateRejections > PATIENCE
                && invariants.isLegal(stepper.candidate(), UNDERSHOOT, stepper.weights(), SLACK)) {
            backwardEuler++;
            implicitStep = h;
            return accept(RETRY * h);
        }
        rejectedByState++;
        stateRejections++;
        step = requireResolvable(h / 2);
        return false;
    }

    private boolean accept(double proposed) {
        stepper.accept();
        accepted++;
        step = proposed;
        invariants.check(stepper, equations.voltage());
        return true;
    }

    private boolean rejectNewton(double h) {
        rejectedByNewton++;
        step = requireResolvable(h * NEWTON_SHRINK);
        return false;
    }

    private double requireResolvable(double h) {
        if (h < 1e-14 * time || h < 1e-22) {
            throw failure(
                    FailureReason.STEP_TOO_SMALL,
                    "the time step fell to " + h + " s after " + stepper.outcome()
                            + "; use more nodes, a gentler light or gate edge, or a looser tolerance");
        }
        return h;
    }

    private NoConvergenceException failure(FailureReason reason, String detail) {
        return new NoConvergenceException(
                reason,
                segmentStart + time,
                detail + " (" + accepted + " steps accepted, " + rejectedByError + " rejected by error, "
                        + rejectedByNewton + " by Newton, " + rejectedByState + " by state)");
    }
}
