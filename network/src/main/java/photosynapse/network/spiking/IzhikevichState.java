package photosynapse.network.spiking;

/**
 * State of a neuron of Izhikevich.
 *
 * @param voltage v (mV)
 * @param recovery u (mV/ms)
 * @param spikes number of spikes so far
 */
public record IzhikevichState(double voltage, double recovery, int spikes) {

    /** A neuron at rest: u = b v. */
    public static IzhikevichState resting(IzhikevichParameters p, double voltage) {
        return new IzhikevichState(voltage, p.b() * voltage, 0);
    }
}
