package photosynapse.device.solver;

import photosynapse.device.numerics.StatePass;
import photosynapse.device.numerics.TrBdf2;

/**
 * Takes single time steps: TR-BDF2 with a filtered embedded error, or backward Euler after an edge.
 *
 * <p>The time derivative that a step starts from is the one that its predecessor ended with, derived from the
 * differences of storage, so that every step conserves what the equations conserve. Exits and electrical energy are
 * integrated with the weights of the method itself.
 */
final class TimeStepper {
    /** Place of the electrical power behind the exits. */
    private static final int POWER = Exits.COUNT;

    private static final int RATES = POWER + 1;

    private final DiscreteDevice device;
    private final DeviceEquations equations;
    private final ImplicitStage stage;
    private final ErrorWeights weights;
    private final Sampler sampler;
    private final Undershoots undershoots;

    private final DeviceState current;
    private final DeviceState middle;
    private final DeviceState next;
    private final DeviceState slope;
    private final DeviceState middleSlope;
    private final DeviceState nextSlope;
    private final DeviceState history;
    private final DeviceState error;
    private final double[] rate = new double[RATES];
    private final double[] middleRate = new double[RATES];
    private final double[] nextRate = new double[RATES];
    private final double[] total = new double[RATES];

    /** What rounding took from the totals, by Neumaier's summation. */
    private final double[] lost = new double[RATES];

    private ImplicitStage.Outcome outcome = ImplicitStage.Outcome.CONVERGED;
    private double stepTaken;
    private double middleNoise;
    private boolean firstOrder;
    private final DeviceState before;
    private final double[] bend;
    private double previousStep;

    /** What drives the device from outside. */
    @FunctionalInterface
    interface Drive {
        /** Sets voltage and light of the equations to what they are a time (s) after the start of the step. */
        void moveTo(double ahead);
    }

    TimeStepper(DeviceEquations equations, SolverOptions options, DeviceState start, Instruments instruments) {
        device = equations.device();
        this.equations = equations;
        sampler = instruments.sampler();
        undershoots = new Undershoots(device);
        weights = new ErrorWeights(device, options.densityTolerance(), options.relativeToleranceRatio());
        ChargeBook charges = instruments.charges();
        IonTotals ions = new IonTotals(device, equations.illumination(), charges, start);
        stage = new ImplicitStage(equations, charges, ions, weights, options.relativeToleranceRatio());
        current = start;
        middle = new DeviceState(device);
        next = new DeviceState(device);
        slope = new DeviceState(device);
        middleSlope = new DeviceState(device);
        nextSlope = new DeviceState(device);
        history = new DeviceState(device);
        error = new DeviceState(device);
        before = new DeviceState(device);
        bend = new double[before.y.length];
    }

    /** What reads a state. */
    record Instruments(ChargeBook charges, Sampler sampler) {}

    DeviceState current() {
        return current;
    }

    DeviceState candidate() {
        return next;
    }

    /** Sizes below which a density of the last try does not matter. */
    ErrorWeights weights() {
        return weights;
    }

    long iterations() {
        return stage.iterations();
    }

    /** Integrals of the exits, by {@link Exits} (1/m2). */
    double[] totals() {
        return total;
    }

    /**
     * Charge that the exits brought in (elementary charges per m2). A steady light drives through the sheet and back a
     * million times what is stored, so the rounding of the totals is added back.
     */
    double chargeBrought() {
        return Exits.charge(total) + Exits.charge(lost);
    }

    /** Integral of the electrical power (J). */
    double energy() {
        return total[POWER];
    }

    /** Current density that enters at the bottom after the last step: carriers and displacement (A/m2). */
    double currentDensity() {
        return conductionDensity() + displacementDensity();
    }

    /** Its part that carriers bring through the bottom (A/m2). */
    double conductionDensity() {
        return device.q * conduction(rate);
    }

    /** Its part that charges the bottom electrode (A/m2). */
    double displacementDensity() {
        return device.q * slope.electrode;
    }

    private static double conduction(double[] exits) {
        return exits[Exits.EXTRACTED] + exits[Exits.RECOMBINED] + exits[Exits.TUNNELLED] - exits[Exits.HOLES];
    }

    /** Why the last try failed. */
    ImplicitStage.Outcome outcome() {
        return outcome;
    }

