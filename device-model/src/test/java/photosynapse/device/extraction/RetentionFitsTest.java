package photosynapse.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import photosynapse.device.protocol.Left;
import photosynapse.device.protocol.PairedPulseResult;
import photosynapse.device.protocol.PairedPulseSpec;
import photosynapse.device.stimulus.Light;

class RetentionFitsTest {

    @ParameterizedTest
    @EnumSource(RetentionForm.class)
    void every_form_finds_its_own_numbers_again(RetentionForm form) {
        double[] truth = switch (form) {
            case SINGLE_EXPONENTIAL -> new double[] {700};
            case DOUBLE_EXPONENTIAL -> new double[] {0.25, 8, 2500};
            case STRETCHED_EXPONENTIAL -> new double[] {900, 0.45};
            case POWER_LAW -> new double[] {30, 0.35};
        };
        RetentionFits.Fit fit = RetentionFits.fit(form, readings(t -> form.at(t, truth)));
        for (int k = 0; k < truth.length; k++) {
            assertThat(fit.fit().values()[k]).isCloseTo(truth[k], within(1e-3 * truth[k]));
        }
        assertThat(fit.at(1000)).isCloseTo(form.at(1000, truth), within(1e-6));
    }

    /**
     * A Gaussian spread of barriers at 300 K looks like a stretched exponential, here over two decades to either side.
     */
    @ParameterizedTest
    @CsvSource({"0.02, 0.83", "0.03, 0.70", "0.04, 0.59", "0.05, 0.50"})
    void a_spread_of_barriers_stretches_the_exponential(double spreadEv, double beta) {
        double thermal = 0.025852;
        RetentionFits.Fit fit = RetentionFits.fit(RetentionForm.STRETCHED_EXPONENTIAL, readings(t -> {
            double sum = 0;
            double weights = 0;
            for (double z = -4; z <= 4; z += 0.05) {
                double weight = StrictMath.exp(-z * z / 2);
                sum += weight * StrictMath.exp(-t / (100 * StrictMath.exp(z * spreadEv / thermal)));
                weights += weight;
            }
            return sum / weights;
        }));
        assertThat(fit.fit().value("beta")).isCloseTo(beta, within(0.01));
    }

    @Test
    void too_few_readings_are_refused() {
        assertThatThrownBy(() -> RetentionFits.fitAll(readings(t -> 1).subList(0, 5)))
                .hasMessageContaining("at least 6 readings");
    }

    @Test
    void a_paired_pulse_ratio_is_fitted_by_its_two_exponentials() {
        List<PairedPulseResult.Pair> pairs = new ArrayList<>();
        List<Double> gaps = List.of(0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0);
        for (double gap : gaps) {
            double second = 1 + 0.3 * StrictMath.exp(-gap / 1.2) + 0.6 * StrictMath.exp(-gap / 90);
            pairs.add(new PairedPulseResult.Pair(gap, 2e-9, 1e-9, 2e-9 * second));
        }
        PairedPulseSpec spec = new PairedPulseSpec(0.05, gaps, new Light(1e16, 4e-7), 0);
        CurveFitResult fit = PairedPulseFit.fit(new PairedPulseResult(spec, List.of(), pairs));
        assertThat(fit.value("C1")).isCloseTo(0.3, within(1e-3));
        assertThat(fit.value("tau1")).isCloseTo(1.2, within(1e-2));
        assertThat(fit.value("C2")).isCloseTo(0.6, within(1e-3));
        assertThat(fit.value("tau2")).isCloseTo(90, within(1.0));
    }

    private static List<Left> readings(java.util.function.DoubleUnaryOperator law) {
        List<Left> readings = new ArrayList<>();
        for (double decade = 0; decade <= 4.001; decade += 0.1) {
            double t = StrictMath.pow(10, decade);
            readings.add(new Left(t, law.applyAsDouble(t)));
        }
        return readings;
    }
}
