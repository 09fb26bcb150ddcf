package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.Programming;
import photosynapse.network.crossbar.PulseCurve;
import photosynapse.network.dl4j.LeNet;
import photosynapse.network.dl4j.LeNetOptions;
import photosynapse.network.dl4j.TrainableNetwork;
import photosynapse.network.mapping.DifferentialPair;
import photosynapse.network.metrics.Accuracy;

/**
 * Trains a convolutional network with weights that devices can hold, writes every layer into an array, lets it rest and
 * reads it. The kernels of a convolution are the columns of one array that all places of an image share.
 *
 * <p>Written arrays are read as those of dense networks are: with stuck cells, converters and tiles, lines that have
 * resistance, and noise that is new in each reading, at each place of an image.
 *
 * <p><i>Limits:</i> devices are perfectly erased before they are written; nothing compensates for what columns lose.
 */
public final class ConvolutionTraining {
    private static final int JUDGED_AT_ONCE = 250;

    private final LeNetOptions model;
    private final DeviceArraySpec array;
    private final AgeingOptions ageing;

    /**
     * @param model the network; its largest weights must be given
     * @param array the arrays
     * @param ageing when written networks are read
     */
    public ConvolutionTraining(LeNetOptions model, DeviceArraySpec array, AgeingOptions ageing) {
        this.model = Objects.requireNonNull(model, "model");
        this.array = Objects.requireNonNull(array, "array");
        this.ageing = Objects.requireNonNull(ageing, "ageing");
        if (!model.isDeviceLimited()) {
            throw new IllegalArgumentException("a network that is written needs the largest weight of each layer");
        }
    }

    /** How images are shown. */
    public record Course(int epochs, int batchSize, TrainingMonitor monitor) {}

    /**
     * Does all of it.
     *
     * @param synapse the device
     * @param data images
     * @param course epochs and batches
     * @param random generator from which seeds are drawn
     */
    public ConvolutionResult run(
            OpticalSynapse synapse, InSituTraining.Data data, Course course, RandomGenerator random) {
        List<Accuracy> epochs = new ArrayList<>();
        TrainableNetwork network = learned(data, course, new NoiseStream(random.nextLong()), epochs);
        Accuracy limited = epochs.get(epochs.size() - 1);
        return new ConvolutionResult(epochs, limited, ageing.restTimes(), age(network, synapse, data, random));
    }

    /** A network that has learned; accuracies after each epoch are appended to a list. */
    TrainableNetwork learned(InSituTraining.Data data, Course course, NoiseStream order, List<Accuracy> epochs) {
        TrainableNetwork network = LeNet.build(model);
        for (int epoch = 1; epoch <= course.epochs(); epoch++) {
            learn(network, data.train(), course, epoch, order.split(epoch));
            epochs.add(judge(network, data.test()));
        }
        return network;
    }

    private static void learn(
            TrainableNetwork network, LabelledImages images, Course course, int epoch, NoiseStream order) {
        int[] permutation = LearningCourse.permutation(images.size(), order);
        for (int first = 0; first < permutation.length; first += course.batchSize()) {
            int count = Math.min(course.batchSize(), permutation.length - first);
            float[] features = new float[count * images.pixelCount()];
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                images.fill(permutation[first + i], features, i * images.pixelCount());
                labels[i] = images.label(permutation[first + i]);
            }
            network.fit(features, labels);
            long done = (long) (epoch - 1) * images.size() + first + count;
            long total = (long) course.epochs() * images.size();
            course.monitor()
                    .progressed(new TrainingProgress(
                            TrainingProgress.Phase.LEARNING,
                            epoch,
                            course.epochs(),
                            done,
                            total,
                            Double.NaN,
                            (double) done / total));
            if (course.monitor().isStopRequested()) {
                throw new TrainingStoppedException(List.of());
            }
        }
    }

    private static Accuracy judge(TrainableNetwork network, LabelledImages images) {
        int right = 0;
        int classes = images.classCount();
        for (int first = 0; first < images.size(); first += JUDGED_AT_ONCE) {
            int count = Math.min(JUDGED_AT_ONCE, images.size() - first);
            float[] features = new float[count * images.pixelCount()];
            for (int i = 0; i < count; i++) {
                images.fill(first + i, features, i * images.pixelCount());
            }
            float[] outputs = network.output(features);
            for (int i = 0; i < count; i++) {
                int best = 0;
                for (int j = 1; j < classes; j++) {
                    best = outputs[i * classes + j] > outputs[i * classes + best] ? j : best;
                }
                right += best == images.label(first + i) ? 1 : 0;
            }
        }
        return new Accuracy(right, images.size());
    }

    /** What the network recognises at each time after it was written into arrays of its own. */
    List<Accuracy> age(
            TrainableNetwork network, OpticalSynapse synapse, InSituTraining.Data data, RandomGenerator random) {
        double firstReading = ageing.restTimes().get(0);
        PulseCurve curve = PulseCurve.measure(synapse, array.pulse(), array.maximumPulses(), firstReading);
        List<WrittenLayer> layers = new ArrayList<>();
        Programming programming = new Programming(curve, ageing.verify(), 1);
        TrainingOptions options =
                TrainingOptions.DEFAULT.withArray(array).withAgeing(ageing).withThreads(1);
        for (int k = 0; k < network.layerCount(); k++) {
            var mapping =
                    new DifferentialPair(curve.range(), model.largestWeights().get(k));
            var weights = new DenseValues(network.weights(k), network.biases(k));
            WrittenLayer layer = new WrittenLayer(synapse, options, mapping, weights, random);
            layer.write(programming);
            layers.add(layer);
        }
        NoiseStream readNoise = new NoiseStream(random.nextLong());
        List<Accuracy> found = new ArrayList<>();
        double clock = 0;
        for (double time : ageing.restTimes()) {
            double duration = time - clock;
            layers.forEach(layer -> layer.rest(duration, 1));
            clock = time;
            found.add(read(layers, readNoise.split(found.size()), data));
        }
        return found;
    }

    /** What the arrays recognise now. */
    private Accuracy read(List<WrittenLayer> layers, NoiseStream noise, InSituTraining.Data data) {
        var tiled = new TiledNetwork(
                layers.stream().map(layer -> layer.values(1)).toList(), List.of(model.patches(0), model.patches(1)));
        int calibration =
                Math.min(WrittenNetwork.CALIBRATION_IMAGES, data.train().size());
        return new TiledInference(tiled, array.readout(), noise, data.train(), calibration)
                .confusion(data.test(), 1)
                .accuracy();
    }
}
