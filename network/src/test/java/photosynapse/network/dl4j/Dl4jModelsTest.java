package photosynapse.network.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.SyntheticPatterns;

class Dl4jModelsTest {
    private static final int BATCH = 50;
    private static final ImageSet GLYPHS = SyntheticPatterns.glyphs(2000, 0.02, new SplittableRandom(1));

    private static DenseNetworkOptions options(long seed) {
        return new DenseNetworkOptions(List.of(64, 30, 10), 0.02, 480, true, seed);
    }

    private static TrainableNetwork trained(TrainableNetwork network, int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int first = 0; first < GLYPHS.size(); first += BATCH) {
                float[] features = new float[BATCH * 64];
                int[] labels = new int[BATCH];
                for (int i = 0; i < BATCH; i++) {
                    GLYPHS.fill(first + i, features, i * 64);
                    labels[i] = GLYPHS.label(first + i);
                }
                network.fit(features, labels);
            }
        }
        return network;
    }

    private static double accuracy(TrainableNetwork network) {
        float[] features = new float[GLYPHS.size() * 64];
        for (int i = 0; i < GLYPHS.size(); i++) {
            GLYPHS.fill(i, features, i * 64);
        }
        float[] output = network.output(features);
        int right = 0;
        for (int i = 0; i < GLYPHS.size(); i++) {
            int best = 0;
            for (int k = 1; k < 10; k++) {
                best = output[i * 10 + k] > output[i * 10 + best] ? k : best;
            }
            right += best == GLYPHS.label(i) ? 1 : 0;
        }
        return (double) right / GLYPHS.size();
    }

    @Test
    void both_networks_start_with_the_same_weights() {
        TrainableNetwork ideal = Dl4jModels.ideal(options(4));
        TrainableNetwork limited = Dl4jModels.deviceLimited(options(4), List.of(2.0, 2.0), 0);
        for (int layer = 0; layer < 2; layer++) {
            assertThat(limited.weights(layer)).containsExactly(ideal.weights(layer), within(1e-6f));
        }
    }

    @Test
    void with_a_wide_window_pairs_learn_step_by_step_as_ideal_weights_do() {
        TrainableNetwork ideal = Dl4jModels.ideal(options(4));
        TrainableNetwork limited = Dl4jModels.deviceLimited(options(4), List.of(50.0, 50.0), 0);
        float[] features = new float[BATCH * 64];
        int[] labels = new int[BATCH];
        for (int i = 0; i < BATCH; i++) {
            GLYPHS.fill(i, features, i * 64);
            labels[i] = GLYPHS.label(i);
        }
        for (int step = 0; step < 3; step++) {
            ideal.fit(features, labels);
            limited.fit(features, labels);
            assertThat(limited.loss()).isCloseTo(ideal.loss(), within(1e-4));
        }
    }

    @Test
    void limited_weights_learn_too_and_stay_within_their_limit() {
        TrainableNetwork limited = trained(Dl4jModels.deviceLimited(options(4), List.of(1.2, 1.5), 0.05), 12);
        for (int layer = 0; layer < 2; layer++) {
            float limit = layer == 0 ? 1.2f : 1.5f;
            for (float weight : limited.weights(layer)) {
                assertThat(Math.abs(weight)).isLessThanOrEqualTo(limit * 1.000001f);
            }
        }
        double ideal = accuracy(trained(Dl4jModels.ideal(options(4)), 12));
        assertThat(ideal).as("chance is 0.1").isGreaterThan(0.85);
        assertThat(accuracy(limited)).isGreaterThan(ideal - 0.05);
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_another_seed_does_not() {
        List<Double> limits = List.of(0.7, 0.9);
        TrainableNetwork first = trained(Dl4jModels.deviceLimited(options(0), limits, 0.05), 2);
        TrainableNetwork again = trained(Dl4jModels.deviceLimited(options(0), limits, 0.05), 2);
        TrainableNetwork other = trained(Dl4jModels.deviceLimited(options(1), limits, 0.05), 2);
        assertThat(again.weights(0)).isEqualTo(first.weights(0));
        assertThat(again.biases(1)).isEqualTo(first.biases(1));
        assertThat(other.weights(0)).isNotEqualTo(first.weights(0));
    }

    @Test
    void impossible_options_are_refused() {
        assertThatThrownBy(() -> new DenseNetworkOptions(List.of(3), 0.1, 1, true, 1))
                .hasMessageContaining("sizes");
        assertThatThrownBy(() -> new DenseNetworkOptions(List.of(3, 2), 0, 1, true, 1))
                .hasMessageContaining("rate");
        assertThatThrownBy(() -> new DenseNetworkOptions(List.of(3, 2), 1, 0, true, 1))
                .hasMessageContaining("iterations");
        assertThatThrownBy(() -> Dl4jModels.deviceLimited(options(1), List.of(1.0), 0))
                .hasMessageContaining("2 layers");
    }
}
