package photosynapse.device.compact;

/**
 * Follows one synapse through light; scratch of one thread, holds nothing between calls.
 *
 * <p>Strong light and the release that it provokes balance each other at rates far above that of the net change, so the
 * steps are linearly implicit: the L-stable third-order Rosenbrock method with four stages and an embedded second-order
 * one. It has no stability limit; charges are kept between empty and full, which it can overshoot by the error of a
 * step.
 *
 * <p><b>Source</b> RODAS3 of A. Sandu et al., Atmospheric Environment 31 (1997) 3459.
 */
final class LitStepper {
    /** Error of a step in units of Q, as estimated by the embedded method of second order. */
    private static final double TOLERANCE = 2e-4;

    private static final int LARGEST = SynapseParameters.MAXIMUM_RESERVOIRS + 1;

    private final double[] derivative = new double[LARGEST];
    private final double[] stage = new double[LARGEST];
    private final double[] k1 = new double[LARGEST];
    private final double[] k2 = new double[LARGEST];
    private final double[] k3 = new double[LARGEST];
    private final double[] k4 = new double[LARGEST];
    private final double[] matrix = new double[LARGEST * LARGEST];
    private final int[] pivot = new int[LARGEST];

    private CompactLaw law;
    private double[] y;
    private int o;
    private int n;
    private double light;
    private double holes;
    private double erase;
    private double charge;
    private double free;
    private double a;
    private double m;

    /** Sets light and gate of the synapse whose state stands at y[o]. */
    LitStepper bind(CompactLaw newLaw, double[] state, int offset, double photonFlux, double gateVoltage) {
        law = newLaw;
        y = state;
        o = offset;
        n = law.count;
        light = law.light(photonFlux);
        holes = law.channelHoles(gateVoltage);
        erase = law.eraseRate(gateVoltage);
        return this;
    }

    /** Advances the bound state by a time (s). */
    void advance(double duration) {
        double t = 0;
        double h = 0;
        while (t < duration) {
            rates(y, o, derivative);
            double start = charge;
            h = h == 0 ? firstStep() : h;
            boolean last = t + h >= duration;
            h = last ? duration - t : h;
            factorise(2 / h);
            double error = stages(h) / StepControl.tolerance(TOLERANCE, start);
            if (error <= 1 || StepControl.isSmallest(t, h)) {
                write();
                t = last ? duration : t + h;
            }
            h *= StepControl.factor(error);
        }
    }

    private double firstStep() {
        double field = charge - y[o + n];
        double change = 0;
        double freed = 0;
        double flow = 0;
        for (int k = 0; k < n; k++) {
            change += StrictMath.abs(derivative[k]);
            freed += StrictMath.abs(derivative[k]) * law.wOverC[k];
            flow += a * law.w[k] + (law.r[k] * m + erase) * y[o + k];
        }
        double fieldRate = change + StrictMath.abs(field) / law.tau;
        double slope = change / (holes + charge) + law.fieldRelease * fieldRate;
        slope += freed / (free + law.competitionFloor) + law.suppression * fieldRate;
        return StepControl.firstStep(flow * slope * slope, StepControl.tolerance(TOLERANCE, charge));
    }

    /** Writes the rates of change of a state, and leaves its Q, S, A and M. */
    private void rates(double[] from, int at, double[] into) {
        charge = 0;
        free = 0;
        for (int k = 0; k < n; k++) {
            charge += from[at + k];
            free += law.w[k] - law.wOverC[k] * from[at + k];
        }
        double field = charge - from[at + n];
        a = law.gain(light, free, field);
        m = law.release(holes, charge, field);
        for (int k = 0; k < n; k++) {
            into[k] = a * (law.w[k] - law.wOverC[k] * from[at + k]) - (law.r[k] * m + erase) * from[at + k];
        }
        into[n] = field / law.tau;
    }

    /** Builds and factorises diagonal - J at the state to which a and m belong. */
    private void factorise(double diagonal) {
        double field = charge - y[o + n];
        double byField = a * law.fieldSlope(field) / law.writingYield(field);
        double byFree = a / (free + law.competitionFloor);
        double byCharge = m / (holes + charge);
        double returning = m * law.fieldRelease;
        int size = n + 1;
        for (int i = 0; i < n; i++) {
            double empty = law.w[i] - law.wOverC[i] * y[o + i];
            double held = law.r[i] * y[o + i];
            for (int j = 0; j < n; j++) {
                double slope = empty * (byFree * law.wOverC[j] - byField) - held * (byCharge + returning);
                matrix[i * size + j] = -slope;
            }
            matrix[i * size + i] += diagonal + a * law.wOverC[i] + law.r[i] * m + erase;
            matrix[i * size + n] = -(empty * byField + held * returning);
            matrix[n * size + i] = -1 / law.tau;
        }
        matrix[n * size + n] = diagonal + 1 / law.tau;
        SmallSolve.factorise(matrix, pivot, size);
    }

    /** The four stages; returns the estimated error of the charges and s together. */
    private double stages(double h) {
        int size = n + 1;
        System.arraycopy(derivative, 0, k1, 0, size);
        SmallSolve.solve(matrix, pivot, size, k1);
        for (int i = 0; i < size; i++) {
            k2[i] = derivative[i] + 4 / h * k1[i];
        }
        SmallSolve.solve(matrix, pivot, size, k2);
        for (int i = 0; i < size; i++) {
            stage[i] = y[o + i] + 2 * k1[i];
        }
        rates(stage, 0, k3);
        for (int i = 0; i < size; i++) {
            k3[i] += (k1[i] - k2[i]) / h;
        }
        SmallSolve.solve(matrix, pivot, size, k3);
        for (int i = 0; i < size; i++) {
            stage[i] += k3[i];
        }
        rates(stage, 0, k4);
        double error = 0;
        for (int i = 0; i < size; i++) {
            k4[i] += (k1[i] - k2[i] - 8 / 3.0 * k3[i]) / h;
        }
        SmallSolve.solve(matrix, pivot, size, k4);
        for (int i = 0; i < size; i++) {
            stage[i] += k4[i];
            error += StrictMath.abs(k4[i]);
        }
        return error <= Double.MAX_VALUE ? error : Double.MAX_VALUE;
    }

    private void write() {
        for (int k = 0; k < n; k++) {
            y[o + k] = StrictMath.max(0, StrictMath.min(law.capacity[k], stage[k]));
        }
        y[o + n] = stage[n];
    }
}
