package photosynapse.network.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.spiking.BalancedNetwork;
import photosynapse.network.spiking.CompetitiveLayer;
import photosynapse.network.spiking.CompetitiveParameters;
import photosynapse.network.spiking.FixedSynapses;
import photosynapse.network.spiking.IdealWeights;
import photosynapse.network.spiking.LifParameters;
import photosynapse.network.spiking.NetworkInput;
import photosynapse.network.spiking.Population;
import photosynapse.network.spiking.SpikingNetwork;
import photosynapse.network.spiking.Wiring;

/** Spiking networks: an image of a layer that learns, a second of the balanced network, spikes through synapses. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SpikingBenchmark {
    private static final int IMAGES = 20;
    private static final int PIXELS = 784;
    private static final double STEP = 1e-4;

    /** A layer that learns. */
    @State(Scope.Thread)
    public static class Learning {
        /** Neurons. */
        @Param({"100", "400"})
        public int neurons;

        private CompetitiveLayer layer;
        private int[] counts;
        private final float[][] images = new float[IMAGES][PIXELS];
        private long next;

        /** A fresh layer, and images with as many lit pixels as digits have. */
        @Setup
        public void start() {
            NoiseStream random = new NoiseStream(1);
            layer = new CompetitiveLayer(
                    CompetitiveParameters.digits(neurons),
                    new IdealWeights(PIXELS, neurons, random.split(1)),
                    random.split(2));
            counts = new int[neurons];
            for (int k = 0; k < IMAGES; k++) {
                for (int i = 0; i < PIXELS; i++) {
                    double lit = random.split(3).uniform((long) k * PIXELS + i);
                    images[k][i] = lit < 0.19 ? 0.7f : 0;
                }
            }
        }
    }

    /** An image of 350 ms with 150 ms of darkness. */
    @Benchmark
    @OperationsPerInvocation(IMAGES)
    public long image(Learning state) {
        long spikes = 0;
        for (float[] image : state.images) {
            spikes += state.layer.show(image, state.next++, true, state.counts);
        }
        return spikes;
    }

    /** The balanced network. */
    @State(Scope.Thread)
    public static class Balanced {
        private SpikingNetwork network;

        /** A fresh network. */
        @Setup
        public void start() {
            network = BalancedNetwork.network(new NoiseStream(1));
        }
    }

    /** A tenth of a biological second. */
    @Benchmark
    public double tenthOfSecond(Balanced state) {
        state.network.run(1000, NetworkInput.NONE, (step, all, fired, count) -> {}, 1);
        return state.network.time();
    }

    /** Neurons that fire ten times a second, in turn. */
    @State(Scope.Thread)
    public static class Traffic {
        /** Synapses. */
        @Param({"100000", "1000000", "10000000"})
        public int synapses;

        private SpikingNetwork network;
        private int neurons;
        private int perStep;
        private int[] source;
        private int[] target;
        private float[] weight;
        private double[] arrived;
        private boolean[] fired;

        /** A network and the same synapses in plain arrays. */
        @Setup
        public void start() {
            int each = synapses == 100_000 ? 100 : 1000;
            neurons = synapses / each;
            perStep = Math.max(1, neurons / 1000);
            source = new int[synapses];
            target = new int[synapses];
            weight = new float[synapses];
            arrived = new double[neurons];
            fired = new boolean[neurons];
            NoiseStream random = new NoiseStream(1);
            Wiring wiring = new Wiring(neurons);
            for (int k = 0; k < synapses; k++) {
                source[k] = k / each;
                target[k] = random.below(neurons, k);
                weight[k] = 1e-9f;
                wiring.link(source[k], target[k], new Wiring.Link(weight[k], 1));
            }
            LifParameters neuron = new LifParameters(0.02, -0.049, -0.06, -0.05, 0.005);
            network = new SpikingNetwork(
                    List.of(new Population(neuron, neurons, STEP, STEP)), List.of(new FixedSynapses(wiring)), STEP);
        }
    }

    /** Ten steps, work at spikes only. */
    @Benchmark
    public double eventDriven(Traffic state) {
        int neurons = state.neurons;
        int perStep = state.perStep;
        state.network.run(
                10,
                (step, from, to, excitatory) -> {
                    for (int k = 0; k < perStep; k++) {
                        excitatory[(int) ((step * perStep + k) % neurons)] += 2;
                    }
                },
                (step, all, who, count) -> {},
                1);
        return state.network.time();
    }

    /** Ten steps of a loop over all synapses. */
    @Benchmark
    public double clockDriven(Traffic state) {
        for (int step = 0; step < 10; step++) {
            Arrays.fill(state.fired, false);
            for (int k = 0; k < state.perStep; k++) {
                state.fired[(step * state.perStep + k) % state.neurons] = true;
            }
            for (int s = 0; s < state.synapses; s++) {
                if (state.fired[state.source[s]]) {
                    state.arrived[state.target[s]] += state.weight[s];
                }
            }
        }
        return state.arrived[0];
    }
}
