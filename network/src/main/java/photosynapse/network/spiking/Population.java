package photosynapse.network.spiking;

import java.util.Objects;
import photosynapse.device.units.In;

/**
 * Neurons of one kind in a network.
 *
 * @param neuron the kind
 * @param count how many
 * @param excitatoryTime decay of excitatory input (s)
 * @param inhibitoryTime decay of inhibitory input (s)
 */
public record Population(
        NeuronParameters neuron,
        int count,
        @In("s") double excitatoryTime,
        @In("s") double inhibitoryTime) {

    /** Largest number of neurons of one kind. */
    public static final int LARGEST = 1 << 24;

    public Population {
        Objects.requireNonNull(neuron, "neuron");
        SpikingCheck.require(count >= 1 && count <= LARGEST, "number of neurons", "1 to " + LARGEST, count);
        SpikingCheck.positive("decay of excitatory input", excitatoryTime, "s");
        SpikingCheck.positive("decay of inhibitory input", inhibitoryTime, "s");
    }
}
