package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.Mnist;
import photosynapse.device.stimulus.Light;
import photosynapse.network.crossbar.FadingMode;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseStep;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.spiking.DeviceWeights.Upkeep;

class CompetitiveLayerTest {

    @Test
    void digits_are_told_apart_after_some_hundred_images_without_labels() throws IOException {
        ImageSet train = Mnist.train();
        NoiseStream random = new NoiseStream(1);
        InputWeights weights = new IdealWeights(784, 20, random.split(1));
        CompetitiveLayer layer = new CompetitiveLayer(CompetitiveParameters.digits(20), weights, random.split(2));
        float[] image = new float[784];
        int[] counts = new int[20];
        for (int k = 0; k < 2000; k++) {
            train.fill(k, image, 0);
            layer.show(image, k, true, counts);
        }
        ClassReadout readout = new ClassReadout(20, 10);
        for (int k = 0; k < 600; k++) {
            train.fill(k, image, 0);
            layer.show(image, 100_000 + k, false, counts);
            readout.note(train.label(k), counts);
        }
        int[] classes = readout.classes();
        ImageSet test = Mnist.test();
        int right = 0;
        for (int k = 0; k < 300; k++) {
            test.fill(k, image, 0);
            layer.show(image, 200_000 + k, false, counts);
            right += readout.read(classes, counts) == test.label(k) ? 1 : 0;
        }
        // Chance is 30 of 300.
        assertThat(right).isGreaterThan(150);
        assertThat(weights.bytesPerSynapse()).isLessThanOrEqualTo(24);
    }

    @Test
    void the_same_seed_gives_the_same_spikes_and_another_gives_others() {
        assertThat(spikes(1)).isEqualTo(spikes(1)).isNotEqualTo(spikes(2));
    }

