package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponential functions against decimal arithmetic with 60 digits. */
class ExponentialTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** Half of 2.2e-16 for the rounding of the result, and a sixth of that for what was rounded before. */
    private static final double TOLERANCE = 1.3e-16;

    /** Two roundings of numbers up to 1.3 times the result, and one of the result, each half of 2.2e-16. */
    private static final double DIFFERENCE_TOLERANCE = 4e-16;

    /** The sum, the quotient and the result round in turn, each by half of 2.2e-16. */
    private static final double LOGARITHM_TOLERANCE = 3.4e-16;

    @ParameterizedTest
    @ValueSource(doubles = {708, 40, 1, 0.01, 1e-5, 1e-12})
    void exponential_is_right_to_rounding_over_its_range(double range) {
        assertThat(largestError(range, Exponential::of, ExponentialTest::exponential))
                .isLessThan(TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {708, 40, 1, 0.01, 1e-5, 1e-12})
    void exponential_minus_one_is_right_to_rounding_over_its_range(double range) {
        assertThat(largestError(range, Exponential::minusOne, ExponentialTest::minusOne))
                .isLessThan(DIFFERENCE_TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0999, 0.01, 1e-5, 1e-12})
    void logarithm_of_one_plus_is_right_to_rounding_over_its_range(double range) {
        assertThat(largestError(range, Exponential::logOfOnePlus, ExponentialTest::logOfOnePlus))
                .isLessThan(LOGARITHM_TOLERANCE);
    }

    @Test
    void borders_of_the_parts_are_no_worse_than_the_rest() {
        double[] borders = DoubleStream.iterate(-200, k -> k + 1)
                .limit(401)
                .map(k -> (k + 0.5) * StrictMath.log(2) / 64)
                .flatMap(x -> DoubleStream.of(Math.nextDown(x), x, Math.nextUp(x)))
                .toArray();
        assertThat(largestError(borders, Exponential::of, ExponentialTest::exponential))
                .isLessThan(TOLERANCE);
        assertThat(largestError(borders, Exponential::minusOne, ExponentialTest::minusOne))
                .isLessThan(DIFFERENCE_TOLERANCE);
    }

    @Test
    void beyond_the_range_of_normal_numbers_the_answer_is_that_of_strict_math() {
        double[] far = {708, 709.5, 710, 1e300, Double.POSITIVE_INFINITY, -708, -740, -746, Double.NEGATIVE_INFINITY};
        for (double x : far) {
            assertThat(Exponential.of(x)).as("e^%s", x).isEqualTo(StrictMath.exp(x));
            assertThat(Exponential.minusOne(x)).as("e^%s - 1", x).isEqualTo(StrictMath.expm1(x));
        }
        for (double x : new double[] {0.1, -0.1, 5, -0.99, -1, Double.POSITIVE_INFINITY}) {
            assertThat(Exponential.logOfOnePlus(x)).as("ln(1 + %s)", x).isEqualTo(StrictMath.log1p(x));
        }
        assertThat(Exponential.of(Double.NaN)).isNaN();
        assertThat(Exponential.minusOne(Double.NaN)).isNaN();
        assertThat(Exponential.logOfOnePlus(-1.5)).isNaN();
    }

    @Test
    void values_at_zero_are_exact() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.minusOne(0)).isZero();
        assertThat(Exponential.logOfOnePlus(0)).isZero();
    }

    /** Exact value of a function. */
    private interface Exactly {
        BigDecimal at(double x);
    }

    private static double largestError(double range, DoubleUnaryOperator computed, Exactly exact) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return largestError(random.doubles(600, -range, range).toArray(), computed, exact);
    }

    private static double largestError(double[] places, DoubleUnaryOperator computed, Exactly exact) {
        double largest = 0;
        for (double x : places) {
            BigDecimal truth = exact.at(x);
            BigDecimal error = new BigDecimal(computed.applyAsDouble(x)).subtract(truth);
            largest = Math.max(largest, error.divide(truth, DIGITS).abs().doubleValue());
        }
        return largest;
    }

    private static BigDecimal exponential(double x) {
        return x < 0
                ? BigDecimal.ONE.divide(exponential(-x), DIGITS)
                : minusOne(x).add(BigDecimal.ONE);
    }

    /** Taylor series of e^t - 1 at t = x/4096, then (1 + d)^2 - 1 = d (2 + d) twelve times. */
    private static BigDecimal minusOne(double x) {
        BigDecimal t = new BigDecimal(x).divide(BigDecimal.valueOf(4096), DIGITS);
        BigDecimal term = t;
        BigDecimal sum = t;
        for (int k = 2; k < 40; k++) {
            term = term.multiply(t, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < 12; k++) {
            sum = sum.multiply(sum.add(BigDecimal.valueOf(2)), DIGITS);
        }
        return sum;
    }

    /** Alternating series; 60 terms of 0.1 leave 1e-60. */
    private static BigDecimal logOfOnePlus(double x) {
        BigDecimal t = new BigDecimal(x);
        BigDecimal power = t;
        BigDecimal sum = t;
        for (int k = 2; k < 62; k++) {
            power = power.multiply(t, DIGITS).negate();
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
        }
        return sum;
    }
}
