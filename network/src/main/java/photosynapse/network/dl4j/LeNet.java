package photosynapse.network.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import photosynapse.network.crossbar.NoiseStream;

/**
 * Builds convolutional networks whose every layer is a crossbar: images are cut into patches, and the kernels of a
 * layer are the columns of one array that is read once for each place.
 */
public final class LeNet {
    private static final int INITIAL_WEIGHTS = 0;
    private static final int TRAINING_NOISE = 1;
    private static final int LIBRARY_SEED = 2;

    private final LeNetOptions options;
    private final NeuralNetConfiguration.ListBuilder list;
    private final NoiseStream stream;
    private final List<Integer> weightLayers = new ArrayList<>();
    private final List<int[]> shapes = new ArrayList<>();
    private int next;

    private LeNet(LeNetOptions options) {
        this.options = options;
        this.stream = new NoiseStream(options.seed());
        long seed = stream.split(LIBRARY_SEED).bits(0);
        list = new NeuralNetConfiguration.Builder()
                .seed(seed == 0 ? 1 : seed)
                .dataType(DataType.FLOAT)
                .list();
    }

    /** A network that is ready to learn; images come as one row each. */
    public static TrainableNetwork build(LeNetOptions options) {
        return new LeNet(options).network();
    }

    private TrainableNetwork network() {
        for (int convolution = 0; convolution < 2; convolution++) {
            PatchShape patches = options.patches(convolution);
            list.inputPreProcessor(next, new ImageToPatches(patches, convolution == 0));
            weights(patches.length(), options.kernels().get(convolution), Activation.RELU);
            list.inputPreProcessor(next, new PatchesToImage(patches.outRows(), patches.outColumns()));
            list.layer(
                    next++,
                    new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                            .kernelSize(2, 2)
                            .stride(2, 2)
                            .build());
        }
        int rest = options.patches(1).outRows() / 2;
        list.inputPreProcessor(
                next,
                new CnnToFeedForwardPreProcessor(rest, rest, options.kernels().get(1)));
        int inputs = options.flatSize();
        for (int k = 0; k < options.denseSizes().size(); k++) {
            boolean last = k == options.denseSizes().size() - 1;
            weights(inputs, options.denseSizes().get(k), last ? Activation.IDENTITY : Activation.RELU);
            inputs = options.denseSizes().get(k);
        }
        list.layer(
                next,
                new LossLayer.Builder(LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .build());
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        TrainableNetwork trainable =
                new TrainableNetwork(network, options.side() * options.side(), shapes, weightLayers);
        for (int k = 0; k < shapes.size(); k++) {
            trainable.setWeights(
                    k, start(shapes.get(k), stream.split(INITIAL_WEIGHTS).split(k)));
        }
        return trainable;
    }

    private void weights(int inputs, int outputs, Activation activation) {
        FeedForwardLayer.Builder<?> builder = maker(shapes.size());
        list.layer(
                next, builder.nIn(inputs).nOut(outputs).activation(activation).build());
        shapes.add(new int[] {inputs, outputs});
        weightLayers.add(next++);
    }

    private FeedForwardLayer.Builder<?> maker(int index) {
        if (!options.isDeviceLimited()) {
            return new DenseLayer.Builder().hasBias(false).updater(adam(options.learningRate()));
        }
        double largest = options.largestWeights().get(index);
        CrossbarDense.Builder builder =
                new CrossbarDense.Builder().largestWeight(largest).biased(false);
        builder.updater(adam(options.learningRate() / (2 * largest)));
        return options.noise() > 0
                ? builder.weightNoise(new ConductanceNoise(
                        options.noise(), stream.split(TRAINING_NOISE).key()))
                : builder;
    }

    private Adam adam(double rate) {
        return new Adam(new LinearDecay(rate, options.iterations()));
    }

    private static float[] start(int[] shape, NoiseStream draws) {
        double spread = Math.sqrt(2.0 / (shape[0] + shape[1]));
        float[] weights = new float[shape[0] * shape[1]];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (spread * draws.gaussian(i));
        }
        return weights;
    }
}
