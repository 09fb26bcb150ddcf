package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.StateReader;
import photosynapse.network.crossbar.StateWriter;
import photosynapse.network.dl4j.TrainableNetwork;
import photosynapse.network.metrics.ConfusionMatrix;

/** One network's way through all epochs. The order of images is a function of stream and epoch alone. */
final class LearningCourse implements Runnable {
    private final int number;
    private final TrainableNetwork network;
    private final LearningTask task;
    private final List<ConfusionMatrix> judged = new ArrayList<>();
    private final String name;
    /** Epoch that is going on, from 1. */
    private int epoch = 1;
    /** Images of this epoch that were learned from. */
    private int position;

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
        this.name = number == 0 ? "ideal" : "limited";
    }

    /** Learns, and is judged after each epoch; returns early if the tracker says stop. */
    @Override
    public void run() {
        CheckpointStore store = task.tracker().checkpoints();
        store.saved(name).ifPresent(this::restore);
        while (epoch <= task.options().epochs()) {
            if (!learnsToEndOfEpoch(store)) {
                store.save(name, save());
                return;
            }
            judged.add(new Inference(values(), task.order()).confusion(task.test(), 1));
            tellAccuracy();
            epoch++;
            position = 0;
        }
        store.save(name, save());
    }

    /** False if the tracker said stop before. */
    private boolean learnsToEndOfEpoch(CheckpointStore store) {
        int[] order = permutation(task.train().size(), task.order().split(epoch));
        while (position < order.length) {
            int count = Math.min(task.options().batchSize(), order.length - position);
            learn(order, position, count);
            position += count;
            task.tracker().learned(number, epoch, count);
            if (task.tracker().isStopped()) {
                return false;
            }
            if (store.isDue(name)) {
                store.save(name, save());
            }
        }
        return true;
    }

    private void tellAccuracy() {
        if (number == 1 && !judged.isEmpty()) {
            task.tracker().judged(judged.get(judged.size() - 1).accuracy().fraction());
        }
    }

    /** All that learning has changed. */
    private byte[] save() {
        StateWriter writer = new StateWriter();
        writer.put(task.order().key());
        writer.put((long) epoch);
        writer.put((long) position);
        writer.put((long) judged.size());
        judged.forEach(matrix -> writer.put(matrix.counts()));
        network.save(writer);
        return writer.toBytes();
    }

    private void restore(byte[] state) {
        StateReader reader = new StateReader(state);
        if (reader.nextLong() != task.order().key()) {
            throw new IllegalArgumentException("the saved state is of a training with another seed");
        }
        epoch = Math.toIntExact(reader.nextLong());
        position = Math.toIntExact(reader.nextLong());
        int classes = task.test().classCount();
        for (long left = reader.nextLong(); left > 0; left--) {
            long[] counts = new long[classes * classes];
            reader.fill(counts);
            judged.add(ConfusionMatrix.ofCounts(counts));
        }
        network.restore(reader);
        reader.requireEnd();
        int reached = Math.min(epoch, task.options().epochs());
        task.tracker().learned(number, reached, (epoch - 1) * task.train().size() + position);
        tellAccuracy();
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
