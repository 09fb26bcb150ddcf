package photosynapse.network.spiking;

import java.util.Objects;
import photosynapse.device.units.In;

/**
 * A leaky integrate-and-fire neuron whose threshold rises with each of its spikes and falls back: fatigue over short
 * times, homeostasis over long ones.
 *
 * <p><i>Equation:</i> threshold theta + a; d a/dt = -a/tau_a; at a spike a grows by b.
 *
 * @param membrane the neuron without adaptation
 * @param adaptationStep b (V)
 * @param adaptationTime tau_a (s)
 */
public record AlifParameters(
        LifParameters membrane,
        @In("V") double adaptationStep,
        @In("s") double adaptationTime) implements NeuronParameters {

    public AlifParameters {
        Objects.requireNonNull(membrane, "membrane");
        SpikingCheck.nonNegative("adaptation step", adaptationStep, "V");
        SpikingCheck.positive("adaptation time", adaptationTime, "s");
    }
}
