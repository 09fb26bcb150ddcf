package photosynapse.network.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.Programming;
import photosynapse.network.crossbar.PulseCurve;
import photosynapse.network.dl4j.SurrogateGradient;
import photosynapse.network.dl4j.SurrogateOptions;
import photosynapse.network.mapping.DifferentialPair;
import photosynapse.network.spiking.SpikeClassifier;

/**
 * Trains a spiking network by gradients within the range of devices, writes it into arrays of them, and follows what it
 * still recognises while they forget.
 *
 * <p><i>Limits:</i> as of {@link HardwareAwareTraining}: arrays are erased before, and written at the same time.
 */
public final class SpikingTransfer {
    private static final int BATCH = 64;

    private final OpticalSynapse synapse;
    private final TrainingOptions options;
    private final SurrogateOptions network;
    private final TrainingMonitor monitor;

    /**
     * @param synapse the device
     * @param options arrays, rest times, and the number of passes over the images; shape and rates of learning are
     *     those of the network
     * @param network the spiking network
     * @param monitor asked whether to stop
     */
    public SpikingTransfer(
            OpticalSynapse synapse, TrainingOptions options, SurrogateOptions network, TrainingMonitor monitor) {
        this.synapse = Objects.requireNonNull(synapse, "synapse");
        this.options = Objects.requireNonNull(options, "options");
        this.network = Objects.requireNonNull(network, "network");
        this.monitor = Objects.requireNonNull(monitor, "monitor");
    }

    /**
     * Does all of it.
     *
     * @param train images to learn from
     * @param test images to judge by
     * @param random a seed for each purpose is drawn from it
     * @throws TrainingStoppedException if the monitor asked to stop
     */
    public SpikingTransferResult run(LabelledImages train, LabelledImages test, RandomGenerator random) {
        NoiseStream start = new NoiseStream(random.nextLong());
        NoiseStream spikes = new NoiseStream(random.nextLong());
        SurrogateGradient trained = train(train, start);
        float[] first = trained.weights(0);
        float[] second = trained.weights(1);
        SpikeClassifier ideal = classifier(first, second, train.classCount());
        double steady = judge(ideal, test, Optional.empty());
        double hidden = (double) ideal.hiddenSpikes() / test.size();
        double firing = judge(ideal, test, Optional.of(spikes));
        double inputs = (double) ideal.inputSpikes() / test.size();
        DeviceArraySpec array = options.array();
        List<Double> rests = options.ageing().restTimes();
        PulseCurve curve = PulseCurve.measure(synapse, array.pulse(), array.maximumPulses(), rests.get(0));
        List<WrittenLayer> layers = List.of(
                layer(curve, first, network.hiddenCount(), network.largestHidden(), random),
                layer(curve, second, train.classCount(), network.largestOutput(), random));
        Programming programming = new Programming(curve, options.ageing().verify(), options.threads());
        layers.forEach(layer -> layer.write(programming));
        List<Double> written = new ArrayList<>();
        double writtenFiring = Double.NaN;
        List<Double> conductances = new ArrayList<>();
        double clock = 0;
        for (double time : rests) {
            for (WrittenLayer layer : layers) {
                layer.rest(time - clock, options.threads());
            }
            clock = time;
            SpikeClassifier now = classifier(
                    layers.get(0).map().toArray(), layers.get(1).map().toArray(), train.classCount());
            written.add(judge(now, test, Optional.empty()));
            if (written.size() == 1) {
                writtenFiring = judge(now, test, Optional.of(spikes));
                for (WrittenLayer layer : layers) {
                    conductances.add(
                            Arrays.stream(layer.conductancePerInput()).average().orElseThrow());
                }
            }
        }
        return new SpikingTransferResult(steady, firing, written, writtenFiring, hidden, inputs, conductances);
    }

    private WrittenLayer layer(PulseCurve curve, float[] weights, int outputs, double largest, RandomGenerator random) {
        return new WrittenLayer(
                synapse,
                options,
                new DifferentialPair(curve.range(), largest),
                new DenseValues(weights, new float[outputs]),
                random);
    }

    private SpikeClassifier classifier(float[] first, float[] second, int classes) {
        return new SpikeClassifier(first, second, classes, network.steps(), network.keep());
    }

    private SurrogateGradient train(LabelledImages images, NoiseStream random) {
        int pixels = images.pixelCount();
        int epochs = options.learning().epochs();
        long batches = (long) epochs * ((images.size() + BATCH - 1) / BATCH);
        SurrogateGradient gradient =
                new SurrogateGradient(network, pixels, images.classCount(), batches, random.split(0));
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = order(images.size(), random.split(1 + epoch));
            for (int from = 0; from < order.length; from += BATCH) {
                int count = Math.min(BATCH, order.length - from);
                float[] batch = new float[count * pixels];
                int[] labels = new int[count];
                for (int k = 0; k < count; k++) {
                    images.fill(order[from + k], batch, k * pixels);
                    labels[k] = images.label(order[from + k]);
                }
                gradient.fit(batch, labels);
                if (monitor.isStopRequested()) {
                    throw new TrainingStoppedException(List.of());
                }
            }
        }
        return gradient;
    }

    private static int[] order(int count, NoiseStream random) {
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            order[k] = k;
        }
        for (int k = count - 1; k > 0; k--) {
            int other = random.below(k + 1, k);
            int held = order[k];
            order[k] = order[other];
            order[other] = held;
        }
        return order;
    }

    /** Share recognised; without random numbers pixels are steady drives. */
    private static double judge(SpikeClassifier classifier, LabelledImages test, Optional<NoiseStream> random) {
        float[] image = new float[test.pixelCount()];
        int right = 0;
        for (int k = 0; k < test.size(); k++) {
            test.fill(k, image, 0);
            long number = k;
            int answer = random.map(r -> classifier.firing(image, r.split(number)))
                    .orElseGet(() -> classifier.steady(image));
            right += answer == test.label(k) ? 1 : 0;
        }
        return (double) right / test.size();
    }
}
