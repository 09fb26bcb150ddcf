package photosynapse.network.spiking;

/**
 * The neuron of Izhikevich.
 *
 * <p><i>Equation:</i> dv/dt = 0.04 v^2 + 5 v + 140 - u + I; du/dt = a (b v - u); v at 30: v = c, u = u + d. In mV and
 * ms.
 *
 * <p>A step is split: half of u at fixed v, v at fixed u, half of u; each part is solved exactly, v as the Riccati
 * equation 0.04 ((v + 62.5)^2 + k), by a tangent (k above 0) or a hyperbolic one. A spike inside the step is met at its
 * time. The error falls with the square of the step.
 *
 * <p><i>Limits:</i> no blow-up: v never passes the peak, whatever the step.
 *
 * <p><i>Source:</i> E. M. Izhikevich, IEEE Trans. Neural Networks 14 (2003) 1569; splitting of G. Strang, SIAM J.
 * Numer. Anal. 5 (1968) 506; exact solution of the parts derived.
 */
public final class Izhikevich {
    /** Voltage of a spike (mV). */
    public static final double PEAK = 30;

    private static final double CURVATURE = 0.04;
    private static final double CENTRE = -62.5;
    private static final double FLOOR = 140 - CURVATURE * CENTRE * CENTRE;
    private static final double SMALL = 1e-12;

    private Izhikevich() {}

    /**
     * Advances one neuron.
     *
     * @param p the neuron
     * @param state before
     * @param current I (mV/ms)
     * @param duration one step (ms); a tenth of a millisecond to one
     */
    public static IzhikevichState step(IzhikevichParameters p, IzhikevichState state, double current, double duration) {
        double left = duration;
        double v = state.voltage();
        double u = state.recovery();
        int spikes = state.spikes();
        while (left > 0) {
            double middle = recovery(p, v, u, left / 2);
            double wait = timeToPeak(v, FLOOR - middle + current);
            if (wait > left) {
                v = voltage(v, FLOOR - middle + current, left);
                u = recovery(p, v, middle, left / 2);
                left = 0;
            } else {
                u = recovery(p, (v + PEAK) / 2, u, wait) + p.d();
                v = p.c();
                left -= wait;
                spikes++;
            }
        }
        return new IzhikevichState(v, u, spikes);
    }

    /** u after a time at a fixed voltage. */
    static double recovery(IzhikevichParameters p, double v, double u, double time) {
        double limit = p.b() * v;
        return limit + (u - limit) * StrictMath.exp(-p.a() * time);
    }

    /** v after a time with dv/dt = 0.04 (v + 62.5)^2 + m. */
    static double voltage(double v, double m, double time) {
        double x = v - CENTRE;
        double root = StrictMath.sqrt(StrictMath.abs(m) / CURVATURE);
        double angle = CURVATURE * root * time;
        if (root < SMALL) {
            return CENTRE + x / (1 - CURVATURE * x * time);
        }
        if (m > 0) {
            double tangent = StrictMath.tan(angle);
            return CENTRE + (x + root * tangent) / (1 - x / root * tangent);
        }
        double tangent = StrictMath.tanh(angle);
        return CENTRE + (x - root * tangent) / (1 - x / root * tangent);
    }

    /** Time to the peak with dv/dt = 0.04 (v + 62.5)^2 + m; infinite when it is not reached. */
    static double timeToPeak(double v, double m) {
        double x = v - CENTRE;
        double peak = PEAK - CENTRE;
        if (x >= peak) {
            return 0;
        }
        double root = StrictMath.sqrt(StrictMath.abs(m) / CURVATURE);
        if (root < SMALL) {
            return x > 0 ? (1 / x - 1 / peak) / CURVATURE : Double.POSITIVE_INFINITY;
        }
        if (m > 0) {
            return (StrictMath.atan(peak / root) - StrictMath.atan(x / root)) / (CURVATURE * root);
        }
        if (x <= root || peak <= root) {
            return Double.POSITIVE_INFINITY;
        }
        return (atanhInverse(x / root) - atanhInverse(peak / root)) / (CURVATURE * root);
    }

    /** Inverse hyperbolic cotangent, for x above 1. */
    private static double atanhInverse(double x) {
        return 0.5 * StrictMath.log1p(2 / (x - 1));
    }
}
