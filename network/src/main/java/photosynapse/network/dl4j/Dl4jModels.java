package photosynapse.network.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import photosynapse.network.crossbar.NoiseStream;

/**
 * Builds the dense networks of the project: the same shape, start and training once with ideal weights, once with
 * devices.
 */
public final class Dl4jModels {
    private static final int INITIAL_WEIGHTS = 0;
    private static final int TRAINING_NOISE = 1;
    private static final int LIBRARY_SEED = 2;

    private Dl4jModels() {}

    /**
     * A network whose weights are any numbers.
     *
     * @param options shape and training
     */
    public static TrainableNetwork ideal(DenseNetworkOptions options) {
        return build(
                options,
                layer -> new DenseLayer.Builder()
                        .hasBias(options.biased())
                        .updater(adam(options, options.learningRate()))
                        .biasUpdater(adam(options, options.learningRate())));
    }

    /**
     * A network whose weights are pairs of conductances inside the devices' window. Conductances are counted above the
     * dark one, in units of the window, so that the start and each step are the same as in {@link #ideal} wherever no
     * weight meets its limit.
     *
     * @param options shape and training
     * @param largestWeights largest weight of each layer
     * @param relativeNoise standard deviation of the answer of devices that training should expect; 0: none
     */
    public static TrainableNetwork deviceLimited(
            DenseNetworkOptions options, List<Double> largestWeights, double relativeNoise) {
        if (largestWeights.size() != options.layerCount()) {
            throw new IllegalArgumentException("one largest weight for each of " + options.layerCount()
                    + " layers expected, got " + largestWeights);
        }
        long noiseSeed = new NoiseStream(options.seed()).split(TRAINING_NOISE).key();
        return build(options, layer -> {
            double largest = largestWeights.get(layer);
            CrossbarDense.Builder builder =
                    new CrossbarDense.Builder().largestWeight(largest).biased(options.biased());
            builder.updater(adam(options, options.learningRate() / (2 * largest)))
                    .biasUpdater(adam(options, options.learningRate()));
            return relativeNoise > 0 ? builder.weightNoise(new ConductanceNoise(relativeNoise, noiseSeed)) : builder;
        });
    }

    /** Makes the builder of one layer. */
    @FunctionalInterface
    private interface LayerMaker {
        FeedForwardLayer.Builder<?> layer(int index);
    }

    private static TrainableNetwork build(DenseNetworkOptions options, LayerMaker maker) {
        NoiseStream stream = new NoiseStream(options.seed());
        int[] sizes = options.layerSizes().stream().mapToInt(Integer::intValue).toArray();
        var list = new NeuralNetConfiguration.Builder()
                .seed(librarySeed(stream.split(LIBRARY_SEED)))
                .dataType(DataType.FLOAT)
                .list();
        for (int layer = 0; layer < options.layerCount(); layer++) {
            boolean last = layer == options.layerCount() - 1;
            FeedForwardLayer.Builder<?> builder = maker.layer(layer);
            builder.nIn(sizes[layer]).nOut(sizes[layer + 1]);
            builder.activation(last ? Activation.IDENTITY : Activation.RELU);
            list.layer(builder.build());
        }
        list.layer(new LossLayer.Builder(LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        for (int layer = 0; layer < options.layerCount(); layer++) {
            start(network, layer, sizes, stream.split(INITIAL_WEIGHTS).split(layer));
        }
        return new TrainableNetwork(network, sizes);
    }

    /** The library takes seed 0 for "no seed", and truncates nothing else. */
    private static long librarySeed(NoiseStream stream) {
        long seed = stream.bits(0);
        return seed == 0 ? 1 : seed;
    }

    private static Adam adam(DenseNetworkOptions options, double learningRate) {
        return new Adam(new LinearDecay(learningRate, options.iterations()));
    }

    /** Normal weights of variance 2/(inputs + outputs), drawn from our own stream, and no bias. */
    private static void start(MultiLayerNetwork network, int layer, int[] sizes, NoiseStream stream) {
        double spread = Math.sqrt(2.0 / (sizes[layer] + sizes[layer + 1]));
        float[] weights = new float[sizes[layer] * sizes[layer + 1]];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (spread * stream.gaussian(i));
        }
        try (INDArray start = Nd4j.create(weights, new long[] {sizes[layer], sizes[layer + 1]}, 'c')) {
            if (network.getLayer(layer).conf().getLayer() instanceof CrossbarDense dense) {
                network.getLayer(layer).setParam(CrossbarParameterLayout.POSITIVE, start.divi(dense.scale()));
                network.getLayer(layer)
                        .getParam(CrossbarParameterLayout.NEGATIVE)
                        .assign(0);
                ConductanceConstraint.settle(
                        dense,
                        network.getLayer(layer).getParam(CrossbarParameterLayout.POSITIVE),
                        network.getLayer(layer).getParam(CrossbarParameterLayout.NEGATIVE));
            } else {
                network.getLayer(layer).setParam("W", start);
            }
        }
    }
}
