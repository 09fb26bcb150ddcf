package photosynapse.network.training;

import java.util.List;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.WorkBlocks;
import photosynapse.network.metrics.ConfusionMatrix;

/**
 * A network as plain numbers, answering: rectified hidden layers, the class of the largest output.
 *
 * <p>Read noise is drawn for each image and output, not for each device: the noise of a column is a sum of independent
 * Gaussians and therefore Gaussian, with the sum of their variances. The draws are counted by image, layer and output,
 * so threads do not matter.
 */
final class Inference {
    private final List<DenseValues> layers;
    private final NoiseStream noise;
    private final int widest;

    Inference(List<DenseValues> layers, NoiseStream noise) {
        this.layers = List.copyOf(layers);
        this.noise = noise;
        this.widest = layers.stream()
                .mapToInt(layer -> Math.max(layer.inputs(), layer.outputs()))
                .max()
                .orElseThrow();
    }

    /** Answers for all images, compared with the truth. */
    ConfusionMatrix confusion(LabelledImages images, int threads) {
        int[] truths = new int[images.size()];
        int[] answers = new int[images.size()];
        WorkBlocks.run(images.size(), threads, (from, to) -> {
            Scratch scratch = new Scratch(widest);
            for (int image = from; image < to; image++) {
                truths[image] = images.label(image);
                answers[image] = answer(images, image, scratch);
            }
        });
        return ConfusionMatrix.of(images.classCount(), truths, answers);
    }

    /** Mean square of each input of each layer, relative to the largest input of that layer, over the first images. */
    double[][] meanSquareInputs(LabelledImages images, int count) {
        double[][] squares = new double[layers.size()][];
        double[] largest = new double[layers.size()];
        for (int k = 0; k < squares.length; k++) {
            squares[k] = new double[layers.get(k).inputs()];
        }
        Scratch scratch = new Scratch(widest);
        for (int image = 0; image < count; image++) {
            images.fill(image, scratch.x, 0);
            for (int k = 0; k < squares.length; k++) {
                for (int i = 0; i < squares[k].length; i++) {
                    squares[k][i] += (double) scratch.x[i] * scratch.x[i];
                    largest[k] = Math.max(largest[k], scratch.x[i]);
                }
                step(k, image, scratch);
            }
        }
        for (int k = 0; k < squares.length; k++) {
            for (int i = 0; i < squares[k].length; i++) {
                squares[k][i] /= largest[k] == 0 ? 1 : count * largest[k] * largest[k];
            }
        }
        return squares;
    }

    /** Memory of one thread. */
    private static final class Scratch {
        private float[] x;
        private float[] y;
        private final DenseValues.Memory memory;

        Scratch(int size) {
            x = new float[size];
            y = new float[size];
            memory = new DenseValues.Memory(size);
        }
    }

    private int answer(LabelledImages images, int image, Scratch scratch) {
        images.fill(image, scratch.x, 0);
        for (int k = 0; k < layers.size(); k++) {
            step(k, image, scratch);
        }
        int best = 0;
        for (int j = 1; j < layers.get(layers.size() - 1).outputs(); j++) {
            best = scratch.x[j] > scratch.x[best] ? j : best;
        }
        return best;
    }

    /** Takes scratch.x through one layer; hidden layers are rectified. */
    private void step(int index, int image, Scratch scratch) {
        DenseValues layer = layers.get(index);
        layer.read(scratch.x, scratch.y, scratch.memory, noise.split(index), (long) image * layer.outputs());
        if (index < layers.size() - 1) {
            for (int j = 0; j < layer.outputs(); j++) {
                scratch.y[j] = Math.max(0, scratch.y[j]);
            }
        }
        float[] swap = scratch.x;
        scratch.x = scratch.y;
        scratch.y = swap;
    }
}
