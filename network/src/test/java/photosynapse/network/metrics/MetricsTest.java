package photosynapse.network.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void confusions_are_counted_by_truth_and_answer() {
        ConfusionMatrix matrix = ConfusionMatrix.of(3, new int[] {0, 0, 1, 2, 2}, new int[] {0, 2, 1, 2, 0});
        assertThat(matrix.count(0, 2)).isEqualTo(1);
        assertThat(matrix.count(2, 0)).isEqualTo(1);
        assertThat(matrix.count(1, 0)).isZero();
        assertThat(matrix.total(0)).isEqualTo(2);
        assertThat(matrix.accuracy()).isEqualTo(new Accuracy(3, 5));
        assertThat(matrix).isEqualTo(ConfusionMatrix.of(3, new int[] {2, 2, 1, 0, 0}, new int[] {0, 2, 1, 2, 0}));
        assertThat(matrix).isNotEqualTo(ConfusionMatrix.of(3, new int[] {0, 0, 1, 2, 2}, new int[] {0, 0, 1, 2, 0}));
    }

    @Test
    void a_class_outside_the_matrix_is_refused() {
        assertThatThrownBy(() -> ConfusionMatrix.of(2, new int[] {2}, new int[] {0}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_standard_error_is_that_of_a_binomial_share() {
        Accuracy accuracy = new Accuracy(9500, 10_000);
        assertThat(accuracy.fraction()).isEqualTo(0.95);
        assertThat(accuracy.standardError()).isCloseTo(0.002179, within(1e-6));
        assertThat(accuracy).hasToString("95.00 %");
        assertThatThrownBy(() -> new Accuracy(2, 1)).hasMessageContaining("2 of 1");
    }

    @Test
    void energies_are_photons_times_their_energy_and_current_times_voltage() {
        // physics.md: 2e16 photons/m2s for 50 ms at 405 nm on 2000 um2 is 0.98 pJ.
        double photonEnergy = 6.62607015e-34 * 299792458 / 405e-9;
        assertThat(EnergyEstimate.optical(2e16 * 0.05, 2e-9, photonEnergy)).isCloseTo(0.98e-12, within(0.005e-12));
        // 0.1 V across 1 uS for 50 ms: 0.5 nJ.
        assertThat(EnergyEstimate.electrical(1e-6 * 0.05, 0.1)).isCloseTo(5e-10, within(1e-22));
    }
}
