package photosynapse.device.physics;

/**
 * Nodes and weights for the gradual-channel integral of the drain current.
 *
 * <p><b>Equation:</b> I = (W/L) q mu int_0^VD P(V) dV, where at every V the sheet potential follows from neutrality
 * with the film charge held at its value at the source. The integral is taken by Gauss-Legendre rules of eight points
 * on equal pieces no longer than {@link #PIECE} thermal voltages.
 *
 * <p><b>Source:</b> Sze, Physics of Semiconductor Devices, gradual-channel approximation; nodes of Abramowitz and
 * Stegun table 25.4.
 */
public final class GradualChannel {
    /** Longest piece in thermal voltages: P(V) is analytic with its nearest singularity pi V_T from the real line. */
    private static final double PIECE = 4;

    private static final double[] NODE = {
        0.1834346424956498049394761,
        0.5255324099163289858177390,
        0.7966664774136267395915539,
        0.9602898564975362316835609
    };
    private static final double[] WEIGHT = {
        0.3626837833783619829651504,
        0.3137066458778872873379622,
        0.2223810344533744705443560,
        0.1012285362903762591525314
    };

    /** Sheet density at a channel voltage. */
    @FunctionalInterface
    public interface SheetDensity {
        /** P (1/m2) where the channel is at V/V_T. */
        double at(double reducedVoltage);
    }

    private GradualChannel() {}

    /**
     * int_0^VD P dV in units of V_T (1/m2).
     *
     * @param reducedDrainVoltage V_D/V_T, either sign
     */
    public static double integral(double reducedDrainVoltage, SheetDensity density) {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(reducedDrainVoltage) / PIECE));
        double half = reducedDrainVoltage / pieces / 2;
        double sum = 0;
        for (int k = 0; k < pieces; k++) {
            double middle = (2 * k + 1) * half;
            for (int j = 0; j < NODE.length; j++) {
                sum += half * WEIGHT[j] * (density.at(middle - half * NODE[j]) + density.at(middle + half * NODE[j]));
            }
        }
        return sum;
    }
}