    /** Describes what one step leaves to the next, for a kept state. */
    void pass(StatePass pass) {
        current.pass(pass);
        before.pass(pass);
        slope.pass(pass);
        // the levels of a guess are those of the last try
        middle.pass(pass);
        next.pass(pass);
        pass.all(bend);
        pass.all(rate);
        pass.all(total);
        pass.all(lost);
        previousStep = pass.number(previousStep);
        history.pass(pass);
        stepTaken = pass.number(stepTaken);
        firstOrder = pass.flag(firstOrder);
        stage.pass(pass);
    }

    /** Shows the last step's end to what judges its currents. */
    void show(CurrentUniformity uniformity) {
        double tau = firstOrder ? stepTaken : stepTaken * TrBdf2.DIAGONAL;
        uniformity.check(next, firstOrder ? before : history, tau, conduction(rate) + slope.electrode);
    }

    /** Forgets the slope: the next step must be of first order. */
    void restart() {
        previousStep = 0;
        stage.restart();
    }

    /**
     * Tries a backward-Euler step.
     *
     * @return whether it converged
     */
    boolean tryBackwardEuler(double h, Drive drive) {
        stepTaken = h;
        firstOrder = true;
        weights.startFrom(current);
        next.copyFrom(current);
        drive.moveTo(h);
        outcome = stage.solve(next, current, h);
        if (outcome != ImplicitStage.Outcome.CONVERGED) {
            return false;
        }
        derive(next, current, h, nextSlope);
        readRates(next, nextSlope, nextRate);
        return true;
    }

    /**
     * Tries a TR-BDF2 step.
     *
     * @return error in units of the sizes of the unknowns; NaN when a stage did not converge
     */
    double trySecondOrder(double h, Drive drive) {
        stepTaken = h;
        firstOrder = false;
        weights.startFrom(current);
        double tau = h * TrBdf2.DIAGONAL;
        combine(history, tau, slope, 0, middleSlope);
        predict(middle, TrBdf2.GAMMA * h);
        drive.moveTo(TrBdf2.GAMMA * h);
        outcome = stage.solve(middle, history, tau);
        if (outcome != ImplicitStage.Outcome.CONVERGED) {
            return Double.NaN;
        }
        middleNoise = stage.noise();
        derive(middle, history, tau, middleSlope);
        readRates(middle, middleSlope, middleRate);
        combine(history, h * TrBdf2.WEIGHT, slope, h * TrBdf2.WEIGHT, middleSlope);
        extrapolateFromMiddle(h);
        drive.moveTo(h);
        outcome = stage.solve(next, history, tau);
        if (outcome != ImplicitStage.Outcome.CONVERGED) {
            return Double.NaN;
        }
        derive(next, history, tau, nextSlope);
        readRates(next, nextSlope, nextRate);
        return estimateError(h);
    }

    /** Largest change of psi in the last try (k_B T/q). */
    double potentialChange() {
        double largest = 0;
        for (int i = StateLayout.PSI; i < next.y.length; i += device.layout.size()) {
            largest = Math.max(largest, Math.abs(next.y[i] - current.y[i]));
        }
        return largest;
    }

    /** Makes the last try the current state. */
    void accept() {
        double h = stepTaken;
        for (int k = 0; k < RATES; k++) {
            double more = firstOrder
                    ? h * nextRate[k]
                    : h * (TrBdf2.WEIGHT * (rate[k] + middleRate[k]) + TrBdf2.DIAGONAL * nextRate[k]);
            double sum = total[k] + more;
            lost[k] += Math.abs(total[k]) >= Math.abs(more) ? total[k] - sum + more : more - sum + total[k];
            total[k] = sum;
            rate[k] = nextRate[k];
        }
        keepBend(h);
        before.copyFrom(current);
        current.copyFrom(next);
        undershoots.fill(current, firstOrder);
        slope.copyFrom(nextSlope);
        previousStep = h;
    }

    /** out = current + a u + b v for the stored quantities. */
    private void combine(DeviceState out, double a, DeviceState u, double b, DeviceState v) {
        for (int k = 0; k < out.y.length; k++) {
            out.y[k] = current.y[k] + a * u.y[k] + b * v.y[k];
        }
        for (int k = 0; k < out.nt.length; k++) {
            out.nt[k] = current.nt[k] + a * u.nt[k] + b * v.nt[k];
            out.vacant[k] = current.vacant[k] + a * u.vacant[k] + b * v.vacant[k];
        }
        out.electrode = current.electrode + a * u.electrode + b * v.electrode;
    }