    private static List<Integer> spikes(long seed) {
        NoiseStream random = new NoiseStream(seed);
        CompetitiveLayer layer =
                new CompetitiveLayer(small(4), new IdealWeights(784, 4, random.split(1)), random.split(2));
        int[] counts = new int[4];
        float[] image = new float[784];
        java.util.Arrays.fill(image, 100, 300, 0.7f);
        for (int k = 0; k < 5; k++) {
            layer.show(image, k, true, counts);
        }
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    private static CompetitiveParameters small(int neurons) {
        return CompetitiveParameters.digits(neurons);
    }

    @Test
    void sums_of_ideal_weights_are_restored_and_the_image_is_learned() {
        InputWeights weights = new IdealWeights(784, 4, new NoiseStream(3));
        CompetitiveLayer layer = new CompetitiveLayer(small(4), weights, new NoiseStream(4));
        int[] counts = new int[4];
        float[] image = new float[784];
        java.util.Arrays.fill(image, 100, 300, 0.7f);
        for (int k = 0; k < 60; k++) {
            layer.show(image, k, true, counts);
        }
        double inside = 0;
        double all = 0;
        for (int i = 0; i < 784; i++) {
            for (int j = 0; j < 4; j++) {
                inside += i >= 100 && i < 300 ? weights.weight(i, j) : 0;
                all += weights.weight(i, j);
            }
        }
        // 200 of 784 at the start; the sums as of the last restoring and what one image added.
        assertThat(inside / all).isGreaterThan(0.45);
        assertThat(all).isBetween(4 * 78.0, 4 * 78.0 * 1.1);
    }

    @Test
    void device_weights_saturate_fade_and_lose_to_the_gate_what_is_too_much() {
        LightDevice device = new LightDevice(
                "test",
                List.of(
                        new FadingMode(PulseStep.towards(0.2, 1e-4), 0.5),
                        new FadingMode(PulseStep.towards(0.5, 2e-4), 1e-4)),
                0.3,
                2e-6,
                new WritePulse(new Light(1e17, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0));
        DeviceWeights weights = new DeviceWeights(10, 2, device, Upkeep.NONE, new NoiseStream(1));
        float before = weights.weight(3, 1);
        assertThat(before).isBetween(0f, 0.31f);
        weights.potentiate(3, 1, 0.01f);
        float step = weights.weight(3, 1) - before;
        assertThat(step).isBetween(0.005f, 0.01f);
        for (int k = 0; k < 150; k++) {
            weights.potentiate(3, 1, 0.01f);
        }
        float high = weights.weight(3, 1);
        weights.potentiate(3, 1, 0.01f);
        assertThat(weights.weight(3, 1) - high).isLessThan(0.7f * step);
        weights.normalise(1, 0.9f);
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += weights.weight(i, 1);
        }
        assertThat(sum).isCloseTo(0.9, within(1e-5));
        weights.pass(3600);
        assertThat(weights.weight(3, 1)).isLessThan(0.7f * high);
        float[] read = new float[2];
        weights.read(3, read);
        assertThat(read[1]).isCloseTo(weights.weight(3, 1), within(1e-6f));
    }

    @Test
    void an_amplifier_makes_up_for_what_was_forgotten_and_no_more() {
        LightDevice device = slow();
        DeviceWeights weights = new DeviceWeights(10, 2, device, Upkeep.AMPLIFIER, new NoiseStream(1));
        double start = sum(weights, 0);
        weights.pass(1000);
        assertThat(sum(weights, 0) / start).isCloseTo(StrictMath.exp(-1), within(1e-5));
        weights.normalise(0, (float) start);
        assertThat(sum(weights, 0)).isCloseTo(start, within(1e-4));
        assertThat(sum(weights, 1) / start).as("the other neuron").isLessThan(1);
        weights.pass(1e5);
        weights.normalise(0, (float) start);
        assertThat(sum(weights, 0)).isLessThan(1e-3 * start);
        double before = weights.pulses();
        weights.potentiate(0, 0, 0.01f);
        assertThat(weights.pulses() - before).isCloseTo(0.01 / device.typicalStep(), within(1e-6));
    }

    @Test
    void light_makes_up_for_what_was_forgotten_alike_at_all_synapses() {
        DeviceWeights weights = new DeviceWeights(10, 2, slow(), Upkeep.LIGHT, new NoiseStream(1));
        double start = sum(weights, 0);
        weights.pass(1000);
        double before = weights.pulses();
        float[] faded = new float[10];
        for (int i = 0; i < 10; i++) {
            faded[i] = weights.weight(i, 0);
        }
        weights.normalise(0, (float) start);
        // A pulse adds less to a fuller synapse: by w/(0.5/0.3), at most 6 % at these weights.
        assertThat(sum(weights, 0)).isBetween(0.94 * start, start);
        double step = weights.weight(0, 0) - faded[0];
        for (int i = 0; i < 10; i++) {
            assertThat(weights.weight(i, 0) - faded[i]).isCloseTo((float) step, within((float) (0.06 * step)));
        }
        assertThat(weights.pulses() - before)
                .isCloseTo((1 - StrictMath.exp(-1)) * start / slow().typicalStep(), within(0.1));
        assertThat(sum(weights, 1) / start).as("the other neuron").isLessThan(1);
    }

    @Test
    void neurons_that_never_fire_are_kept_up_too() {
        DeviceWeights weights = new DeviceWeights(784, 4, slow(), Upkeep.LIGHT, new NoiseStream(3));
        CompetitiveLayer layer = new CompetitiveLayer(small(4), weights, new NoiseStream(4));
        int[] counts = new int[4];
        float[] nothing = new float[784];
        for (int k = 0; k < 60; k++) {
            assertThat(layer.show(nothing, k, true, counts)).isZero();
        }
        // 60 images of eight showings of half a second would leave 79 %.
        for (int j = 0; j < 4; j++) {
            assertThat(sum(weights, j)).isBetween(0.9 * 78, 78.1);
        }
        assertThat(layer.showings()).isEqualTo(60 * 8);
    }

    private static LightDevice slow() {
        return new LightDevice(
                "test",
                List.of(new FadingMode(PulseStep.towards(0.5, 2e-4), 1e-3)),
                0.3,
                2e-6,
                new WritePulse(new Light(1e17, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0));
    }

    private static double sum(DeviceWeights weights, int neuron) {
        double sum = 0;
        for (int i = 0; i < weights.inputs(); i++) {
            sum += weights.weight(i, neuron);
        }
        return sum;
    }
}
