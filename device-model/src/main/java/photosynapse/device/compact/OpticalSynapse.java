package photosynapse.device.compact;

import photosynapse.device.stimulus.Light;

/**
 * A synapse written by light: a few numbers of state, advanced by light and gate over any time, read as a conductance.
 *
 * <p>The state of a synapse is {@link #stateSize()} consecutive doubles of a caller-owned array, so that an array of
 * synapses is one array and the same law serves a single device and a crossbar. Implementations are immutable and may
 * be used by any number of threads.
 */
public interface OpticalSynapse {

    /** Number of doubles of one synapse's state. */
    int stateSize();

    /**
     * Writes the state of a device that has rested in the dark.
     *
     * @param state caller-owned, written at offset .. offset + stateSize - 1
     * @param offset first element of the synapse
     */
    void reset(double[] state, int offset);

    /**
     * Advances one synapse under constant light and gate.
     *
     * @param state caller-owned, modified
     * @param offset first element of the synapse
     * @param photonFlux Phi (1/m2s)
     * @param gateVoltage V_G (V)
     * @param duration time (s), any length
     */
    void advance(double[] state, int offset, double photonFlux, double gateVoltage, double duration);

    /** Photon flux of the fitted light that writes as much as a light (1/m2s). */
    default double writingFlux(Light light) {
        return light.photonFlux();
    }

    /**
     * Conductance of the channel at the reading gate voltage (S).
     *
     * @param state not modified
     * @param offset first element of the synapse
     */
    double conductance(double[] state, int offset);

    /** Conductance after a long rest in the dark (S). */
    double darkConductance();
}
