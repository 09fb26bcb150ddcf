package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Bernoulli function against decimal arithmetic with 60 digits. */
class BernoulliTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** Relative error that is allowed, as VoronoiFVM asks of its own Bernoulli function. */
    private static final double TOLERANCE = 1e-14;

    @Test
    void value_agrees_with_decimal_arithmetic_from_minus_100_to_100() {
        for (double z : places()) {
            BigDecimal exact = exactValue(z);
            assertThat(relativeError(Bernoulli.value(z), exact))
                    .as("B(%s) = %s, exactly %s", z, Bernoulli.value(z), exact.doubleValue())
                    .isLessThan(TOLERANCE);
        }
    }

    @Test
    void derivative_agrees_with_decimal_arithmetic_from_minus_100_to_100() {
        for (double z : places()) {
            double computed = Bernoulli.derivative(z, Bernoulli.value(z));
            BigDecimal exact = exactDerivative(z);
            assertThat(relativeError(computed, exact))
                    .as("B'(%s) = %s, exactly %s", z, computed, exact.doubleValue())
                    .isLessThan(TOLERANCE);
        }
    }

    @Test
    void limits_are_one_at_zero_and_nothing_far_above_and_minus_z_far_below() {
        assertThat(Bernoulli.value(0)).isEqualTo(1);
        assertThat(Bernoulli.derivative(0, 1)).isEqualTo(-0.5);
        assertThat(Bernoulli.value(1e4)).isZero();
        assertThat(Bernoulli.derivative(1e4, Bernoulli.value(1e4))).isZero();
        assertThat(Bernoulli.value(-1e4)).isEqualTo(1e4);
        assertThat(Bernoulli.derivative(-1e4, 1e4)).isEqualTo(-1);
    }

    @Property(seed = "1")
    void mirror_values_differ_by_z(@ForAll @DoubleRange(min = -100, max = 100) @Scale(6) double z) {
        double difference = Bernoulli.value(-z) - Bernoulli.value(z);
        assertThat(difference).isCloseTo(z, within(4 * Math.ulp(1 + Math.abs(z))));
    }

    /** Steps of 0.83, both sides of the border of the series, and powers of ten towards zero. */
    private static List<Double> places() {
        List<Double> places = new ArrayList<>();
        for (double z = -100; z <= 100; z += 0.83) {
            places.add(z);
        }
        for (double sign : new double[] {-1, 1}) {
            places.add(sign * 0.25);
            places.add(sign * Math.nextDown(0.25));
            for (double z = 1e-300; z < 1; z *= 1e7) {
                places.add(sign * z);
            }
            for (double z = 0.01; z < 1; z += 0.01) {
                places.add(sign * z);
            }
        }
        return places;
    }

    private static double relativeError(double computed, BigDecimal exact) {
        return new BigDecimal(computed)
                .subtract(exact)
                .divide(exact, DIGITS)
                .abs()
                .doubleValue();
    }

    /** B as 1 / sum z^k/(k+1)!, which loses no digit near zero. */
    private static BigDecimal exactValue(double z) {
        if (z < 0) {
            return exactValue(-z).subtract(new BigDecimal(z));
        }
        return BigDecimal.ONE.divide(shiftedExponential(z), DIGITS);
    }

    /** B' = -B^2 sum k z^(k-1)/(k+1)!, mirrored for negative z. */
    private static BigDecimal exactDerivative(double z) {
        if (z < 0) {
            return exactDerivative(-z).add(BigDecimal.ONE).negate();
        }
        BigDecimal b = exactValue(z);
        return b.multiply(b, DIGITS).multiply(derivativeOfSeries(z), DIGITS).negate();
    }

    /** sum z^k/(k+1)! for z from 0 upwards. */
    private static BigDecimal shiftedExponential(double z) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal at = new BigDecimal(z);
        for (int k = 1; k < 3 * z + 60; k++) {
            term = term.multiply(at, DIGITS).divide(BigDecimal.valueOf(k + 1L), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** sum over k from 1 of k z^(k-1)/(k+1)! for z from 0 upwards. */
    private static BigDecimal derivativeOfSeries(double z) {
        BigDecimal term = new BigDecimal("0.5");
        BigDecimal sum = term;
        BigDecimal at = new BigDecimal(z);
        for (int k = 2; k < 3 * z + 60; k++) {
            term = term.multiply(at, DIGITS).divide(BigDecimal.valueOf(k + 1L), DIGITS);
            sum = sum.add(term.multiply(BigDecimal.valueOf(k), DIGITS), DIGITS);
        }
        return sum;
    }
}
