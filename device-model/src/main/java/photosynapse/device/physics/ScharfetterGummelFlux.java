package photosynapse.device.physics;

import photosynapse.device.numerics.Bernoulli;

/**
 * Drift-diffusion flux between two nodes, exact for a constant field.
 *
 * <p><b>Equation:</b> J = k [B(-delta) a - B(delta) b] with k = D/h, the solution of J = -D (c' - c u') for u linear
 * between the nodes, delta = u_b - u_a. Electrons: u = psi + (dEv - Eg)/kT + ln Nc. Holes: u = -(psi + dEv/kT - ln Nv).
 * Vacancies: u = -(psi - ln(1 - c/cmax)).
 *
 * <p><b>Symbols:</b> a, b densities at the lower and the upper node (1/m3); k exchange velocity (m/s); delta drop of u
 * (1).
 *
 * <p><b>Limits:</b> delta -> 0 gives k (a - b); b/a = e^delta gives 0.
 *
 * <p><b>Source:</b> Scharfetter and Gummel, IEEE Trans. Electron Devices 16, 64 (1969).
 */
public final class ScharfetterGummelFlux {
    /** Index of the flux in the output. */
    public static final int FLUX = 0;

    /** Index of dJ/da. */
    public static final int BY_LOWER = 1;

    /** Index of dJ/db. */
    public static final int BY_UPPER = 2;

    /** Index of dJ/ddelta. */
    public static final int BY_DELTA = 3;

    private ScharfetterGummelFlux() {}

    /**
     * Evaluates the flux.
     *
     * @param velocity k = D/h (m/s)
     * @param out written: J (1/m2s), dJ/da, dJ/db, dJ/ddelta
     */
    public static void evaluate(double velocity, double a, double b, double delta, double[] out) {
        // B(-z) = B(z) + z is taken towards the larger one, so that the smaller keeps its digits and steep edges in
        // equilibrium carry nothing
        double z = Math.abs(delta);
        double small = Bernoulli.value(z);
        double slope = Bernoulli.derivative(z, small);
        double downhill = velocity * (small + z);
        double uphill = velocity * small;
        double forward = delta < 0 ? uphill : downhill;
        double backward = delta < 0 ? downhill : uphill;
        out[FLUX] = forward * a - backward * b;
        out[BY_LOWER] = forward;
        out[BY_UPPER] = -backward;
        out[BY_DELTA] = velocity * (delta < 0 ? (1 + slope) * b - slope * a : (1 + slope) * a - slope * b);
    }
}
