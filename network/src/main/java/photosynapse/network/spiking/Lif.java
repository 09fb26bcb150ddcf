package photosynapse.network.spiking;

/**
 * The leaky integrate-and-fire neuron under a constant drive, exactly.
 *
 * <p><i>Equation:</i> tau dV/dt = E_L - V + u; at V = theta a spike, then V = V_r for the refractory time. Between
 * spikes V(t) = V_inf + (V_0 - V_inf) exp(-t/tau), V_inf = E_L + u. Time to the threshold: tau ln((V_inf - V_0)/(V_inf
 * - theta)).
 *
 * <p><i>Symbols:</i> u = R I drive (V).
 *
 * <p><i>Limits:</i> V_inf at or below theta: no spike, ever. One step of any length gives the same as many short ones,
 * to rounding.
 *
 * <p><i>Source:</i> W. Gerstner, W. M. Kistler, "Spiking neuron models", Cambridge 2002, section 4.1.
 */
public final class Lif {
    private Lif() {}

    /** Voltage after a time without a spike (V). */
    public static double voltage(LifParameters p, double voltage, double drive, double time) {
        double limit = p.restVoltage() + drive;
        return limit + (voltage - limit) * StrictMath.exp(-time / p.membraneTime());
    }

    /** Time from a voltage to the threshold; infinite when it is never reached (s). */
    public static double timeToThreshold(LifParameters p, double voltage, double drive) {
        if (voltage >= p.thresholdVoltage()) {
            return 0;
        }
        double limit = p.restVoltage() + drive;
        if (limit <= p.thresholdVoltage()) {
            return Double.POSITIVE_INFINITY;
        }
        return p.membraneTime() * StrictMath.log1p((p.thresholdVoltage() - voltage) / (limit - p.thresholdVoltage()));
    }

    /** Spikes per second under a constant drive (Hz). */
    public static double firingRate(LifParameters p, double drive) {
        return 1 / (p.refractoryTime() + timeToThreshold(p, p.resetVoltage(), drive));
    }

    /**
     * Advances one neuron.
     *
     * @param p the neuron
     * @param state before
     * @param drive u, constant over the step (V)
     * @param duration time of any length (s)
     */
    public static LifState step(LifParameters p, LifState state, double drive, double duration) {
        SpikingCheck.nonNegative("duration", duration, "s");
        double left = duration;
        double voltage = state.voltage();
        double refractory = state.refractoryLeft();
        int spikes = state.spikes();
        double since = state.sinceSpike();
        while (true) {
            double rest = StrictMath.min(refractory, left);
            refractory -= rest;
            left -= rest;
            since += rest;
            double wait = timeToThreshold(p, voltage, drive);
            if (refractory > 0 || !(wait <= left)) {
                double there = refractory > 0 ? voltage : voltage(p, voltage, drive, left);
                return new LifState(there, state.adaptation(), refractory, spikes, since + left);
            }
            left -= wait;
            voltage = p.resetVoltage();
            refractory = p.refractoryTime();
            spikes++;
            since = 0;
            if (wait == 0 && left == 0) {
                return new LifState(voltage, state.adaptation(), refractory, spikes, since);
            }
        }
    }
}
