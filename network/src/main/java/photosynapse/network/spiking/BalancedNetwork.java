package photosynapse.network.spiking;

import java.util.List;
import photosynapse.network.crossbar.NoiseStream;

/**
 * The standard current-based balanced network, by which simulators are compared: 3200 excitatory and 800 inhibitory
 * neurons, each pair connected with 2 %, 320,000 synapses; it keeps itself active without input.
 *
 * <p><i>Source:</i> benchmark 2 of R. Brette et al., J. Comput. Neurosci. 23 (2007) 349, after T. P. Vogels, L. F.
 * Abbott, J. Neurosci. 25 (2005) 10786: tau 20 ms, rest -49 mV, threshold -50 mV, reset -60 mV, refractory time 5 ms,
 * weights 1.62 mV and -9 mV that fall with 5 ms and 10 ms, step 0.1 ms.
 */
public final class BalancedNetwork {
    /** Neurons. */
    public static final int NEURONS = 4000;
    /** The first of them raise the voltage of others. */
    public static final int EXCITATORY = 3200;
    /** Probability of a connection. */
    public static final double PROBABILITY = 0.02;
    /** Step of the grid (s). */
    public static final double TIME_STEP = 1e-4;

    private static final LifParameters NEURON = new LifParameters(0.02, -0.049, -0.06, -0.05, 0.005);
    private static final double EXCITATORY_TIME = 0.005;
    private static final double INHIBITORY_TIME = 0.01;
    private static final double EXCITATORY_WEIGHT = 60 * 0.27 / 10 / 1e3;
    private static final double INHIBITORY_WEIGHT = -20 * 4.5 / 10 / 1e3;

    private BalancedNetwork() {}

    /** The neurons. */
    public static Population population() {
        return new Population(NEURON, NEURONS, EXCITATORY_TIME, INHIBITORY_TIME);
    }

    /** The connections. */
    public static FixedSynapses synapses(NoiseStream random) {
        return synapses(1, random);
    }

    /** The connections with excitatory weights that are a share of the published ones. */
    public static FixedSynapses synapses(double excitatoryShare, NoiseStream random) {
        Wiring.Range all = new Wiring.Range(0, NEURONS);
        return new FixedSynapses(new Wiring(NEURONS)
                .random(
                        new Wiring.Range(0, EXCITATORY),
                        all,
                        PROBABILITY,
                        new Wiring.Link(excitatoryShare * EXCITATORY_WEIGHT, 1),
                        random.split(1))
                .random(
                        new Wiring.Range(EXCITATORY, NEURONS),
                        all,
                        PROBABILITY,
                        new Wiring.Link(INHIBITORY_WEIGHT, 1),
                        random.split(2)));
    }

    /** The network with voltages between reset and threshold at random. */
    public static SpikingNetwork network(NoiseStream random) {
        return network(1, random);
    }

    /** The same network with excitatory weights that are a share of the published ones. */
    public static SpikingNetwork network(double excitatoryShare, NoiseStream random) {
        FixedSynapses synapses = synapses(excitatoryShare, random);
        SpikingNetwork network = new SpikingNetwork(List.of(population()), List.of(synapses), TIME_STEP);
        network.scatter(NEURON.resetVoltage(), NEURON.thresholdVoltage(), random.split(3));
        return network;
    }
}
