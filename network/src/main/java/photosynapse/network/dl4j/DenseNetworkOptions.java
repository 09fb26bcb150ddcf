package photosynapse.network.dl4j;

import java.util.List;

/**
 * How a dense network is made and learns: rectified hidden layers, softmax with cross-entropy, Adam with a rate that
 * falls linearly to zero.
 *
 * @param layerSizes number of inputs, of units of each hidden layer, of classes
 * @param learningRate rate of the first step, in units of weights
 * @param iterations number of steps over which the rate falls to zero
 * @param biased whether units have a bias
 * @param seed of initial weights and training noise; any number
 */
public record DenseNetworkOptions(
        List<Integer> layerSizes, double learningRate, int iterations, boolean biased, long seed) {

    public DenseNetworkOptions {
        layerSizes = List.copyOf(layerSizes);
        if (layerSizes.size() < 2 || layerSizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("a network needs two or more sizes of at least 1, got " + layerSizes);
        }
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("learning rate must be positive and finite, was " + learningRate);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("number of iterations must be at least 1, was " + iterations);
        }
    }

    /** Number of layers with weights. */
    public int layerCount() {
        return layerSizes.size() - 1;
    }
}
