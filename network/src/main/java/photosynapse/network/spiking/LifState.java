package photosynapse.network.spiking;

import photosynapse.device.units.In;

/**
 * State of one leaky integrate-and-fire neuron, with or without an adaptive threshold.
 *
 * @param voltage V (V)
 * @param adaptation a, what the threshold is raised by (V)
 * @param refractoryLeft time until the neuron takes input again (s)
 * @param spikes number of spikes so far
 * @param sinceSpike time since the last spike; infinite before the first (s)
 */
public record LifState(
        @In("V") double voltage,
        @In("V") double adaptation,
        @In("s") double refractoryLeft,
        int spikes,
        @In("s") double sinceSpike) {

    /** A neuron at a voltage that has not fired yet. */
    public static LifState at(double voltage) {
        return new LifState(voltage, 0, 0, 0, Double.POSITIVE_INFINITY);
    }
}
