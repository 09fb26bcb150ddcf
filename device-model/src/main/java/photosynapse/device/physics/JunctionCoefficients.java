package photosynapse.device.physics;

/**
 * Transfer of electrons and holes through the interface of two films, lower a and upper b.
 *
 * <p><b>Equation:</b> upward flux of electrons v_n [n_a e^(-max(0, dEc)/kT) - n_b (Nc_a/Nc_b) e^(-max(0, -dEc)/kT)],
 * dEc = (dEv_a - Eg_a) - (dEv_b - Eg_b); of holes the same with v_p, Nv and dEvh = dEv_b - dEv_a. Both are linear in
 * the densities, J = up u_a - down u_b, and vanish at equilibrium.
 *
 * <p><b>Limits:</b> v -> infinity joins the quasi-Fermi levels of both sides.
 *
 * @param electronsUp coefficient of n_a (m/s)
 * @param electronsDown coefficient of n_b (m/s)
 * @param holesUp coefficient of p_a (m/s)
 * @param holesDown coefficient of p_b (m/s)
 */
public record JunctionCoefficients(double electronsUp, double electronsDown, double holesUp, double holesDown) {

    /**
     * One side of an interface.
     *
     * @param offset dEv/kT
     * @param gap Eg/kT
     * @param conductionStates Nc (1/m3)
     * @param valenceStates Nv (1/m3)
     */
    public record Side(double offset, double gap, double conductionStates, double valenceStates) {}

    /** Coefficients between two sides for transfer velocities v_n and v_p (m/s). */
    public static JunctionCoefficients between(Side a, Side b, double electronVelocity, double holeVelocity) {
        double electronStep = (a.offset - a.gap) - (b.offset - b.gap);
        double holeStep = b.offset - a.offset;
        return new JunctionCoefficients(
                electronVelocity * barrier(electronStep),
                electronVelocity * barrier(-electronStep) * a.conductionStates / b.conductionStates,
                holeVelocity * barrier(holeStep),
                holeVelocity * barrier(-holeStep) * a.valenceStates / b.valenceStates);
    }

    private static double barrier(double step) {
        return StrictMath.exp(-Math.max(0, step));
    }
}
