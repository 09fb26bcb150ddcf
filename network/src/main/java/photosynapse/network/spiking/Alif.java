package photosynapse.network.spiking;

/**
 * The neuron with an adaptive threshold under a constant drive, exactly up to the place of a spike, which is found to
 * rounding.
 *
 * <p><i>Equation:</i> as {@link Lif}, threshold theta + a(t), a falls as exp(-t/tau_a) and grows by b at a spike. V(t)
 * - theta - a(t) is a sum of a constant and two exponentials; it is below zero at the start, and its first zero is
 * bracketed by its only possible turning point and found by bisection.
 *
 * <p><i>Limits:</i> b = 0: {@link Lif}. Steady firing at an interval T: a just after a spike is b/(1 - exp(-T/tau_a)).
 *
 * <p><i>Source:</i> derived; the threshold as in G. Bellec et al., NeurIPS 31 (2018), eqs. 1 to 3.
 */
public final class Alif {
    private static final int BISECTIONS = 200;

    private Alif() {}

    /** What the threshold is raised by after a time without a spike (V). */
    public static double adaptation(AlifParameters p, double adaptation, double time) {
        return adaptation * StrictMath.exp(-time / p.adaptationTime());
    }

    /**
     * Advances one neuron.
     *
     * @param p the neuron
     * @param state before
     * @param drive u, constant over the step (V)
     * @param duration time of any length (s)
     */
    public static LifState step(AlifParameters p, LifState state, double drive, double duration) {
        SpikingCheck.nonNegative("duration", duration, "s");
        LifState now = state;
        double left = duration;
        while (true) {
            double rest = StrictMath.min(now.refractoryLeft(), left);
            now = quiet(p, now, drive, rest, true);
            left -= rest;
            double wait = now.refractoryLeft() > 0 ? Double.POSITIVE_INFINITY : timeToThreshold(p, now, drive, left);
            if (!(wait <= left) || (wait == 0 && left == 0)) {
                return quiet(p, now, drive, left, now.refractoryLeft() > 0);
            }
            LifState before = quiet(p, now, drive, wait, false);
            left -= wait;
            now = new LifState(
                    p.membrane().resetVoltage(),
                    before.adaptation() + p.adaptationStep(),
                    p.membrane().refractoryTime(),
                    now.spikes() + 1,
                    0);
        }
    }

    private static LifState quiet(AlifParameters p, LifState s, double drive, double time, boolean refractory) {
        double voltage = refractory ? s.voltage() : Lif.voltage(p.membrane(), s.voltage(), drive, time);
        double left = refractory ? s.refractoryLeft() - time : s.refractoryLeft();
        return new LifState(voltage, adaptation(p, s.adaptation(), time), left, s.spikes(), s.sinceSpike() + time);
    }

    /** Time to the threshold, when it is reached within a time (s). */
    static double timeToThreshold(AlifParameters p, LifState s, double drive, double within) {
        if (distance(p, s, drive, 0) >= 0) {
            return 0;
        }
        double turn = StrictMath.min(within, turningPoint(p, s, drive));
        double end = distance(p, s, drive, turn) >= 0 ? turn : within;
        if (!(distance(p, s, drive, end) >= 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = end;
        for (int k = 0; k < BISECTIONS && high - low > Math.ulp(high); k++) {
            double middle = 0.5 * (low + high);
            if (distance(p, s, drive, middle) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Voltage above the threshold after a time (V). */
    private static double distance(AlifParameters p, LifState s, double drive, double time) {
        return Lif.voltage(p.membrane(), s.voltage(), drive, time)
                - p.membrane().thresholdVoltage()
                - adaptation(p, s.adaptation(), time);
    }

    /** Time at which the distance has its largest or smallest value; infinite when it has none. */
    private static double turningPoint(AlifParameters p, LifState s, double drive) {
        double slow = 1 / p.adaptationTime();
        double fast = 1 / p.membrane().membraneTime();
        double rise = s.voltage() - p.membrane().restVoltage() - drive;
        double ratio = rise * fast / (s.adaptation() * slow);
        double time = fast == slow ? Double.NaN : StrictMath.log(ratio) / (fast - slow);
        return time > 0 ? time : Double.POSITIVE_INFINITY;
    }
}
