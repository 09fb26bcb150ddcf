package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.numerics.TrBdf2.DIAGONAL;
import static photosynapse.device.numerics.TrBdf2.ERROR_END;
import static photosynapse.device.numerics.TrBdf2.ERROR_MIDDLE;
import static photosynapse.device.numerics.TrBdf2.ERROR_START;
import static photosynapse.device.numerics.TrBdf2.GAMMA;
import static photosynapse.device.numerics.TrBdf2.WEIGHT;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;

/**
 * Order conditions of Runge-Kutta methods: Hairer, Norsett, Wanner, Solving Ordinary Differential Equations I, II.2.
 */
class TrBdf2Test {
    private static final double ROUNDING = 1e-15;

    private static final double[] PLACES = {0, GAMMA, 1};
    private static final double[] SECOND = {WEIGHT, WEIGHT, DIAGONAL};
    private static final double[] THIRD = {WEIGHT + ERROR_START, WEIGHT + ERROR_MIDDLE, DIAGONAL + ERROR_END};

    @Test
    void stages_stand_where_their_weights_put_them() {
        assertThat(DIAGONAL + DIAGONAL).isCloseTo(GAMMA, within(ROUNDING));
        assertThat(WEIGHT + WEIGHT + DIAGONAL).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void step_is_of_second_and_not_of_third_order() {
        assertThat(moment(SECOND, 0)).isCloseTo(1, within(ROUNDING));
        assertThat(moment(SECOND, 1)).isCloseTo(1.0 / 2, within(ROUNDING));
        assertThat(Math.abs(moment(SECOND, 2) - 1.0 / 3)).isGreaterThan(0.01);
    }

    @Test
    void embedded_weights_are_of_third_order() {
        assertThat(moment(THIRD, 0)).isCloseTo(1, within(ROUNDING));
        assertThat(moment(THIRD, 1)).isCloseTo(1.0 / 2, within(ROUNDING));
        assertThat(moment(THIRD, 2)).isCloseTo(1.0 / 3, within(ROUNDING));
        double middle = DIAGONAL * GAMMA;
        double end = WEIGHT * GAMMA + DIAGONAL;
        assertThat(THIRD[1] * middle + THIRD[2] * end).isCloseTo(1.0 / 6, within(ROUNDING));
    }

    @Test
    void oscillations_never_grow_and_stiff_parts_die_at_once() {
        for (double y = 1e-3; y < 1e6; y *= 1.5) {
            assertThat(amplification(new Complex(0, y)).abs())
                    .as("|R(%s i)|", y)
                    .isLessThanOrEqualTo(1 + ROUNDING);
        }
        assertThat(amplification(new Complex(-1e12)).abs()).isLessThan(1e-10);
    }

    /** One step on u' = z u from 1. */
    private static Complex amplification(Complex z) {
        Complex implicit = Complex.ONE.subtract(z.multiply(DIAGONAL));
        Complex middle = Complex.ONE.add(z.multiply(DIAGONAL)).divide(implicit);
        Complex known = Complex.ONE.add(z.multiply(WEIGHT).multiply(middle.add(1)));
        return known.divide(implicit);
    }

    private static double moment(double[] weights, int power) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * Math.pow(PLACES[k], power);
        }
        return sum;
    }
}
