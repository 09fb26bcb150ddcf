package photosynapse.device.compact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickExponentialTest {
    @Test
    void it_agrees_with_the_exact_function_to_rounding_everywhere() {
        double worst = 0;
        for (int k = -700_000; k <= 700_000; k++) {
            double x = k * 1.001e-3;
            double exact = StrictMath.exp(x);
            if (exact > Double.MIN_NORMAL && exact < Double.MAX_VALUE) {
                worst = Math.max(worst, Math.abs(QuickExponential.of(x) / exact - 1));
            }
        }
        assertThat(worst).isLessThan(5e-16);
        assertThat(QuickExponential.of(0)).isEqualTo(1);
        assertThat(QuickExponential.of(-1e4)).isZero();
        assertThat(QuickExponential.of(1e4)).isInfinite();
        assertThat(QuickExponential.of(Double.NaN)).isNaN();
    }
}
