package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.datasets.Split;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.network.crossbar.FadingMode;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseStep;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.dl4j.SurrogateOptions;
import photosynapse.network.spiking.BalancedNetwork;
import photosynapse.network.spiking.CompetitiveLayer;
import photosynapse.network.spiking.CompetitiveParameters;
import photosynapse.network.spiking.DeviceRule;
import photosynapse.network.spiking.DeviceSynapses;
import photosynapse.network.spiking.IdealWeights;
import photosynapse.network.spiking.NetworkInput;
import photosynapse.network.spiking.SpikeRecorder;
import photosynapse.network.spiking.SpikeTraffic;
import photosynapse.network.spiking.SpikingNetwork;
import photosynapse.network.spiking.Wiring;
import photosynapse.network.training.SpikingTransfer;
import photosynapse.network.training.SpikingTransferResult;
import photosynapse.network.training.TrainingMonitor;

/** Spiking networks whose cost and accuracy the project states; who runs them reads the clock. */
public final class SpikingSpeedTasks {
    private static final int PIXELS = 784;
    private static final int TRAINING = 60_000;
    private static final int TESTS = 10_000;

    private final Split digits = Digits.mnist(TRAINING, TESTS);

    /** A layer of 784 inputs that goes on to learn from digits. */
    public final class Layer {
        private final CompetitiveLayer layer;
        private final float[] image = new float[PIXELS];
        private final int[] counts;
        private int next;

        private Layer(int neurons) {
            NoiseStream random = new NoiseStream(1);
            IdealWeights weights = new IdealWeights(PIXELS, neurons, random.split(1));
            layer = new CompetitiveLayer(CompetitiveParameters.digits(neurons), weights, random.split(2));
            counts = new int[neurons];
        }

        /** Learns from so many more images; returns spikes of the neurons. */
        public long learn(int images) {
            long spikes = 0;
            for (int k = 0; k < images; k++) {
                digits.train().fill(next % TRAINING, image, 0);
                spikes += layer.show(image, next++, true, counts);
            }
            return spikes;
        }
    }

    /** A layer with inhibition, rising thresholds and learning by the times of spikes. */
    public Layer layer(int neurons) {
        return new Layer(neurons);
    }

    /**
     * Share of 10,000 test images that a layer recognises after so many images, labels of 10,000 only naming neurons.
     */
    public double unsupervised(int neurons, int images) {
        SpikingLayer layer = new SpikingLayer(neurons, PIXELS, SpikingLayer.Kind.IDEAL, device(), 1);
        layer.learn(digits.train(), images, () -> false);
        return layer.judge(digits.train(), TESTS, digits.test(), () -> false).accuracy();
    }

    /**
     * What a network trained by surrogate gradients recognises.
     *
     * @param ideal share of the test images with the trained weights
     * @param written share with the devices that they were written into, read at once
     */
    public record Gradients(double ideal, double written) {}

    /** A spiking 784-100-10 after so many epochs of surrogate gradients, and written into devices. */
    public Gradients gradients(int epochs) {
        ExperimentConfig config = ConfigReader.preset(
                        Presets.DEFAULT, List.of("network.spiking.epochs_count=" + epochs))
                .config();
        CompactSynapse synapse = CompactSynapse.of(SynapseParameters.DEFAULT).extrapolating();
        SpikingTransferResult result = new SpikingTransfer(
                        synapse, E86SurrogateGradient.options(config), SurrogateOptions.DEFAULT, TrainingMonitor.SILENT)
                .run(new Digits(digits.train()), new Digits(digits.test()), PulseLearning.stream(1));
        return new Gradients(result.ideal(), result.written().get(0));
    }

    /** Spikes through random synapses, by the engine and by a plain loop. */
    public static final class Traffic {
        private static final int EVENTS = 200_000_000;
        private static final int FEWEST_STEPS = 100;
        private static final int MOST_STEPS = 20_000;
        private static final int FASTER = 20;

        private final SpikeTraffic traffic;
        private final int steps;

        /** Neurons with so many synapses each. */
        public Traffic(int neurons, int synapsesPerNeuron) {
            traffic = new SpikeTraffic(neurons, synapsesPerNeuron);
            steps = Math.max(FEWEST_STEPS, EVENTS / traffic.synapses());
        }

        /** Number of synapses. */
        public int synapses() {
            return traffic.synapses();
        }

        /** Synaptic events by the engine, in more steps, as it needs less for each. */
        public long send() {
            return traffic.send(Math.min(MOST_STEPS, FASTER * steps));
        }

        /** Synaptic events by a plain loop over all synapses in every step. */
        public long sendPlainly() {
            return traffic.sendPlainly(steps);
        }
    }

    /** The balanced network of 4000 neurons, to be run by the second. */
    public static final class Balanced {
        private final SpikingNetwork network = BalancedNetwork.network(new NoiseStream(1));
        private final SpikeRecorder recorder = new SpikeRecorder(1, BalancedNetwork.NEURONS, BalancedNetwork.TIME_STEP);

        /** Runs a second. */
        public void second() {
            network.run(Math.round(1 / BalancedNetwork.TIME_STEP), NetworkInput.NONE, recorder, 1);
        }

        /** Spikes of a neuron per second so far (Hz). */
        public double rate() {
            return recorder.seen() / network.time() / BalancedNetwork.NEURONS;
        }
    }

    /** The rate map of E83 on the default synapse; returns its number of cells. */
    public int rateMap() {
        ExperimentConfig config =
                ConfigReader.preset(Presets.DEFAULT, List.of()).config();
        E83RateMap map = new E83RateMap();
        return map.measure(PlasticityProbe.compact(SynapseParameters.DEFAULT), config, PulseLearning.stream(1)).stream()
                .mapToInt(t -> t.name().equals("rate_map") ? t.rowCount() : 0)
                .sum();
    }

    /** Bytes of state of the largest kind of synapse: a device of three modes with its connection. */
    public int bytesPerSynapse() {
        Wiring wiring = new Wiring(2).link(0, 1, new Wiring.Link(0, 1));
        DeviceSynapses synapses = new DeviceSynapses(wiring, device(), 1, DeviceRule.READ_ONLY, 1e-4);
        return synapses.bytesPerSynapse();
    }

    private static LightDevice device() {
        NetworkConfig.ArrayConfig array = NetworkConfig.DEFAULT.array();
        WritePulse pulse = array.writePulse();
        return new LightDevice(
                "three modes",
                List.of(
                        new FadingMode(PulseStep.towards(0.2, 8e-4), 1 / 2.0),
                        new FadingMode(PulseStep.towards(0.3, 6.5e-4), 1 / 95.0),
                        new FadingMode(PulseStep.towards(0.5, 2.8e-3), 1 / 5600.0)),
                0.3,
                2e-6,
                new WritePulse(new Light(1e17, Light.DEFAULT_WAVELENGTH), pulse.width(), pulse.period(), 0));
    }
}
