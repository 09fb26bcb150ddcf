package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.dl4j.TrainableNetwork;
import photosynapse.network.metrics.ConfusionMatrix;

/** One network's way through all epochs. The order of images is a function of stream and epoch alone. */
final class LearningCourse implements Runnable {
    private final int number;
    private final TrainableNetwork network;
    private final LearningTask task;
    private final List<ConfusionMatrix> judged = new ArrayList<>();

    /**
     * What both networks share.
     *
     * @param train images to learn from
     * @param test images to judge by
     * @param options how to learn
     * @param order stream of the shuffling
     * @param tracker told and asked after each batch
     */
    record LearningTask(
            LabelledImages train,
            LabelledImages test,
            LearningOptions options,
            NoiseStream order,
            ProgressTracker tracker) {}

    LearningCourse(int number, TrainableNetwork network, LearningTask task) {
        this.number = number;
        this.network = network;
        this.task = task;
    }

    /** Learns, and is judged after each epoch; returns early if the tracker says stop. */
    @Override
    public void run() {
        for (int epoch = 1; epoch <= task.options().epochs(); epoch++) {
            int[] order = permutation(task.train().size(), task.order().split(epoch));
            for (int first = 0; first < order.length; first += task.options().batchSize()) {
                int count = Math.min(task.options().batchSize(), order.length - first);
                learn(order, first, count);
                task.tracker().learned(number, epoch, count);
                if (task.tracker().isStopped()) {
                    return;
                }
            }
            judged.add(new Inference(values(), task.order()).confusion(task.test(), 1));
            if (number == 1) {
                task.tracker().judged(judged.get(epoch - 1).accuracy().fraction());
            }
        }
    }

    private void learn(int[] order, int first, int count) {
        int pixels = task.train().pixelCount();
        float[] features = new float[count * pixels];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            task.train().fill(order[first + i], features, i * pixels);
            labels[i] = task.train().label(order[first + i]);
        }
        network.fit(features, labels);
    }

    /** Layers as they are now. */
    List<DenseValues> values() {
        List<DenseValues> layers = new ArrayList<>();
        for (int layer = 0; layer < network.layerCount(); layer++) {
            layers.add(new DenseValues(network.weights(layer), network.biases(layer)));
        }
        return layers;
    }

    /** Answers after each finished epoch. */
    List<ConfusionMatrix> judged() {
        return judged;
    }

    /** The network. */
    TrainableNetwork network() {
        return network;
    }

    /** Numbers 0 .. count - 1 in an order that follows from a stream. */
    static int[] permutation(int count, NoiseStream stream) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = stream.below(i + 1, i);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
