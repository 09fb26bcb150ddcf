package photosynapse.device.physics;

/**
 * Net recombination through states of a surface, of an interface of two films or of a contact.
 *
 * <p><b>Equation:</b> R = (n p - K e^-(lambda_n + lambda_p))/((n + n1 e^-lambda_n)/S_p + (p + p1 e^-lambda_p)/S_n), K =
 * n1 p1 the product of both densities at equilibrium. Electrons of one side may meet holes of the other: n, n1 are then
 * those of the one, p, p1 those of the other film, and K = Nc_a Nv_b exp(-(Ec_a - Ev_b)/kT).
 *
 * <p><b>Symbols:</b> S_n, S_p recombination velocities (m/s); R (1/m2s).
 *
 * <p><b>Shapes:</b> inputs and outputs by the indices of {@link Recombination}, with K at
 * {@link Recombination#PRODUCT}.
 *
 * <p><b>Limits:</b> S_n = 0 or S_p = 0 gives none; n >> p gives S_p p.
 *
 * <p><b>Source:</b> Shockley and Read, Phys. Rev. 87, 835 (1952), for a surface as in Sze, Physics of Semiconductor
 * Devices, section 1.5.4.
 */
public final class SurfaceRecombination {
    private final Recombination.ShockleyReadHall states;

    /**
     * Creates the law.
     *
     * @param electronVelocity S_n (m/s), 0 to infinity
     * @param holeVelocity S_p (m/s), 0 to infinity, not infinite with S_n
     * @param n1 n with the Fermi level at the states (1/m3)
     * @param p1 p with the Fermi level at the states (1/m3)
     */
    public SurfaceRecombination(double electronVelocity, double holeVelocity, double n1, double p1) {
        if (!(electronVelocity >= 0 && holeVelocity >= 0)
                || (Double.isInfinite(electronVelocity) && Double.isInfinite(holeVelocity))) {
            throw new IllegalArgumentException("surface recombination velocities were " + electronVelocity
                    + " m/s of electrons and " + holeVelocity
                    + " m/s of holes; neither may be negative and one must be finite");
        }
        // + 0 makes a negative zero positive
        states = new Recombination.ShockleyReadHall(1 / (electronVelocity + 0.0), 1 / (holeVelocity + 0.0), n1, p1);
    }

    /**
     * Evaluates the rate per area.
     *
     * @param in n, p, lambda_n, lambda_p, K by the indices of {@link Recombination}, not modified
     * @param out written: R (1/m2s), dR/dn, dR/dp, dR/dlambda_n, dR/dlambda_p
     */
    public void evaluate(double[] in, double[] out) {
        states.evaluate(in, out);
    }

    /**
     * K of electrons in one band and holes in another (1/m6).
     *
     * @param conductionStates Nc of the side of the electrons (1/m3)
     * @param valenceStates Nv of the side of the holes (1/m3)
     * @param reducedGap from the valence edge of the holes to the conduction edge of the electrons, over kT; across an
     *     interface (Eg_a - dEv_a + dEv_b)/kT
     */
    public static double equilibriumProduct(double conductionStates, double valenceStates, double reducedGap) {
        double half = StrictMath.exp(-reducedGap / 2);
        return conductionStates * half * (valenceStates * half);
    }
}
