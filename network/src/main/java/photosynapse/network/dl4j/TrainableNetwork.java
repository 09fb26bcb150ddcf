package photosynapse.network.dl4j;

import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense network that learns from batches, as plain arrays.
 *
 * <p><i>Shapes:</i> weights of a layer: inputs x outputs, the outputs of one input next to each other. One thread at a
 * time.
 */
public final class TrainableNetwork {
    private final MultiLayerNetwork network;
    private final int[] sizes;

    TrainableNetwork(MultiLayerNetwork network, int[] sizes) {
        this.network = network;
        this.sizes = sizes;
    }

    /** Number of layers with weights. */
    public int layerCount() {
        return sizes.length - 1;
    }

    /** Number of inputs of layer 0, of outputs of layer {@code index - 1} otherwise. */
    public int size(int index) {
        return sizes[index];
    }

    /**
     * Learns from one batch.
     *
     * @param features inputs of one example after the other, not modified; length examples x inputs
     * @param labels class of each example, not modified
     */
    public void fit(float[] features, int[] labels) {
        int classes = sizes[sizes.length - 1];
        float[] wanted = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            wanted[i * classes + labels[i]] = 1;
        }
        try (INDArray x = matrix(features, labels.length, sizes[0]);
                INDArray y = matrix(wanted, labels.length, classes)) {
            network.fit(x, y);
        }
    }

    /** Loss per example of the last batch, before its step. */
    public double loss() {
        return network.score();
    }

    /** Probability of each class for each example; the network does not learn. */
    public float[] output(float[] features) {
        int count = features.length / sizes[0];
        try (INDArray x = matrix(features, count, sizes[0])) {
            return network.output(x).dup('c').data().asFloat();
        }
    }

    /** Weights of a layer; a copy. */
    public float[] weights(int layer) {
        if (network.getLayer(layer).conf().getLayer() instanceof DenseLayer) {
            return values(layer, "W");
        }
        CrossbarDense dense = (CrossbarDense) network.getLayer(layer).conf().getLayer();
        float[] positive = values(layer, CrossbarParameterLayout.POSITIVE);
        float[] negative = values(layer, CrossbarParameterLayout.NEGATIVE);
        float scale = (float) dense.scale();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = scale * (positive[i] - negative[i]);
        }
        return positive;
    }

    /** Biases of a layer, zeros if it has none; a copy. */
    public float[] biases(int layer) {
        boolean biased = network.getLayer(layer).paramTable().containsKey(CrossbarParameterLayout.BIAS);
        return biased ? values(layer, CrossbarParameterLayout.BIAS) : new float[sizes[layer + 1]];
    }

    private float[] values(int layer, String key) {
        try (INDArray copy = network.getLayer(layer).getParam(key).dup('c')) {
            return copy.data().asFloat();
        }
    }

    /** The network underneath. */
    MultiLayerNetwork network() {
        return network;
    }

    private static INDArray matrix(float[] values, int rows, int columns) {
        return Nd4j.create(values, new long[] {rows, columns}, 'c');
    }
}
