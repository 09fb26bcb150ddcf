package photosynapse.network.spiking;

/**
 * A neuron of Izhikevich, in his units: mV and ms.
 *
 * <p><i>Source:</i> E. M. Izhikevich, IEEE Trans. Neural Networks 14 (2003) 1569, eqs. 1 to 3 and fig. 2.
 *
 * @param a rate of the recovery (1/ms)
 * @param b sensitivity of the recovery to the voltage (1/ms)
 * @param c voltage after a spike (mV)
 * @param d growth of the recovery at a spike (mV/ms)
 */
public record IzhikevichParameters(double a, double b, double c, double d) implements NeuronParameters {

    /** Regular spiking. */
    public static final IzhikevichParameters REGULAR = new IzhikevichParameters(0.02, 0.2, -65, 8);

    /** Intrinsic bursting: a burst, then single spikes. */
    public static final IzhikevichParameters INTRINSIC_BURSTING = new IzhikevichParameters(0.02, 0.2, -55, 4);

    /** Chattering: bursts again and again. */
    public static final IzhikevichParameters CHATTERING = new IzhikevichParameters(0.02, 0.2, -50, 2);

    /** Fast spiking. */
    public static final IzhikevichParameters FAST = new IzhikevichParameters(0.1, 0.2, -65, 2);

    /** Low threshold spiking. */
    public static final IzhikevichParameters LOW_THRESHOLD = new IzhikevichParameters(0.02, 0.25, -65, 2);

    public IzhikevichParameters {
        SpikingCheck.positive("rate of the recovery", a, "1/ms");
        SpikingCheck.finite("sensitivity of the recovery", b, "1/ms");
        SpikingCheck.require(c < Izhikevich.PEAK, "voltage after a spike", "below 30 mV", c + " mV");
        SpikingCheck.finite("growth of the recovery", d, "mV/ms");
    }
}
