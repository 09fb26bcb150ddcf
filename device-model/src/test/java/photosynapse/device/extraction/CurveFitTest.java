package photosynapse.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CurveFitTest {
    private static final double[] TRUE = {2, 3, 0.5, 40};

    @Test
    void recovers_two_exponentials_from_exact_data() {
        CurveFitResult fit = fit(data(0, null));
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.rms()).isLessThan(1e-6);
        for (int k = 0; k < TRUE.length; k++) {
            assertThat(fit.values()[k]).isCloseTo(TRUE[k], within(1e-4 * TRUE[k]));
        }
    }

    /** 95 % of 4 x 100 intervals should hold the truth; fewer than 90 % has a probability below 1e-4. */
    @Test
    void intervals_hold_the_truth_as_often_as_they_say() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int inside = 0;
        for (int trial = 0; trial < 100; trial++) {
            List<FitParameter> parameters = fit(data(0.02, random)).parameters();
            for (int k = 0; k < TRUE.length; k++) {
                FitParameter p = parameters.get(k);
                inside += p.low() <= TRUE[k] && TRUE[k] <= p.high() ? 1 : 0;
            }
        }
        assertThat(inside).isBetween(360, 398);
    }

    @Test
    void a_number_that_the_data_do_not_see_has_no_interval() {
        List<FreeParameter> parameters =
                List.of(FreeParameter.linear("slope", "", 1), FreeParameter.positive("idle", "s", 5));
        CurveFitResult fit = CurveFit.of(parameters, v -> new double[] {v[0] - 2, 2 * v[0] - 4.1, v[0] - 1.9, v[0] - 2})
                .fit();
        assertThat(fit.value("slope")).isCloseTo(2.014, within(0.02));
        assertThat(fit.parameters().get(0).isDetermined()).isTrue();
        assertThat(fit.parameters().get(1).isDetermined()).isFalse();
    }

    @Test
    void a_model_without_a_finite_value_turns_the_fit_back_and_does_not_break_it() {
        List<FreeParameter> parameters = List.of(FreeParameter.linear("x", "", 0.1));
        CurveFitResult fit = CurveFit.of(parameters, v -> new double[] {StrictMath.sqrt(1 - v[0]) - 0.1, v[0] - 0.99})
                .fit();
        assertThat(fit.value("x")).isCloseTo(0.99, within(1e-3));
    }

    private static CurveFitResult fit(double[] data) {
        List<FreeParameter> start = List.of(
                FreeParameter.positive("a1", "", 1),
                FreeParameter.positive("tau1", "s", 1),
                FreeParameter.positive("a2", "", 1),
                FreeParameter.positive("tau2", "s", 20));
        return CurveFit.of(start, v -> {
                    double[] r = new double[data.length];
                    for (int k = 0; k < r.length; k++) {
                        r[k] = model(k, v) - data[k];
                    }
                    return r;
                })
                .fit();
    }

    private static double[] data(double noise, RandomGenerator random) {
        double[] data = new double[120];
        for (int k = 0; k < data.length; k++) {
            data[k] = model(k, TRUE) + (noise > 0 ? noise * random.nextGaussian() : 0);
        }
        return data;
    }

    private static double model(int k, double[] v) {
        double t = 0.2 * StrictMath.pow(1.06, k);
        return v[0] * StrictMath.exp(-t / v[1]) + v[2] * StrictMath.exp(-t / v[3]);
    }
}
