package photosynapse.device.compact;

/**
 * Follows one synapse through the dark; scratch of one thread, holds nothing between calls.
 *
 * <p><b>Equation</b> without light q_k(t) = q_k(0) exp(-r_k theta - e t) exactly, with d theta/dt = M for all
 * reservoirs alike; only theta and s are integrated. theta takes steps of the third-order method of Bogacki and
 * Shampine with its second-order companion as error estimate; s follows a parabola of Q exactly.
 *
 * <p><b>Limits</b> charges stay positive and only fall, whatever the step; steps grow with the time since the last
 * change.
 *
 * <p><b>Source</b> P. Bogacki, L. F. Shampine, Applied Mathematics Letters 2 (1989) 321.
 */
final class DarkStepper {
    /**
     * Error of a step in units of Q, the estimate is that of the second-order companion; the result is a hundred times
     * better.
     */
    private static final double TOLERANCE = 1e-3;

    /** Relaxation times after which s has long forgotten; keeps products of z finite. */
    private static final double LONGEST_RELAXATION = 1e100;

    private CompactLaw law;
    private double[] y;
    private int o;
    private double holes;
    private double erase;

    private double q1;
    private double s1;
    private double m1;
    private double theta;
    private double q3;
    private double q4;
    private double s4;
    private double m4;

    /** Sets the gate of the synapse whose state stands at y[o]. */
    DarkStepper bind(CompactLaw newLaw, double[] state, int offset, double gateVoltage) {
        law = newLaw;
        y = state;
        o = offset;
        holes = law.channelHoles(gateVoltage);
        erase = law.eraseRate(gateVoltage);
        return this;
    }

    /** Advances the bound state by a time (s). */
    void advance(double duration) {
        q1 = chargeAfter(0, 0);
        s1 = y[o + law.count];
        m1 = law.release(holes, q1, q1 - s1);
        double t = 0;
        double h = firstStep();
        while (t < duration) {
            boolean last = t + h >= duration;
            h = last ? duration - t : h;
            double error = step(h) / StepControl.tolerance(TOLERANCE, q1);
            if (error <= 1 || StepControl.isSmallest(t, h)) {
                write(h);
                t = last ? duration : t + h;
            }
            h *= StepControl.factor(error);
        }
    }

    /** Length of a step whose error is near the tolerance if M bends as fast as it changes. */
    private double firstStep() {
        double returning = 0;
        for (int k = 0; k < law.count; k++) {
            returning += law.r[k] * y[o + k];
        }
        double loss = returning * m1 + erase * q1;
        double field = StrictMath.abs(loss) + StrictMath.abs(q1 - s1) / law.tau;
        double slope = loss / (holes + q1) + law.fieldRelease * field;
        return StepControl.firstStep(loss * slope * slope, StepControl.tolerance(TOLERANCE, q1));
    }

    /** Q after theta and a time. */
    private double chargeAfter(double th, double time) {
        double sum = 0;
        for (int k = 0; k < law.count; k++) {
            sum += y[o + k] * Relaxation.decay(law.r[k] * th + erase * time);
        }
        return sum;
    }

    /** Tries a step and returns the estimated error of Q and s. */
    private double step(double h) {
        double z = StrictMath.min(h / law.tau, LONGEST_RELAXATION);
        double halfPhi = Relaxation.phi1(z / 2);
        double quarterPhi = Relaxation.phi1(z / 4);
        double halfDecay = 1 - z / 2 * halfPhi;
        double quarterDecay = 1 - z / 4 * quarterPhi;

        double q2 = chargeAfter(m1 * h / 2, h / 2);
        double s2 = q2 - (q2 - q1) * halfPhi + (s1 - q1) * halfDecay;
        double m2 = law.release(holes, q2, q2 - s2);

        q3 = chargeAfter(m2 * h * 0.75, h * 0.75);
        double s3 = q3 - (q3 - q2) * quarterPhi + (s2 - q2) * quarterDecay;
        double m3 = law.release(holes, q3, q3 - s3);

        theta = h * (2 * m1 + 3 * m2 + 4 * m3) / 9;
        q4 = chargeAfter(theta, h);
        s4 = screening(z);
        m4 = law.release(holes, q4, q4 - s4);
        double ofTheta = h * StrictMath.abs(-5 * m1 / 72 + m2 / 12 + m3 / 9 - m4 / 8);
        double straight = q4 - (q4 - q3) * quarterPhi + (s3 - q3) * quarterDecay;
        return chargeAfter(theta, h) - chargeAfter(theta + ofTheta, h) + StrictMath.abs(straight - s4);
    }

    /** s at the end of the step for the parabola of Q through its values at 0, 3h/4 and h. */
    private double screening(double z) {
        double atEnd = q4 - q1;
        double bend = 4 * atEnd - (q3 - q1) * 16 / 3;
        double slope = atEnd - bend;
        double phi1 = Relaxation.phi1(z);
        double phi2 = Relaxation.phi2(z, phi1);
        double phi3 = Relaxation.phi3(z, phi2);
        return q1 + (s1 - q1) * (1 - z * phi1) + slope * z * phi2 + bend * 2 * z * phi3;
    }

    private void write(double h) {
        for (int k = 0; k < law.count; k++) {
            y[o + k] *= Relaxation.decay(law.r[k] * theta + erase * h);
        }
        y[o + law.count] = s4;
        q1 = q4;
        s1 = s4;
        m1 = m4;
    }
}
