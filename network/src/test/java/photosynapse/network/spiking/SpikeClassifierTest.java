package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import photosynapse.network.crossbar.NoiseStream;

class SpikeClassifierTest {

    @Test
    void a_steady_drive_fires_with_the_period_of_its_equation() {
        double keep = 0.8;
        for (float drive : new float[] {0.15f, 0.21f, 0.3f, 0.6f, 1.2f}) {
            SpikeClassifier one = new SpikeClassifier(new float[] {drive}, new float[] {1}, 1, 600, keep);
            one.steady(new float[] {1});
            // v_t = u (1 - k^t)/(1 - k) reaches 1 after this many steps, if ever.
            double limit = drive / (1 - keep);
            int period =
                    limit <= 1 ? Integer.MAX_VALUE : (int) Math.ceil(Math.log(1 - 1 / limit) / Math.log(keep) - 1e-9);
            assertThat(one.hiddenSpikes()).as("drive %s", drive).isEqualTo(600 / period);
        }
    }

    @Test
    void the_output_with_the_largest_sum_wins_and_pixels_that_fire_say_the_same_on_average() {
        float[] first = {0.5f, 0, 0, 0.5f};
        float[] second = {1, -1, -1, 1};
        SpikeClassifier two = new SpikeClassifier(first, second, 2, 100, 0.8);
        assertThat(two.steady(new float[] {0.9f, 0.2f})).isZero();
        assertThat(two.steady(new float[] {0.2f, 0.9f})).isEqualTo(1);
        NoiseStream random = new NoiseStream(1);
        assertThat(two.firing(new float[] {0.9f, 0.2f}, random)).isZero();
        // 100 steps of probabilities 0.9 and 0.2: 110 spikes, standard deviation 5.
        assertThat(two.inputSpikes()).isBetween(85L, 135L);
    }

    @Test
    void weights_that_do_not_fit_together_are_named() {
        assertThatThrownBy(() -> new SpikeClassifier(new float[5], new float[4], 2, 10, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights into hidden neurons")
                .hasMessageContaining("was 5");
    }
}
