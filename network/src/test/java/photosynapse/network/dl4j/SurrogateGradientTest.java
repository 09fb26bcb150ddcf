package photosynapse.network.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.spiking.SpikeClassifier;

class SurrogateGradientTest {
    private static final int INPUTS = 16;
    private static final int CLASSES = 4;
    private static final int BATCH = 32;
    private static final SurrogateOptions OPTIONS = new SurrogateOptions(24, 10, 0.8, 5, 5e-3, 0.4, 1);

    /** Four inputs of a class are lit, all others dim, with noise. */
    private static float[] images(NoiseStream random, int[] labels) {
        float[] images = new float[labels.length * INPUTS];
        for (int b = 0; b < labels.length; b++) {
            labels[b] = random.below(CLASSES, 1000L * b);
            for (int i = 0; i < INPUTS; i++) {
                boolean lit = i / (INPUTS / CLASSES) == labels[b];
                images[b * INPUTS + i] = (float) ((lit ? 0.7 : 0.1) + 0.2 * random.uniform(1000L * b + i + 1));
            }
        }
        return images;
    }

    private static SurrogateGradient trained(long seed, int batches) {
        SurrogateGradient network =
                new SurrogateGradient(OPTIONS, INPUTS, CLASSES, Math.max(1, batches), new NoiseStream(seed));
        for (int k = 0; k < batches; k++) {
            int[] labels = new int[BATCH];
            network.fit(images(new NoiseStream(100 + k), labels), labels);
        }
        return network;
    }

    @Test
    void patterns_are_learned_within_the_range_of_the_devices() {
        SurrogateGradient network = trained(1, 200);
        int[] labels = new int[BATCH];
        float[] images = images(new NoiseStream(7), labels);
        float[] outputs = network.output(images);
        int right = 0;
        for (int b = 0; b < BATCH; b++) {
            right += best(outputs, b) == labels[b] ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(31);
        for (float w : network.weights(0)) {
            assertThat(Math.abs(w)).isLessThanOrEqualTo(0.4f);
        }
        for (float w : network.weights(1)) {
            assertThat(Math.abs(w)).isLessThanOrEqualTo(1f);
        }
    }

    private static int best(float[] outputs, int row) {
        int best = 0;
        for (int k = 1; k < CLASSES; k++) {
            best = outputs[row * CLASSES + k] > outputs[row * CLASSES + best] ? k : best;
        }
        return best;
    }

    @Test
    void the_network_that_was_trained_is_the_one_that_fires() {
        SurrogateGradient network = trained(2, 20);
        SpikeClassifier fires =
                new SpikeClassifier(network.weights(0), network.weights(1), CLASSES, OPTIONS.steps(), OPTIONS.keep());
        int[] labels = new int[BATCH];
        float[] images = images(new NoiseStream(9), labels);
        float[] outputs = network.output(images);
        for (int b = 0; b < BATCH; b++) {
            float[] image = Arrays.copyOfRange(images, b * INPUTS, (b + 1) * INPUTS);
            assertThat(fires.steady(image)).as("image %d", b).isEqualTo(best(outputs, b));
        }
    }

    @Test
    void the_first_step_goes_against_the_gradient_of_the_outputs_weights() {
        int[] labels = new int[BATCH];
        float[] images = images(new NoiseStream(11), labels);
        SurrogateGradient network = new SurrogateGradient(OPTIONS, INPUTS, CLASSES, 1, new NoiseStream(3));
        float[] before = network.weights(1);
        float[] outputs = network.output(images);
        double loss = network.fit(images, labels);
        assertThat(loss).isCloseTo(loss(outputs, labels), within(1e-4));
        float[] after = network.weights(1);
        // The first step of Adam is the rate times the sign of the gradient.
        int moved = 0;
        for (int i = 0; i < before.length; i++) {
            double step = Math.abs(after[i] - before[i]);
            if (step > 0) {
                assertThat(step).isCloseTo(5e-3, within(5e-5));
                moved++;
            }
        }
        assertThat(moved).isGreaterThan(before.length / 2);
    }

    @Test
    void the_loss_of_a_batch_falls_when_it_is_learned_again_and_again() {
        int[] labels = new int[BATCH];
        float[] images = images(new NoiseStream(11), labels);
        SurrogateGradient network = new SurrogateGradient(OPTIONS, INPUTS, CLASSES, 100, new NoiseStream(3));
        double first = network.fit(images, labels);
        for (int k = 0; k < 40; k++) {
            network.fit(images, labels);
        }
        assertThat(network.fit(images, labels)).isLessThan(0.5 * first);
    }

    private static double loss(float[] outputs, int[] labels) {
        double loss = 0;
        for (int b = 0; b < labels.length; b++) {
            double sum = 0;
            for (int k = 0; k < CLASSES; k++) {
                sum += Math.exp(outputs[b * CLASSES + k]);
            }
            loss += Math.log(sum) - outputs[b * CLASSES + labels[b]];
        }
        return loss / labels.length;
    }

    @Test
    void the_same_seed_gives_the_same_weights() {
        assertThat(trained(4, 5).weights(0))
                .isEqualTo(trained(4, 5).weights(0))
                .isNotEqualTo(trained(5, 5).weights(0));
    }
}
