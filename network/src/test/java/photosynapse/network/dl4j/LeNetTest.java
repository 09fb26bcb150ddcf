package photosynapse.network.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import photosynapse.network.crossbar.NoiseStream;

class LeNetTest {
    private static final int SIDE = 14;

    private static LeNetOptions options(List<Double> largest) {
        return new LeNetOptions(SIDE, 3, List.of(2, 3), List.of(7, 4), largest, 0, 1e-2, 100, 5);
    }

    private static float[] images(int count) {
        NoiseStream random = new NoiseStream(2);
        float[] pixels = new float[count * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.uniform(i);
        }
        return pixels;
    }

    /** Convolution, rectification and the largest of 2 x 2, written out. */
    private static double[][][] convolve(double[][][] stack, float[] weights, int kernels) {
        int channels = stack.length;
        int out = stack[0].length - 2;
        double[][][] result = new double[kernels][out / 2][out / 2];
        for (int k = 0; k < kernels; k++) {
            for (int y = 0; y < out; y++) {
                for (int x = 0; x < out; x++) {
                    double sum = 0;
                    for (int c = 0; c < channels; c++) {
                        for (int dy = 0; dy < 3; dy++) {
                            for (int dx = 0; dx < 3; dx++) {
                                sum += stack[c][y + dy][x + dx] * weights[((c * 3 + dy) * 3 + dx) * kernels + k];
                            }
                        }
                    }
                    result[k][y / 2][x / 2] = Math.max(result[k][y / 2][x / 2], sum);
                }
            }
        }
        return result;
    }

    private static double[] dense(double[] x, float[] weights, boolean rectified) {
        double[] y = new double[weights.length / x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                y[j] += x[i] * weights[i * y.length + j];
            }
        }
        for (int j = 0; j < y.length; j++) {
            y[j] = rectified ? Math.max(0, y[j]) : y[j];
        }
        return y;
    }

    private static double[] softmax(double[] z) {
        double sum = 0;
        double[] p = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            p[j] = Math.exp(z[j]);
            sum += p[j];
        }
        for (int j = 0; j < z.length; j++) {
            p[j] /= sum;
        }
        return p;
    }

    private static double[] plain(TrainableNetwork network, float[] image) {
        double[][][] stack = new double[1][SIDE][SIDE];
        for (int i = 0; i < image.length; i++) {
            stack[0][i / SIDE][i % SIDE] = image[i];
        }
        stack = convolve(stack, network.weights(0), 2);
        stack = convolve(stack, network.weights(1), 3);
        double[] flat = new double[12];
        for (int i = 0; i < 12; i++) {
            flat[i] = stack[i / 4][i / 2 % 2][i % 2];
        }
        return softmax(dense(dense(flat, network.weights(2), true), network.weights(3), false));
    }

    @Test
    void crossbars_read_at_every_place_are_a_convolution() {
        for (List<Double> largest : List.of(List.<Double>of(), List.of(2.0, 2.0, 2.0, 2.0))) {
            TrainableNetwork network = LeNet.build(options(largest));
            float[] images = images(5);
            float[] outputs = network.output(images);
            for (int image = 0; image < 5; image++) {
                double[] expected =
                        plain(network, Arrays.copyOfRange(images, image * SIDE * SIDE, (image + 1) * SIDE * SIDE));
                for (int j = 0; j < 4; j++) {
                    assertThat((double) outputs[image * 4 + j]).isCloseTo(expected[j], within(1e-5));
                }
            }
        }
    }

    @Test
    void gradients_are_those_of_finite_differences() {
        TrainableNetwork trainable = LeNet.build(options(List.of(2.0, 2.0, 2.0, 2.0)));
        MultiLayerNetwork network = trainable.network();
        int count = 6;
        INDArray x = Nd4j.create(images(count), new long[] {count, SIDE * SIDE}, 'c');
        INDArray y = Nd4j.zeros(count, 4);
        for (int i = 0; i < count; i++) {
            y.putScalar(i, i % 4, 1);
        }
        network.setInput(x);
        network.setLabels(y);
        network.computeGradientAndScore();
        Map<String, INDArray> gradients = network.gradient().gradientForVariable();
        for (String name : List.of("0_Gp", "2_Gp", "2_Gm", "4_Gp", "5_Gm")) {
            INDArray parameter = network.paramTable().get(name);
            INDArray gradient = gradients.get(name).dup('c');
            double largest = gradient.amaxNumber().doubleValue();
            for (int k = 0; k < 12; k++) {
                long row = k * 7L % parameter.size(0);
                long column = k * 5L % parameter.size(1);
                double before = parameter.getDouble(row, column);
                double step = 3e-4;
                double up = score(network, parameter, row, column, before + step);
                double down = score(network, parameter, row, column, before - step);
                parameter.putScalar(row, column, before);
                // the library's gradient is the sum over the batch; scores in floats scatter by 1e-7/step; a
                // largest of four may change hands within a step
                double expected = (up - down) / (2 * step) * count;
                assertThat(gradient.getDouble(row, column))
                        .as("%s %s %s", name, row, column)
                        .isCloseTo(expected, within(0.03 * largest + 4e-3));
            }
        }
    }

    private static double score(MultiLayerNetwork network, INDArray parameter, long row, long column, double value) {
        parameter.putScalar(row, column, value);
        network.computeGradientAndScore();
        return network.score();
    }

    @Test
    void weights_set_are_weights_read_and_the_configuration_survives_json() {
        TrainableNetwork network = LeNet.build(options(List.of(0.5, 0.5, 0.5, 0.5)));
        float[] weights = new float[18 * 3];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (i - 27) / 100f;
        }
        network.setWeights(1, weights);
        assertThat(network.weights(1)).usingComparatorWithPrecision(1e-6f).containsExactly(weights);
        assertThat(network.layerCount()).isEqualTo(4);
        assertThat(network.inputs(1)).isEqualTo(18);
        MultiLayerConfiguration configuration = network.network().getLayerWiseConfigurations();
        assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
    }

    @Test
    void a_small_task_is_learned_through_the_convolutions() {
        TrainableNetwork network = LeNet.build(options(List.of(1.0, 1.0, 1.0, 1.0)));
        // a bright bar at one of four heights
        int count = 64;
        float[] bars = new float[count * SIDE * SIDE];
        int[] labels = new int[count];
        NoiseStream random = new NoiseStream(9);
        for (int image = 0; image < count; image++) {
            labels[image] = image % 4;
            for (int i = 0; i < SIDE * SIDE; i++) {
                boolean lit = i / SIDE / 2 == 1 + labels[image];
                bars[image * SIDE * SIDE + i] = (float) ((lit ? 0.7 : 0) + 0.3 * random.uniform(image * 196L + i));
            }
        }
        network.fit(bars, labels);
        double first = network.loss();
        for (int n = 0; n < 80; n++) {
            network.fit(bars, labels);
        }
        assertThat(network.loss()).isLessThan(0.3 * first);
    }

    @Test
    void sides_that_do_not_halve_are_refused() {
        assertThatThrownBy(() -> new LeNetOptions(28, 4, List.of(2, 3), List.of(4), List.of(), 0, 1e-2, 1, 1))
                .hasMessageContaining("even sides");
        assertThatThrownBy(() -> options(List.of(1.0))).hasMessageContaining("one largest weight");
        assertThatThrownBy(() -> new PatchShape(1, 4, 4, 5)).hasMessageContaining("do not fit");
    }
}
