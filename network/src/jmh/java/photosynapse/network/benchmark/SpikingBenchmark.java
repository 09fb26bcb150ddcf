package photosynapse.network.benchmark;

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
import photosynapse.network.spiking.IdealWeights;
import photosynapse.network.spiking.NetworkInput;
import photosynapse.network.spiking.SpikeTraffic;
import photosynapse.network.spiking.SpikingNetwork;

/** Spiking networks: an image of a layer that learns, a second of the balanced network, spikes through synapses. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SpikingBenchmark {
    private static final int IMAGES = 20;
    private static final int PIXELS = 784;
    private static final int STEPS = 100;

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

        private SpikeTraffic traffic;

        /** A network and the same synapses in plain arrays. */
        @Setup
        public void start() {
            int each = synapses == 100_000 ? 100 : 1000;
            traffic = new SpikeTraffic(synapses / each, each);
        }
    }

    /** A hundred steps, work at spikes only; a thousandth of the synapses has an event in each. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public long eventDriven(Traffic state) {
        return state.traffic.send(STEPS);
    }

    /** The same of a loop over all synapses. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public long clockDriven(Traffic state) {
        return state.traffic.sendPlainly(STEPS);
    }
}
