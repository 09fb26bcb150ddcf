package photosynapse.device.physics;

import photosynapse.device.units.PhysicalConstants;

/**
 * Sheet with the one-dimensional density of states of the lowest band of semiconducting nanotubes.
 *
 * <p><b>Equation:</b> P = lambda_t int_0^inf D0 (Delta + x) / sqrt((Delta + x)^2 - Delta^2) / (1 + exp((x - eta)/kT))
 * dx with eta = -q phi; Ne the same with eta = q phi - 2 Delta; D0 = 4/(pi hbar v_F). The singular edge is removed by x
 * = kT y^2, after which the integrand is even and analytic on the real line and the trapezoidal rule converges
 * geometrically.
 *
 * <p><b>Limits:</b> far from the band P = lambda_t D0 Delta e^(Delta/kT) K1(Delta/kT) e^(eta/kT).
 *
 * <p><b>Source:</b> Mintmire and White, Phys. Rev. Lett. 81, 2506 (1998).
 *
 * @param density lambda_t D0 kT (1/m2)
 * @param reducedHalfGap Delta/kT = Eg_ch/(2 kT) (1)
 */
public record NanotubeSheet(double density, double reducedHalfGap) implements ChannelSheet {
    /** Step of y: the poles nearest to the real line are at distance pi/(2 sqrt(eta/kT)) or more, see {@link #step}. */
    private static final double STEP_IN_POLE_DISTANCES = 0.15;

    /**
     * Far from the band the integrand is a Gaussian, e^(-y^2), for which the error of the rule is 2 e^(-(pi/h)^2):
     * 1e-17.
     */
    private static final double LARGEST_STEP = 0.5;

    /** Beyond this many kT above the larger of edge and Fermi level the occupation is below rounding. */
    private static final double TAIL = 40;

    /** The sheet of a tube density and Fermi velocity. */
    public static NanotubeSheet of(
            double tubeLengthPerArea,
            double fermiVelocity,
            double gapEv,
            double temperature,
            PhysicalConstants constants) {
        double thermalEnergy = constants.boltzmann() * temperature;
        double hbar = constants.planck() / (2 * Math.PI);
        double statesPerEnergy = 4 / (Math.PI * hbar * fermiVelocity);
        double halfGap = gapEv / 2 / constants.thermalVoltage(temperature);
        return new NanotubeSheet(tubeLengthPerArea * statesPerEnergy * thermalEnergy, halfGap);
    }

    @Override
    public void evaluate(double psi, double[] out) {
        integrate(-psi, out, HOLES);
        out[HOLES_SLOPE] = -out[HOLES_SLOPE];
        integrate(psi - 2 * reducedHalfGap, out, ELECTRONS);
    }

    /** Density and its derivative by eta/kT, written at the given place. */
    private void integrate(double eta, double[] out, int at) {
        double h = step(eta);
        double end = StrictMath.sqrt(Math.max(eta, 0) + TAIL);
        double sum = 0;
        double slope = 0;
        for (int k = 0; k * h <= end; k++) {
            double y = k * h;
            double x = y * y;
            double states = (reducedHalfGap + x) / StrictMath.sqrt(2 * reducedHalfGap + x);
            double e = StrictMath.exp(-Math.abs(x - eta));
            double occupied = x > eta ? e / (1 + e) : 1 / (1 + e);
            double weight = k == 0 ? 0.5 : 1;
            sum += weight * states * occupied;
            slope += weight * states * e / ((1 + e) * (1 + e));
        }
        out[at] = 2 * h * density * sum;
        out[at + 1] = 2 * h * density * slope;
    }

    /**
     * Poles of the occupation at y^2 = eta + i pi, of the states at y^2 = -2 Delta: distance from the real line sets
     * the step.
     */
    private double step(double eta) {
        double modulus = StrictMath.hypot(eta, Math.PI);
        double occupation = StrictMath.sqrt((modulus - eta) / 2);
        return Math.min(
                LARGEST_STEP, STEP_IN_POLE_DISTANCES * Math.min(occupation, StrictMath.sqrt(2 * reducedHalfGap)));
    }
}
