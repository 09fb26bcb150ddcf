package photosynapse.device.physics;

import photosynapse.device.units.PhysicalConstants;

/**
 * Flux of one carrier from a film into a contact.
 *
 * <p><b>Equation:</b> S (n - n0), positive out of the film; an infinite S holds the density, and the output is then the
 * residual n - n0 of the condition n = n0.
 *
 * <p><b>Limits:</b> S = 0 blocks the carrier.
 *
 * <p><b>Source:</b> Crowell and Sze, Solid-State Electronics 9, 1035 (1966).
 *
 * @param velocity S (m/s), 0 to infinity
 * @param density n0 (1/m3)
 */
public record ContactExchange(double velocity, double density) {
    /** Index of the flux (1/m2s), or of the residual (1/m3) of a held density, in the output. */
    public static final int FLUX = 0;

    /** Index of its derivative by the density. */
    public static final int BY_DENSITY = 1;

    /** Index of its derivative by n0, for a barrier that moves with the field. */
    public static final int BY_EQUILIBRIUM = 2;

    public ContactExchange {
        if (!(velocity >= 0)) {
            throw new IllegalArgumentException(
                    "velocity of a contact was " + velocity + " m/s; it must be 0 or more, or infinite");
        }
        if (!(density >= 0) || Double.isInfinite(density)) {
            throw new IllegalArgumentException(
                    "density at a contact was " + density + " 1/m3; it must be finite and not negative");
        }
    }

    /** Whether the contact holds the density (an ohmic one), so that the output is a condition and no flux. */
    public boolean held() {
        return Double.isInfinite(velocity);
    }

    /**
     * Evaluates flux or condition.
     *
     * @param n density in the film at the contact (1/m3)
     * @param out written: value, derivative by n, derivative by n0
     */
    public void evaluate(double n, double[] out) {
        evaluate(n, 1, out);
    }

    /**
     * Evaluates with n0 multiplied, as by an image force.
     *
     * @param factor of n0 (1)
     */
    public void evaluate(double n, double factor, double[] out) {
        double speed = held() ? 1 : velocity;
        out[FLUX] = speed * (n - density * factor);
        out[BY_DENSITY] = speed;
        out[BY_EQUILIBRIUM] = -speed;
    }

    /**
     * Velocity of thermionic emission A* T^2/(q Nc) (m/s).
     *
     * @param richardson A* of the band (A/m2K2); 1.20173e6 times the relative mass
     * @param temperature (K)
     * @param states Nc, or Nv for holes (1/m3)
     */
    public static double thermionicVelocity(
            double richardson, double temperature, double states, PhysicalConstants constants) {
        return richardson * temperature * temperature / (constants.elementaryCharge() * states);
    }
}
