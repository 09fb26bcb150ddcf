package photosynapse.network.crossbar;

/**
 * What one pulse makes of one number of state.
 *
 * <p><i>Equation:</i> y' = keep y + gain. After n pulses y' = keep^n y + gain (1 - keep^n)/(1 - keep), a straight line
 * in y again.
 *
 * <p><i>Limits:</i> keep = 1: equal steps for ever; keep below 1: steps that shrink towards {@link #target()}.
 *
 * @param keep factor on what was there, above 0 and at most 1
 * @param gain what is added
 */
public record PulseStep(double keep, double gain) {

    public PulseStep {
        if (!(keep > 0 && keep <= 1) || !Double.isFinite(gain)) {
            throw new IllegalArgumentException(
                    "a step needs 0 < keep <= 1 and a finite gain, got " + keep + " and " + gain);
        }
    }

    /** Steps of one size. */
    public static PulseStep constant(double size) {
        return new PulseStep(1, size);
    }

    /**
     * Steps that shrink.
     *
     * @param first size of the step from zero
     * @param target value that endless pulses lead to; infinite for steps of one size
     */
    public static PulseStep towards(double target, double first) {
        return Double.isInfinite(target) ? constant(first) : new PulseStep(1 - first / target, first);
    }

    /** Where endless pulses lead; infinite for steps of one size. */
    public double target() {
        return keep == 1 ? Math.copySign(Double.POSITIVE_INFINITY, gain) : gain / (1 - keep);
    }

    /** The state after a number of pulses. */
    public double after(double y, int pulses) {
        PulseStep all = times(pulses);
        return all.keep * y + all.gain;
    }

    /** All of a number of pulses as one step. */
    public PulseStep times(int pulses) {
        if (keep == 1) {
            return constant(pulses * gain);
        }
        double log = pulses * StrictMath.log(keep);
        return new PulseStep(
                Math.max(Double.MIN_NORMAL, StrictMath.exp(log)), gain * StrictMath.expm1(log) / (keep - 1));
    }
}
