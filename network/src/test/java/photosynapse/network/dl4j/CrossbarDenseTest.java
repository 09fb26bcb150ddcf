package photosynapse.network.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import photosynapse.network.crossbar.NoiseStream;

class CrossbarDenseTest {
    private static final int EXAMPLES = 6;
    private static final int INPUTS = 5;
    private static final int HIDDEN = 4;
    private static final int CLASSES = 3;

    private static MultiLayerNetwork network(DataType type, ConductanceNoise noise) {
        CrossbarDense.Builder first = new CrossbarDense.Builder().window(1, 1.5).largestWeight(2);
        first.nIn(INPUTS).nOut(HIDDEN).activation(Activation.TANH);
        CrossbarDense.Builder second =
                new CrossbarDense.Builder().window(0.2, 3).largestWeight(1.5);
        second.biased(false).nIn(HIDDEN).nOut(CLASSES).activation(Activation.IDENTITY);
        if (noise != null) {
            first.weightNoise(noise);
        }
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(12)
                .dataType(type)
                .updater(new Sgd(0.5))
                .list()
                .layer(first.build())
                .layer(second.build())
                .layer(new LossLayer.Builder(LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        return network;
    }

    private static INDArray inputs(DataType type) {
        NoiseStream stream = new NoiseStream(3);
        double[] values = new double[EXAMPLES * INPUTS];
        for (int i = 0; i < values.length; i++) {
            values[i] = stream.gaussian(i);
        }
        return Nd4j.create(values, new long[] {EXAMPLES, INPUTS}, 'c').castTo(type);
    }

    private static INDArray labels(DataType type) {
        INDArray labels = Nd4j.zeros(type, EXAMPLES, CLASSES);
        for (int i = 0; i < EXAMPLES; i++) {
            labels.putScalar(i, i % CLASSES, 1);
        }
        return labels;
    }

    private static double loss(MultiLayerNetwork network) {
        network.setInput(inputs(DataType.DOUBLE));
        network.setLabels(labels(DataType.DOUBLE));
        network.computeGradientAndScore();
        return network.score();
    }

    @Test
    void the_gradient_is_that_of_finite_differences() {
        MultiLayerNetwork network = network(DataType.DOUBLE, null);
        loss(network);
        // The library keeps the sum over the batch; the loss is the mean.
        double[] gradient =
                network.getFlattenedGradients().dup().divi(EXAMPLES).data().asDouble();
        INDArray parameters = network.params();
        double step = 1e-5;
        for (int i = 0; i < gradient.length; i++) {
            double value = parameters.getDouble(i);
            parameters.putScalar(i, value + step);
            double above = loss(network);
            parameters.putScalar(i, value - step);
            double below = loss(network);
            parameters.putScalar(i, value);
            // Central difference: error step^2 f'''/6 + rounding 1e-16/step.
            assertThat(gradient[i]).as("parameter %s", i).isCloseTo((above - below) / (2 * step), within(1e-8));
        }
        assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow()).isGreaterThan(1e-2);
    }

    @Test
    void conductances_stay_in_their_window_with_one_device_of_each_pair_dark() {
        MultiLayerNetwork network = network(DataType.FLOAT, null);
        for (int k = 0; k < 50; k++) {
            network.fit(inputs(DataType.FLOAT), labels(DataType.FLOAT));
        }
        double[][] windows = {{1, 1.5}, {0.2, 3}};
        int atTheTop = 0;
        for (int layer = 0; layer < 2; layer++) {
            double[] positive =
                    network.getLayer(layer).getParam("Gp").dup('c').data().asDouble();
            double[] negative =
                    network.getLayer(layer).getParam("Gm").dup('c').data().asDouble();
            for (int i = 0; i < positive.length; i++) {
                assertThat(Math.min(positive[i], negative[i])).isCloseTo(windows[layer][0], within(1e-6));
                assertThat(Math.max(positive[i], negative[i])).isLessThanOrEqualTo(windows[layer][1] + 1e-6);
                atTheTop += Math.max(positive[i], negative[i]) > windows[layer][1] - 1e-6 ? 1 : 0;
            }
        }
        assertThat(atTheTop)
                .as("the limit was met, so the test has tested something")
                .isPositive();
        assertThat(network.score()).isLessThan(0.3);
    }

    @Test
    void applying_the_constraint_twice_changes_nothing() {
        MultiLayerNetwork network = network(DataType.FLOAT, null);
        network.getLayer(0).getParam("Gp").addi(0.07);
        network.getLayer(0).applyConstraints(0, 0);
        INDArray once = network.params().dup();
        network.getLayer(0).applyConstraints(0, 0);
        assertThat(network.params().data().asFloat())
                .containsExactly(once.data().asFloat(), within(1e-7f));
    }

    @Test
    void configuration_and_parameters_survive_the_round_trip_through_json() {
        MultiLayerNetwork network = network(DataType.FLOAT, new ConductanceNoise(0.1, 99));
        MultiLayerConfiguration back = MultiLayerConfiguration.fromJson(
                network.getLayerWiseConfigurations().toJson());
        assertThat(back).isEqualTo(network.getLayerWiseConfigurations());
        CrossbarDense layer = (CrossbarDense) back.getConf(0).getLayer();
        assertThat(layer.getMaximumConductance()).isEqualTo(1.5);
        assertThat(layer.getConstraints()).containsExactly(new ConductanceConstraint());
        assertThat(layer.getWeightNoise()).isEqualTo(new ConductanceNoise(0.1, 99));
        MultiLayerNetwork copy = new MultiLayerNetwork(back);
        copy.init(network.params().dup(), false);
        INDArray x = inputs(DataType.FLOAT);
        assertThat(copy.output(x).data().asFloat())
                .isEqualTo(network.output(x).data().asFloat());
        CrossbarDense other = layer.clone() instanceof CrossbarDense clone ? clone : null;
        assertThat(other).isEqualTo(layer);
        other.setLargestWeight(7);
        assertThat(other).isNotEqualTo(layer);
    }

    @Test
    void noise_acts_in_training_only_and_is_the_same_forward_and_backward() {
        MultiLayerNetwork quiet = network(DataType.DOUBLE, null);
        MultiLayerNetwork noisy = network(DataType.DOUBLE, new ConductanceNoise(0.3, 5));
        noisy.setParams(quiet.params().dup());
        INDArray x = inputs(DataType.DOUBLE);
        assertThat(noisy.output(x).data().asDouble())
                .isEqualTo(quiet.output(x).data().asDouble());
        double quietLoss = loss(quiet);
        assertThat(loss(noisy)).isNotCloseTo(quietLoss, within(1e-6));
        assertThat(loss(noisy)).as("same iteration, same draw").isEqualTo(loss(noisy));
    }

    @Test
    void noise_has_the_spread_asked_for_and_differs_between_iterations() {
        CrossbarDense.Builder wide = new CrossbarDense.Builder().window(1, 2);
        wide.nIn(100).nOut(100).activation(Activation.IDENTITY);
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(wide.build())
                .layer(new LossLayer.Builder(LossFunction.MSE)
                        .activation(Activation.IDENTITY)
                        .build())
                .build());
        network.init();
        network.getLayer(0).getParam("Gp").assign(1.5);
        ConductanceNoise noise = new ConductanceNoise(0.1, 7);
        List<double[]> draws = new ArrayList<>();
        for (int iteration = 0; iteration < 2; iteration++) {
            INDArray drawn =
                    noise.getParameter(network.getLayer(0), "Gp", iteration, 0, true, LayerWorkspaceMgr.noWorkspaces());
            draws.add(drawn.data().asDouble());
        }
        double squares = 0;
        double product = 0;
        for (int i = 0; i < 10_000; i++) {
            double z = (draws.get(0)[i] - 1.5) / 0.05;
            squares += z * z;
            product += z * (draws.get(1)[i] - 1.5) / 0.05;
        }
        // Standard errors sqrt(2 n) and sqrt(n); 4.9 of them: false-alarm rate 1e-6.
        assertThat((squares - 10_000) / Math.sqrt(20_000)).isBetween(-4.9, 4.9);
        assertThat(product / Math.sqrt(10_000)).isBetween(-4.9, 4.9);
    }

    @Test
    void impossible_windows_are_refused() {
        assertThatThrownBy(() -> new CrossbarDense.Builder().window(2, 1)).hasMessageContaining("minimum < maximum");
        assertThatThrownBy(() -> new CrossbarDense.Builder().largestWeight(0)).hasMessageContaining("largest weight");
        assertThatThrownBy(() -> new ConductanceNoise(-1, 0)).hasMessageContaining("0 to 1");
    }
}
