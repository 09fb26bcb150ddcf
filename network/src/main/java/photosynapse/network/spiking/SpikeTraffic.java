package photosynapse.network.spiking;

import java.util.Arrays;
import java.util.List;
import photosynapse.network.crossbar.NoiseStream;

/**
 * The same spikes sent through random synapses by the program, which works at spikes, and by a plain loop over all
 * synapses in every step: what their speed is measured with.
 *
 * <p>Neurons fire {@link #RATE} times a second, in turn, in steps of {@link #STEP}.
 */
public final class SpikeTraffic {
    /** Spikes of a neuron per second (Hz). */
    public static final double RATE = 10;

    /** Time step (s). */
    public static final double STEP = 1e-4;

    /** Drive that makes a neuron fire in the step after (V). */
    private static final double ENOUGH = 5;

    /** Weight that moves no neuron. */
    private static final float SMALL = 1e-9f;

    private final int neurons;
    private final int synapses;
    private final SpikingNetwork network;
    private final int[] source;
    private final int[] target;
    private final float[] weight;
    private final double[] arrived;
    private final boolean[] fired;
    private final int perStep;

    /** Neurons with so many synapses each. */
    public SpikeTraffic(int neurons, int synapsesPerNeuron) {
        SpikingCheck.require(neurons >= 1, "number of neurons", ">= 1", neurons);
        SpikingCheck.require(synapsesPerNeuron >= 1, "number of synapses of a neuron", ">= 1", synapsesPerNeuron);
        this.neurons = neurons;
        synapses = Math.multiplyExact(neurons, synapsesPerNeuron);
        source = new int[synapses];
        target = new int[synapses];
        weight = new float[synapses];
        NoiseStream random = new NoiseStream(1);
        Wiring wiring = new Wiring(neurons);
        for (int k = 0; k < synapses; k++) {
            source[k] = k / synapsesPerNeuron;
            target[k] = random.below(neurons, k);
            weight[k] = SMALL;
            wiring.link(source[k], target[k], new Wiring.Link(weight[k], 1));
        }
        LifParameters neuron = new LifParameters(0.02, -0.06, -0.06, -0.05, 0.005);
        network = new SpikingNetwork(
                List.of(new Population(neuron, neurons, STEP, STEP)), List.of(new FixedSynapses(wiring)), STEP);
        arrived = new double[neurons];
        fired = new boolean[neurons];
        perStep = (int) Math.max(1, Math.round(neurons * RATE * STEP));
    }

    /** Synapses. */
    public int synapses() {
        return synapses;
    }

    /** The first of the neurons that fire in a step. */
    private int first(long step) {
        return (int) (step * perStep % neurons);
    }

    /** Sends spikes of so many steps through the program; returns the synaptic events. */
    public long send(int steps) {
        long[] spikes = new long[1];
        network.run(
                steps,
                (step, from, to, excitatory) -> {
                    for (int k = 0; k < perStep; k++) {
                        excitatory[(first(step) + k) % neurons] += ENOUGH;
                    }
                },
                (step, all, who, count) -> spikes[0] += count,
                1);
        return spikes[0] * (synapses / neurons);
    }

    /** The same by a loop over all synapses in every step; returns the synaptic events. */
    public long sendPlainly(int steps) {
        long events = 0;
        for (int step = 0; step < steps; step++) {
            Arrays.fill(fired, false);
            for (int k = 0; k < perStep; k++) {
                fired[(first(step) + k) % neurons] = true;
            }
            for (int s = 0; s < synapses; s++) {
                if (fired[source[s]]) {
                    arrived[target[s]] += weight[s];
                    events++;
                }
            }
        }
        return events;
    }

    /** What has arrived at a neuron by the plain loop. */
    double arrived(int neuron) {
        return arrived[neuron];
    }
}
