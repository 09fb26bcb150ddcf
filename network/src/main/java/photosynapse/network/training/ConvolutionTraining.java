package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.crossbar.Crossbar;
import photosynapse.network.crossbar.CrossbarSpec;
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
 * <p><i>Limits:</i> one reading of the array serves all images of a judgement, so that read noise is that of a digital
 * copy; devices are perfectly erased before they are written.
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
        TrainableNetwork network = LeNet.build(model);
        NoiseStream order = new NoiseStream(random.nextLong());
        List<Accuracy> epochs = new ArrayList<>();
        for (int epoch = 1; epoch <= course.epochs(); epoch++) {
            learn(network, data.train(), course, epoch, order.split(epoch));
            epochs.add(judge(network, data.test()));
        }
        Accuracy limited = epochs.get(epochs.size() - 1);
        return new ConvolutionResult(epochs, limited, ageing.restTimes(), age(network, synapse, data.test(), random));
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

    private List<Accuracy> age(
            TrainableNetwork network, OpticalSynapse synapse, LabelledImages test, RandomGenerator random) {
        double firstReading = ageing.restTimes().get(0);
        PulseCurve curve = PulseCurve.measure(synapse, array.pulse(), array.maximumPulses(), firstReading);
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < network.layerCount(); k++) {
            layers.add(new Layer(network, k, curve, synapse, random));
        }
        List<Accuracy> found = new ArrayList<>();
        double clock = 0;
        for (double time : ageing.restTimes()) {
            for (Layer layer : layers) {
                layer.restAndRead(time - clock);
            }
            clock = time;
            found.add(judge(network, test));
        }
        return found;
    }

    /** One layer's array. */
    private final class Layer {
        private final TrainableNetwork network;
        private final int index;
        private final DifferentialPair mapping;
        private final Crossbar crossbar;

        Layer(TrainableNetwork network, int index, PulseCurve curve, OpticalSynapse synapse, RandomGenerator random) {
            this.network = network;
            this.index = index;
            float[] weights = network.weights(index);
            int inputs = network.inputs(index);
            mapping = new DifferentialPair(curve.range(), model.largestWeights().get(index));
            var spec = new CrossbarSpec(inputs, 2 * weights.length / inputs, array.variation(), array.readNoise());
            crossbar = Crossbar.of(synapse, spec, ageing.cellModel(), random);
            double[] targets = new double[2 * weights.length];
            for (int i = 0; i < weights.length; i++) {
                targets[2 * i] = mapping.conductance(weights[i]);
                targets[2 * i + 1] = mapping.reference(weights[i]);
            }
            new Programming(curve, ageing.verify(), 1).write(crossbar, targets);
        }

        void restAndRead(double duration) {
            crossbar.rest(duration, 1);
            double[] read = new double[crossbar.spec().cellCount()];
            crossbar.read(read);
            float[] weights = new float[read.length / 2];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) mapping.weight(read[2 * i], read[2 * i + 1]);
            }
            network.setWeights(index, weights);
        }
    }
}
