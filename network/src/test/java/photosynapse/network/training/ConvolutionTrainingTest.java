package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.Mnist;
import photosynapse.device.stimulus.Light;
import photosynapse.network.KnownSynapse;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.Converters;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LineResistance;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.crossbar.WriteVerify;
import photosynapse.network.dl4j.LeNetOptions;
import photosynapse.network.dl4j.TrainableNetwork;
import photosynapse.network.metrics.ConfusionMatrix;

class ConvolutionTrainingTest {
    private static final LeNetOptions MODEL = model(List.of(1.0, 0.6, 0.5, 0.8));
    /** Pulses so fine and a device so ideal that a written weight is the trained one. */
    private static final DeviceArraySpec PERFECT = new DeviceArraySpec(
            new WritePulse(new Light(KnownSynapse.UNIT_FLUX, Light.DEFAULT_WAVELENGTH), 0.05, 0.1, 0),
            400,
            DeviceVariation.NONE,
            ReadNoise.NONE,
            2e-9,
            0.1,
            1e-6,
            0,
            ReadoutSpec.PLAIN);

    private static InSituTraining.Data data;
    private static TrainableNetwork trained;

    @BeforeAll
    static void learn() throws IOException {
        data = new InSituTraining.Data(
                new SetImages(Mnist.train().range(0, 1200)),
                new SetImages(Mnist.test().range(0, 500)));
        trained = new ConvolutionTraining(MODEL, PERFECT, ageing(1.0))
                .learned(
                        data,
                        new ConvolutionTraining.Course(2, 50, TrainingMonitor.SILENT),
                        new NoiseStream(3),
                        new ArrayList<>());
    }

    private static double written(DeviceArraySpec array) {
        return new ConvolutionTraining(MODEL, array, ageing(1.0))
                .age(trained, KnownSynapse.ideal(), data, new SplittableRandom(5))
                .get(0)
                .fraction();
    }

    private static double throughReadout(Converters converters, int tileRows, double segment) {
        return written(PERFECT.withReadout(new ReadoutSpec(converters, tileRows, new LineResistance(segment), false)));
    }

    @Test
    void tiles_answer_for_every_image_as_the_library_does() {
        List<DenseValues> layers = new ArrayList<>();
        for (int k = 0; k < trained.layerCount(); k++) {
            layers.add(new DenseValues(trained.weights(k), trained.biases(k)));
        }
        var network = new TiledNetwork(layers, List.of(MODEL.patches(0), MODEL.patches(1)));
        for (int rows : new int[] {Integer.MAX_VALUE, 40, 7}) {
            var spec = new ReadoutSpec(Converters.EXACT, rows, LineResistance.NONE, false);
            var tiled = new TiledInference(network, spec, new NoiseStream(1), data.train(), 1);
            float[] image = new float[784];
            int[][] counts = new int[10][10];
            for (int k = 0; k < data.test().size(); k++) {
                data.test().fill(k, image, 0);
                counts[data.test().label(k)][largest(trained.output(image))]++;
            }
            ConfusionMatrix found = tiled.confusion(data.test(), 2);
            for (int truth = 0; truth < 10; truth++) {
                for (int answer = 0; answer < 10; answer++) {
                    assertThat(found.count(truth, answer)).isEqualTo(counts[truth][answer]);
                }
            }
        }
    }

    private static int largest(float[] outputs) {
        int best = 0;
        for (int j = 1; j < outputs.length; j++) {
            best = outputs[j] > outputs[best] ? j : best;
        }
        return best;
    }

    @Test
    void stuck_devices_coarse_converters_and_long_lines_cost_a_convolution_accuracy() {
        double plain = written(PERFECT);
        assertThat(plain).isGreaterThan(0.6);
        // 500 images: an image that falls on the other side is 0.2 points
        assertThat(throughReadout(new Converters(8, 8), 64, 1e-3)).isCloseTo(plain, within(0.02));
        assertThat(written(PERFECT.withStuckFraction(0.3))).isLessThan(plain - 0.05);
        assertThat(throughReadout(new Converters(0, 2), Integer.MAX_VALUE, 0)).isLessThan(plain - 0.05);
        double lossy = throughReadout(Converters.EXACT, Integer.MAX_VALUE, 500);
        assertThat(lossy).isLessThan(plain - 0.05);
        assertThat(throughReadout(Converters.EXACT, 32, 500)).isGreaterThan(lossy + 0.05);
    }

    @Test
    void read_noise_is_new_at_each_place_and_costs_accuracy() {
        assertThat(written(PERFECT.withReadNoise(new ReadNoise(0.1, 0)))).isLessThan(written(PERFECT) - 0.02);
    }

    private static LeNetOptions model(List<Double> largest) {
        return new LeNetOptions(28, 5, List.of(3, 6), List.of(30, 10), largest, 0.1, 5e-3, 2 * 24, 1);
    }

    private static AgeingOptions ageing(Double... times) {
        return new AgeingOptions(List.of(times), 1, WriteVerify.NONE, CellModel.SHARED_LEVELS);
    }

    @Test
    void a_written_network_recognises_what_the_trained_one_does_and_forgets_with_its_devices() {
        List<TrainingProgress> told = new ArrayList<>();
        var training = new ConvolutionTraining(MODEL, DeviceArraySpec.DEFAULT, ageing(1.0, 1e5));
        ConvolutionResult result = training.run(
                KnownSynapse.forgetting(),
                data,
                new ConvolutionTraining.Course(2, 50, told::add),
                new SplittableRandom(1));
        assertThat(result.epochs()).hasSize(2);
        // 48 steps; chance is 0.1
        assertThat(result.limited().fraction()).isGreaterThan(0.6);
        // 500 images: a standard error of 2 points, and devices that differ by 10 %
        assertThat(result.rested().get(0).fraction())
                .isGreaterThan(result.limited().fraction() - 0.08);
        // 25 lifetimes of the slowest reservoir: nothing is left but the spread in the dark
        assertThat(result.rested().get(1).fraction()).isLessThan(0.4);
        assertThat(told).hasSize(48);
        assertThat(told.get(47).fraction()).isEqualTo(1);
    }

    @Test
    void a_network_without_limits_cannot_be_written() {
        assertThatThrownBy(() -> new ConvolutionTraining(model(List.of()), DeviceArraySpec.DEFAULT, ageing(1.0)))
                .hasMessageContaining("largest weight of each layer");
    }
}
