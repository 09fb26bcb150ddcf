package photosynapse.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import photosynapse.network.crossbar.StateReader;
import photosynapse.network.crossbar.StateWriter;

/**
 * A dense network that learns from batches, as plain arrays.
 *
 * <p><i>Shapes:</i> weights of a layer: inputs x outputs, the outputs of one input next to each other. One thread at a
 * time.
 */
public final class TrainableNetwork {
    private final MultiLayerNetwork network;
    private final int inputs;
    /** Inputs and outputs of each layer with weights. */
    private final List<int[]> shapes;
    /** Place of each layer with weights among all layers. */
    private final List<Integer> places;

    TrainableNetwork(MultiLayerNetwork network, int[] sizes) {
        this(network, sizes[0], pairs(sizes), indices(sizes.length - 1));
    }

    TrainableNetwork(MultiLayerNetwork network, int inputs, List<int[]> shapes, List<Integer> places) {
        this.network = network;
        this.inputs = inputs;
        this.shapes = List.copyOf(shapes);
        this.places = List.copyOf(places);
    }

    private static List<int[]> pairs(int[] sizes) {
        List<int[]> pairs = new ArrayList<>();
        for (int k = 0; k + 1 < sizes.length; k++) {
            pairs.add(new int[] {sizes[k], sizes[k + 1]});
        }
        return pairs;
    }

    private static List<Integer> indices(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private Layer layer(int index) {
        return network.getLayer(places.get(index));
    }

    /** Number of layers with weights. */
    public int layerCount() {
        return shapes.size();
    }

    /** Number of inputs of layer 0, of outputs of layer {@code index - 1} otherwise. */
    public int size(int index) {
        return index == 0 ? inputs : shapes.get(index - 1)[1];
    }

    /** Inputs of a layer: for a convolution those of one place. */
    public int inputs(int layer) {
        return shapes.get(layer)[0];
    }

    /**
     * Learns from one batch.
     *
     * @param features inputs of one example after the other, not modified; length examples x inputs
     * @param labels class of each example, not modified
     */
    public void fit(float[] features, int[] labels) {
        int classes = shapes.get(shapes.size() - 1)[1];
        float[] wanted = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            wanted[i * classes + labels[i]] = 1;
        }
        try (INDArray x = matrix(features, labels.length, inputs);
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
        int count = features.length / inputs;
        try (INDArray x = matrix(features, count, inputs)) {
            return network.output(x).dup('c').data().asFloat();
        }
    }

    /** Weights of a layer; a copy. */
    public float[] weights(int layer) {
        if (layer(layer).conf().getLayer() instanceof DenseLayer) {
            return values(layer, "W");
        }
        CrossbarDense dense = (CrossbarDense) layer(layer).conf().getLayer();
        float[] positive = values(layer, CrossbarParameterLayout.POSITIVE);
        float[] negative = values(layer, CrossbarParameterLayout.NEGATIVE);
        float scale = (float) dense.scale();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = scale * (positive[i] - negative[i]);
        }
        return positive;
    }

    /**
     * Sets the weights of a layer; what devices cannot hold becomes what they can.
     *
     * @param layer which
     * @param weights outputs of one input next to each other, not modified
     */
    public void setWeights(int layer, float[] weights) {
        try (INDArray given = matrix(weights.clone(), shapes.get(layer)[0], shapes.get(layer)[1])) {
            if (layer(layer).conf().getLayer() instanceof CrossbarDense dense) {
                INDArray positive = layer(layer).getParam(CrossbarParameterLayout.POSITIVE);
                INDArray negative = layer(layer).getParam(CrossbarParameterLayout.NEGATIVE);
                positive.assign(given.divi(dense.scale()));
                negative.assign(0);
                ConductanceConstraint.settle(dense, positive, negative);
            } else {
                layer(layer).getParam("W").assign(given);
            }
        }
    }

    /** Biases of a layer, zeros if it has none; a copy. */
    public float[] biases(int layer) {
        boolean biased = layer(layer).paramTable().containsKey(CrossbarParameterLayout.BIAS);
        return biased ? values(layer, CrossbarParameterLayout.BIAS) : new float[shapes.get(layer)[1]];
    }

    private float[] values(int layer, String key) {
        try (INDArray copy = layer(layer).getParam(key).dup('c')) {
            return copy.data().asFloat();
        }
    }

    /** All that learning has changed: parameters, state of the updater, number of iterations. */
    public void save(StateWriter writer) {
        writer.put((long) network.getIterationCount());
        writer.put((long) network.getEpochCount());
        writer.put(flat(network.params()));
        writer.put(flat(network.getUpdater().getStateViewArray()));
    }

    /**
     * Takes over what {@link #save} of a network of the same configuration wrote.
     *
     * @throws IllegalArgumentException if it is of another one
     */
    public void restore(StateReader reader) {
        network.setIterationCount(Math.toIntExact(reader.nextLong()));
        network.setEpochCount(Math.toIntExact(reader.nextLong()));
        fill(network.params(), reader);
        fill(network.getUpdater().getStateViewArray(), reader);
    }

    private static float[] flat(INDArray view) {
        try (INDArray copy = view.dup('f')) {
            return copy.data().asFloat();
        }
    }

    private static void fill(INDArray view, StateReader reader) {
        float[] values = new float[Math.toIntExact(view.length())];
        reader.fill(values);
        try (INDArray given = Nd4j.create(values, view.shape(), 'f')) {
            view.assign(given);
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
