package photosynapse.device.compact;

/**
 * Follows one synapse through a time of constant light and gate; scratch of one thread, holds nothing between calls.
 *
 * <p>Rates run from ten per second in zones near the sheet to one in hours in the bulk, and strong light and the losses
 * that it provokes balance each other at rates far above that of the net change, so the steps are linearly implicit:
 * the L-stable Rosenbrock method of third order with four stages and an embedded one of second order, with the Jacobian
 * written down. It has no stability limit. Charges are kept between empty and full, which a step can overshoot by its
 * error.
 *
 * <p><b>Source</b> RODAS3 of A. Sandu et al., Atmospheric Environment 31 (1997) 3459.
 */
final class CompactStepper {
    /** Electrons per second beyond which every reservoir is full at once; keeps products of rates finite (1/s). */
    private static final double LARGEST_RATE = 1e60;

    /** A time too short for anything to happen; keeps its inverse finite (s). */
    private static final double SHORTEST_TIME = 1e-60;

    private static final int LARGEST = SynapseParameters.MAXIMUM_RESERVOIRS + 1;

    private final double[] derivative = new double[LARGEST];
    private final double[] weight = new double[LARGEST];
    private final double[] pull = new double[LARGEST];
    private final double[] stage = new double[LARGEST];
    private final double[] k1 = new double[LARGEST];
    private final double[] k2 = new double[LARGEST];
    private final double[] k3 = new double[LARGEST];
    private final double[] k4 = new double[LARGEST];
    private final CoupledSolve solver = new CoupledSolve();

    private CompactLaw law;
    private double[] y;
    private int o;
    private int n;
    private double light;
    private double gateHoles;
    private double gateExponent;

    private double charge;
    private double holes;
    private double taken;
    private double exit;
    private double exitPerHole;
    private double gain;
    private double erase;

    /** Sets light and gate of the synapse whose state stands at state[offset]. */
    CompactStepper bind(CompactLaw newLaw, double[] state, int offset, double photonFlux, double gateVoltage) {
        law = newLaw;
        y = state;
        o = offset;
        n = law.count;
        light = StrictMath.min(law.light(photonFlux), LARGEST_RATE);
        gateHoles = law.channelHoles(gateVoltage);
        gateExponent = law.gateExponent(gateHoles);
        return this;
    }

    /** Advances the bound state by a time (s). */
    void advance(double duration) {
        double t = 0;
        double h = 0;
        while (t < duration && duration > SHORTEST_TIME) {
            rates(y, o, derivative);
            double start = charge;
            h = h == 0 ? firstStep() : h;
            boolean last = !(t + h < duration);
            h = last ? duration - t : h;
            factorise(2 / h);
            double estimate = stages(h);
            double error = StepControl.relativeError(estimate, start, stagedCharge(), light > 0);
            if (error <= 1 || StepControl.isSmallest(t, h)) {
                write();
                t = last ? duration : t + h;
            }
            h *= StepControl.factor(error);
        }
    }

    /** A time in which no charge changes much. */
    private double firstStep() {
        double fastest = StrictMath.abs(derivative[n]);
        for (int k = 0; k < n; k++) {
            fastest = StrictMath.max(fastest, StrictMath.abs(derivative[k]));
        }
        return StepControl.firstStep(fastest, charge);
    }

    /** Writes the rates of change of a state, and leaves the terms of which they are made. */
    private void rates(double[] from, int at, double[] into) {
        double q = 0;
        for (int k = 0; k < n; k++) {
            q += from[at + k];
        }
        charge = q;
        double field = q - from[at + n];
        holes = gateHoles + q;
        taken = 0;
        double emitted = 0;
        for (int k = 0; k < n; k++) {
            pull[k] = law.kappa[k] == 0 ? 1 : QuickExponential.of(law.kappa[k] * field);
            weight[k] = (law.w[k] - law.wOverC[k] * from[at + k]) * pull[k];
            taken += weight[k];
            emitted += law.emission[k] * from[at + k];
        }
        exitPerHole = law.exit * QuickExponential.of(law.exitField * field * StrictMath.abs(field));
        exit = exitPerHole * holes;
        gain = (light + emitted) / (taken + exit);
        erase = law.injection(gateExponent, q, field);
        for (int k = 0; k < n; k++) {
            double loss = law.r[k] * holes + law.emission[k] + erase * law.injected[k];
            into[k] = gain * weight[k] - loss * from[at + k];
        }
        into[n] = field / law.tau;
    }

    /** Linearises at the state whose rates were written last, for steps of 2/diagonal. */
    private void factorise(double diagonal) {
        double pulled = 0;
        for (int k = 0; k < n; k++) {
            pulled += law.kappa[k] * weight[k];
        }
        double all = taken + exit;
        double exitByField = 2 * StrictMath.abs(charge - y[o + n]) * law.exitField * exit;
        double byField = -gain * (pulled + exitByField) / all;
        double byCharge = -gain * exitPerHole / all;
        double eraseByField = erase * law.injectionField;
        double eraseByCharge = erase * law.injectionCharge;
        for (int i = 0; i < n; i++) {
            double q = y[o + i];
            double filling = gain * law.wOverC[i] * pull[i];
            double injected = law.injected[i];
            double towards = weight[i] * (byField + gain * law.kappa[i]) - eraseByField * injected * q;
            solver.diagonal[i] = diagonal + law.r[i] * holes + law.emission[i] + erase * injected + filling;
            solver.common[i] = towards + weight[i] * byCharge - (law.r[i] + eraseByCharge * injected) * q;
            solver.weight[i] = weight[i];
            solver.freed[i] = (filling + law.emission[i]) / all;
            solver.towards[i] = towards;
        }
        solver.factorise(n, diagonal + 1 / law.tau, law.tau);
    }

    /** The four stages; returns the estimated error of the charges and s together. */
    private double stages(double h) {
        int size = n + 1;
        System.arraycopy(derivative, 0, k1, 0, size);
        solver.solve(k1);
        for (int i = 0; i < size; i++) {
            k2[i] = derivative[i] + 4 / h * k1[i];
        }
        solver.solve(k2);
        for (int i = 0; i < size; i++) {
            stage[i] = y[o + i] + 2 * k1[i];
        }
        rates(stage, 0, k3);
        for (int i = 0; i < size; i++) {
            k3[i] += (k1[i] - k2[i]) / h;
        }
        solver.solve(k3);
        for (int i = 0; i < size; i++) {
            stage[i] += k3[i];
        }
        rates(stage, 0, k4);
        double error = 0;
        for (int i = 0; i < size; i++) {
            k4[i] += (k1[i] - k2[i] - 8 / 3.0 * k3[i]) / h;
        }
        solver.solve(k4);
        for (int i = 0; i < size; i++) {
            stage[i] += k4[i];
            error += StrictMath.abs(k4[i]);
        }
        return error;
    }

    private double stagedCharge() {
        double q = 0;
        for (int k = 0; k < n; k++) {
            q += stage[k];
        }
        return q;
    }

    private void write() {
        for (int k = 0; k < n; k++) {
            y[o + k] = StrictMath.max(0, StrictMath.min(law.capacity[k], stage[k]));
        }
        y[o + n] = stage[n];
    }
}
