package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.SyntheticPatterns;
import photosynapse.device.stimulus.Light;
import photosynapse.network.KnownSynapse;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.Crossbar;
import photosynapse.network.crossbar.CrossbarSpec;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.dl4j.DenseNetworkOptions;
import photosynapse.network.dl4j.Dl4jModels;
import photosynapse.network.dl4j.TrainableNetwork;
import photosynapse.network.metrics.ConfusionMatrix;

class InferenceTest {
    /** Two-sided false-alarm rate 1e-6 of a standard normal statistic. */
    private static final double ALARM = 4.9;

    @Test
    void plain_arithmetic_answers_as_the_library_does() {
        ImageSet glyphs = SyntheticPatterns.glyphs(400, 0.05, new SplittableRandom(4));
        TrainableNetwork network = Dl4jModels.ideal(new DenseNetworkOptions(List.of(64, 20, 10), 0.02, 100, true, 11));
        float[] features = new float[400 * 64];
        int[] labels = new int[400];
        for (int i = 0; i < 400; i++) {
            glyphs.fill(i, features, 64 * i);
            labels[i] = glyphs.label(i);
        }
        for (int step = 0; step < 20; step++) {
            network.fit(features, labels);
        }
        Inference inference = new Inference(
                List.of(
                        new DenseValues(network.weights(0), network.biases(0)),
                        new DenseValues(network.weights(1), network.biases(1))),
                new NoiseStream(0));
        float[] probabilities = network.output(features);
        int[] answers = new int[400];
        for (int i = 0; i < 400; i++) {
            for (int k = 1; k < 10; k++) {
                answers[i] = probabilities[10 * i + k] > probabilities[10 * i + answers[i]] ? k : answers[i];
            }
        }
        var expected = ConfusionMatrix.of(10, labels, answers);
        assertThat(inference.confusion(new SetImages(glyphs), 2)).isEqualTo(expected);
        assertThat(expected.accuracy().fraction()).isBetween(0.3, 1.0);
    }

    @Test
    void noise_lumped_in_a_column_has_mean_and_variance_of_noise_of_each_device() {
        int inputs = 40;
        int readings = 4000;
        var spec = new CrossbarSpec(inputs, 2, DeviceVariation.NONE, new ReadNoise(0.05, 2e-8));
        Crossbar crossbar = Crossbar.of(KnownSynapse.ideal(), spec, CellModel.EACH_CELL, new SplittableRandom(2));
        int[] pulses = new int[2 * inputs];
        Arrays.setAll(pulses, i -> i % 7);
        crossbar.write(
                pulses, new WritePulse(new Light(KnownSynapse.UNIT_FLUX, Light.DEFAULT_WAVELENGTH), 0.05, 0.1, 0), 1);
        float[] x = new float[inputs];
        NoiseStream draws = new NoiseStream(5);
        for (int i = 0; i < inputs; i++) {
            x[i] = (float) draws.uniform(i);
        }
        double[] each = eachDevice(crossbar, x, readings);
        double[] exact = new double[2 * inputs];
        crossbar.conductances(exact);
        float[] squares = new float[inputs];
        float[] variances = new float[inputs];
        double mean = 0;
        for (int i = 0; i < inputs; i++) {
            squares[i] = x[i] * x[i];
            mean += x[i] * (exact[2 * i] - exact[2 * i + 1]);
            variances[i] = (float)
                    (spec.readNoise().variance(exact[2 * i]) + spec.readNoise().variance(exact[2 * i + 1]));
        }
        float[] lumped = new float[1];
        new DenseValues(new float[inputs], new float[1], variances).variance(squares, lumped);
        double sampleMean = Arrays.stream(each).average().orElseThrow();
        double sampleVariance = Arrays.stream(each)
                        .map(y -> (y - sampleMean) * (y - sampleMean))
                        .sum()
                / (readings - 1);
        assertThat((sampleMean - mean) / Math.sqrt(lumped[0] / readings)).isBetween(-ALARM, ALARM);
        assertThat((sampleVariance / lumped[0] - 1) / Math.sqrt(2.0 / (readings - 1)))
                .isBetween(-ALARM, ALARM);
    }

    private static double[] eachDevice(Crossbar crossbar, float[] x, int readings) {
        double[] outputs = new double[readings];
        double[] found = new double[2 * x.length];
        for (int k = 0; k < readings; k++) {
            crossbar.read(found);
            for (int i = 0; i < x.length; i++) {
                outputs[k] += x[i] * (found[2 * i] - found[2 * i + 1]);
            }
        }
        return outputs;
    }

    @Test
    void mean_squares_are_relative_to_the_largest_input() {
        ImageSet set = ImageSet.of(
                "two", new ImageSet.Shape(1, 2, 2), new byte[] {(byte) 255, 0, (byte) 255, (byte) 51}, new byte[] {0, 1
                });
        Inference inference = new Inference(
                List.of(
                        new DenseValues(new float[] {1, 0, 0, 5}, new float[2]),
                        new DenseValues(new float[] {1, 0, 0, 1}, new float[2])),
                new NoiseStream(0));
        double[][] squares = inference.meanSquareInputs(new SetImages(set), 2);
        assertThat(squares[0]).containsExactly(new double[] {1, 0.02}, within(1e-6));
        assertThat(squares[1]).containsExactly(new double[] {1, 0.5}, within(1e-6));
    }
}
