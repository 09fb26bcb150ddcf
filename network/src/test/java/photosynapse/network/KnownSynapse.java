package photosynapse.network;

import photosynapse.device.compact.OpticalSynapse;

/**
 * A synapse with an exact answer, for tests: independent reservoirs dq/dt = w f (1 - q/C) - r q under relative flux f,
 * and G = G0 (1 + sum q). No light: each reservoir empties as e^(-r t).
 */
public final class KnownSynapse implements OpticalSynapse {
    /** Flux that counts as f = 1 (1/m2s). */
    public static final double UNIT_FLUX = 1e16;

    private final double dark;
    private final Reservoir[] reservoirs;

    /**
     * @param filling w (1/s)
     * @param capacity C, may be infinite
     * @param release r (1/s)
     */
    public record Reservoir(double filling, double capacity, double release) {
        double after(double q, double f, double t) {
            double rate = filling * f / capacity + release;
            if (rate == 0) {
                return q + filling * f * t;
            }
            double limit = filling * f / rate;
            return limit + (q - limit) * StrictMath.exp(-rate * t);
        }
    }

    public KnownSynapse(double dark, Reservoir... reservoirs) {
        this.dark = dark;
        this.reservoirs = reservoirs.clone();
    }

    /** Equal steps for ever, nothing is forgotten. */
    public static KnownSynapse ideal() {
        return new KnownSynapse(1e-6, new Reservoir(0.1, Double.POSITIVE_INFINITY, 0));
    }

    /** Saturating, with a fast and a slow loss; in shape like the default device. */
    public static KnownSynapse forgetting() {
        return new KnownSynapse(
                1e-6,
                new Reservoir(0.3, 0.05, 1 / 1.5),
                new Reservoir(0.3, 0.2, 1 / 50.0),
                new Reservoir(1.0, 0.6, 1 / 4000.0));
    }

    @Override
    public int stateSize() {
        return reservoirs.length;
    }

    @Override
    public void reset(double[] state, int offset) {
        for (int k = 0; k < reservoirs.length; k++) {
            state[offset + k] = 0;
        }
    }

    @Override
    public void advance(double[] state, int offset, double photonFlux, double gateVoltage, double duration) {
        for (int k = 0; k < reservoirs.length; k++) {
            state[offset + k] = reservoirs[k].after(state[offset + k], photonFlux / UNIT_FLUX, duration);
        }
    }

    @Override
    public double conductance(double[] state, int offset) {
        double sum = 0;
        for (int k = 0; k < reservoirs.length; k++) {
            sum += state[offset + k];
        }
        return dark * (1 + sum);
    }

    @Override
    public double darkConductance() {
        return dark;
    }
}