    /** Slope of a finished stage from the difference of storage. */
    private void derive(DeviceState end, DeviceState known, double tau, DeviceState out) {
        for (int k = 0; k < out.y.length; k++) {
            out.y[k] = (end.y[k] - known.y[k]) / tau;
        }
        for (int k = 0; k < out.nt.length; k++) {
            out.nt[k] = (end.nt[k] - known.nt[k]) / tau;
            out.vacant[k] = (end.vacant[k] - known.vacant[k]) / tau;
        }
        out.electrode = (end.electrode - known.electrode) / tau;
        for (int i = 0; i < device.nodeCount; i++) {
            out.y[device.layout.at(i) + StateLayout.PSI] = 0;
        }
    }

    /**
     * Second divided difference of the unknowns over the step that becomes the last one; 0 after one of first order.
     */
    private void keepBend(double h) {
        if (firstOrder) {
            java.util.Arrays.fill(bend, 0);
            return;
        }
        double first = 1 / (TrBdf2.GAMMA * h * h);
        double second = 1 / ((1 - TrBdf2.GAMMA) * h * h);
        for (int k = 0; k < bend.length; k++) {
            bend[k] = (next.y[k] - middle.y[k]) * second - (middle.y[k] - current.y[k]) * first;
        }
    }

    /** Guess for the first stage: the parabola through the last step, where the next one does not outgrow it. */
    private void predict(DeviceState out, double ahead) {
        double ratio = previousStep > 0 ? Math.min(ahead / previousStep, 2) : 0;
        double curved = previousStep > 0 ? ratio * previousStep * (ratio + 1) * previousStep : 0;
        for (int k = 0; k < out.y.length; k++) {
            out.y[k] = current.y[k] + ratio * (current.y[k] - before.y[k]) + curved * bend[k];
        }
        keepPositive(out);
    }

    /** Guess for the end: the parabola through the last step's start, this one's, and its first stage. */
    private void extrapolateFromMiddle(double h) {
        double first = 1 / TrBdf2.GAMMA;
        double curved = 0;
        if (previousStep > 0) {
            curved = (1 - TrBdf2.GAMMA) * h / (TrBdf2.GAMMA * h + previousStep);
        }
        double last = previousStep > 0 ? h / previousStep : 0;
        for (int k = 0; k < next.y.length; k++) {
            double rise = (middle.y[k] - current.y[k]) * first;
            next.y[k] = current.y[k] + rise + curved * (rise - last * (current.y[k] - before.y[k]));
        }
        keepPositive(next);
    }

    /** A guess with a negative or crowded density falls back to the current value. */
    private void keepPositive(DeviceState guess) {
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            for (int k = 1; k < device.layout.size(); k++) {
                double value = guess.y[o + k];
                if (value < 0 || (k >= StateLayout.C && value >= device.ions.maximum[k - StateLayout.C][i])) {
                    guess.y[o + k] = current.y[o + k];
                }
            }
        }
    }

    private void readRates(DeviceState state, DeviceState end, double[] out) {
        System.arraycopy(stage.exits(), 0, out, 0, Exits.COUNT);
        double density = device.q * (conduction(out) + end.electrode);
        out[POWER] = sampler.power(state, density, equations.voltage());
    }

    /** Embedded error, filtered by the matrix of the last stage. */
    private double estimateError(double h) {
        double a = h * TrBdf2.ERROR_START;
        double b = h * TrBdf2.ERROR_MIDDLE;
        double c = h * TrBdf2.ERROR_END;
        int size = device.layout.size();
        for (int k = 0; k < error.nt.length; k++) {
            error.nt[k] = a * slope.nt[k] + b * middleSlope.nt[k] + c * nextSlope.nt[k];
        }
        for (int k = 0; k < error.y.length; k++) {
            double e = a * slope.y[k] + b * middleSlope.y[k] + c * nextSlope.y[k];
            error.y[k] = e * device.volume[k / size];
        }
        equations.traps().perturb(error.nt, error.y);
        error.electrode = a * slope.electrode + b * middleSlope.electrode + c * nextSlope.electrode;
        equations.clearReplacedRows(error.y, error.electrode);
        equations.system().solve(error.y);
        equations.traps().respond(error.y, error.nt);
        return weights.rootMeanSquare(error.y, error.nt, next, Math.max(middleNoise, stage.noise()));
    }
}
