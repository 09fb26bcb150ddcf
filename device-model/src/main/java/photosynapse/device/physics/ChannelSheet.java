package photosynapse.device.physics;

/**
 * Hole and electron sheet densities of the channel in equilibrium with source and drain.
 *
 * <p>psi is the reduced potential of the sheet against the local Fermi level: phi(0)/V_T, less V/V_T where the channel
 * is at voltage V.
 */
public sealed interface ChannelSheet permits TwoDimensionalSheet, NanotubeSheet {
    /** Index of P in the output. */
    int HOLES = 0;

    /** Index of dP/dpsi. */
    int HOLES_SLOPE = 1;

    /** Index of Ne. */
    int ELECTRONS = 2;

    /** Index of dNe/dpsi. */
    int ELECTRONS_SLOPE = 3;

    /**
     * Evaluates both densities.
     *
     * @param psi reduced potential (1)
     * @param out written: P (1/m2), dP/dpsi, Ne (1/m2), dNe/dpsi
     */
    void evaluate(double psi, double[] out);
}
