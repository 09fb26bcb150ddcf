package photosynapse.device.compact;

/**
 * Follows one synapse through a time of constant light and gate; scratch of one thread, holds nothing between calls.
 *
 * <p><b>Equation</b> stages at h/3 and 2h/3, each an exact relaxation from the start of the step with the A and M of the stage before; the step is the exact
 * relaxation over h/3 with (A1, M1) followed by one over 2h/3 with (9 A3 - A1)/8 and (9 M3 - M1)/8.
 *
 * <p><b>Source</b> third-order method of E. Celledoni, A. Marthinsen, B. Owren, Future Generation Computer Systems 19 (2003) 341.
 */
final class CompactStepper {
    /**
     * Estimated error of Q that one step may make, in units of Q + {@link #SMALL_CHARGE}. The estimate is that of the second-order method inside the third-order one; the
     * true error of a rest of 10,000 s is near 1e-6.
     */
    private static final double STEP_TOLERANCE = 2e-3;

    /** Charge below which the tolerance becomes absolute. */
    private static final double SMALL_CHARGE = 0.02;

    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 8;
    private static final double SMALLEST_SHRINKAGE = 0.1;

    /** Relaxation times after which s has long forgotten; keeps products of z finite. */
    private static final double LONGEST_RELAXATION = 1e100;

    private CompactLaw law;
    private double[] y;
    private int o;
    private double light;
    private double holes;
    private double erase;

    /** Sums over the reservoirs of the state last looked at. */
    private double q;

    private double free;

    private double a1;
    private double m1;
    private double a3;
    private double m3;
    private double q1;
    private double q3;
    private double errorOfStep;

    /** Sets light and gate of the synapse whose state stands at y[o]. */
    CompactStepper bind(CompactLaw newLaw, double[] state, int offset, double photonFlux, double gateVoltage) {
        law = newLaw;
        y = state;
        o = offset;
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
            double tolerance = start();
            h = h == 0 ? firstStep(tolerance) : h;
            boolean last = t + h >= duration;
            h = last ? duration - t : h;
            stages(h);
            double scale = StrictMath.cbrt(tolerance / StrictMath.max(errorOfStep, Double.MIN_NORMAL));
            boolean accepted = errorOfStep <= tolerance && 9 * a3 >= a1 && 9 * m3 >= m1;
            if (accepted || t + h * SMALLEST_SHRINKAGE == t) {
                finish(h);
                t = last ? duration : t + h;
                h *= StrictMath.min(LARGEST_GROWTH, StrictMath.max(SMALLEST_SHRINKAGE, SAFETY * scale));
            } else {
                h *= StrictMath.min(0.5, StrictMath.max(SMALLEST_SHRINKAGE, SAFETY * scale));
            }
        }
    }

    /** Evaluates A and M at the start of a step and returns the error that the step may make. */
    private double start() {
        q = 0;
        free = 0;
        for (int k = 0; k < law.count; k++) {
            q += y[o + k];
            free += law.w[k] - law.wOverC[k] * y[o + k];
        }
        q1 = q;
        double field = q - y[o + law.count];
        a1 = light == 0 ? 0 : law.gain(light, free, field);
        m1 = law.release(holes, q, field);
        return STEP_TOLERANCE * (q + SMALL_CHARGE);
    }

    /** Length of a step whose error estimate will be near the tolerance when A and M bend as fast as they change. */
    private double firstStep(double tolerance) {
        double charged = 0;
        double freed = 0;
        for (int k = 0; k < law.count; k++) {
            double rate = a1 * (law.w[k] - law.wOverC[k] * y[o + k]) - (law.r[k] * m1 + erase) * y[o + k];
            charged += rate;
            freed += rate * law.wOverC[k];
        }
        double fieldRate = charged - (q - y[o + law.count]) / law.tau;
        double slope = law.releaseSlope(holes + q, charged, fieldRate);
        if (light > 0) {
            slope += law.gainSlope(freed, free, fieldRate);
        }
        double flow = a1 * free + m1 * q + erase * q;
        return StrictMath.cbrt(36 * tolerance / StrictMath.max(flow * slope * slope, Double.MIN_NORMAL));
    }

    private void stages(double h) {
        double third = h / 3;
        double decay = StrictMath.exp(-third / law.tau);
        double phi = Relaxation.phi1(third / law.tau);
        double q0 = q1;
        double s0 = y[o + law.count];
        relax(a1, m1, third);
        double q2 = q;
        double s2 = q2 - (q2 - q0) * phi + (s0 - q0) * decay;
        double a2 = light == 0 ? 0 : law.gain(light, free, q2 - s2);
        double m2 = law.release(holes, q2, q2 - s2);
        relax(a2, m2, 2 * third);
        q3 = q;
        double s3 = q3 - (q3 - q2) * phi + (s2 - q2) * decay;
        a3 = light == 0 ? 0 : law.gain(light, free, q3 - s3);
        m3 = law.release(holes, q3, q3 - s3);
        errorOfStep = error(h * (a1 - 2 * a2 + a3) / 4, h * (m1 - 2 * m2 + m3) / 4);
    }

    /** Sums q and free after a relaxation from the start of the step with constant A and M. */
    private void relax(double a, double m, double h) {
        q = 0;
        free = 0;
        for (int k = 0; k < law.count; k++) {
            double gain = a * law.w[k];
            double charge = Relaxation.relaxed(y[o + k], gain, a * law.wOverC[k] + law.r[k] * m + erase, h);
            q += charge;
            free += law.w[k] - law.wOverC[k] * charge;
        }
    }

    /** Change of Q by changes of the integrals of A and M. */
    private double error(double ofGain, double ofRelease) {
        double sum = 0;
        for (int k = 0; k < law.count; k++) {
            sum += (law.w[k] - law.wOverC[k] * y[o + k]) * StrictMath.abs(ofGain) + law.r[k] * y[o + k] * StrictMath.abs(ofRelease);
        }
        return sum;
    }

    /** Writes the state after the step. */
    private void finish(double h) {
        double third = h / 3;
        double a = StrictMath.max(0, (9 * a3 - a1) / 8);
        double m = StrictMath.max(0, (9 * m3 - m1) / 8);
        double sum = 0;
        for (int k = 0; k < law.count; k++) {
            double first = Relaxation.relaxed(y[o + k], a1 * law.w[k], a1 * law.wOverC[k] + law.r[k] * m1 + erase, third);
            double second = Relaxation.relaxed(first, a * law.w[k], a * law.wOverC[k] + law.r[k] * m + erase, 2 * third);
            y[o + k] = second;
            sum += second;
        }
        y[o + law.count] = screening(h, sum);
    }

    /** s at the end of the step for the parabola of Q through its values at 0, 2h/3 and h. */
    private double screening(double h, double q4) {
        double z = StrictMath.min(h / law.tau, LONGEST_RELAXATION);
        double atTwoThirds = q3 - q1;
        double atEnd = q4 - q1;
        double bend = 3 * atEnd - 4.5 * atTwoThirds;
        double slope = atEnd - bend;
        double phi1 = Relaxation.phi1(z);
        double phi2 = Relaxation.phi2(z, phi1);
        double phi3 = Relaxation.phi3(z, phi2);
        double decayed = (y[o + law.count] - q1) * (1 - z * phi1);
        return q1 + decayed + slope * z * phi2 + bend * 2 * z * phi3;
    }
}
