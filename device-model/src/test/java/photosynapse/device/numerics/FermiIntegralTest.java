package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;

/** Both integrals against Gauss-Legendre rules, series and printed tables. */
class FermiIntegralTest {
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    /** Rounding of a few hundred terms. */
    private static final double ROUNDING = 3e-14;

    private static double[] half(double eta) {
        double[] out = new double[3];
        FermiIntegral.evaluate(eta, out);
        return out;
    }

    private static double[] gauss(double width, double eta) {
        double[] out = new double[3];
        new GaussFermiIntegral(width).evaluate(eta, out);
        return out;
    }

    private static double integrate(DoubleUnaryOperator f, double from, double to, double piece) {
        int pieces = (int) Math.ceil((to - from) / piece);
        double sum = 0;
        for (int k = 0; k < pieces; k++) {
            GaussIntegrator rule =
                    RULES.legendre(20, from + (to - from) * k / pieces, from + (to - from) * (k + 1) / pieces);
            sum += rule.integrate(f::applyAsDouble);
        }
        return sum;
    }

    /** Table of McDougall and Stoner (1939), which prints int sqrt(x)/(1 + e^(x - eta)) dx to six decimals. */
    @Test
    void the_printed_table_is_met() {
        double[][] table = {{0, 0.678094}, {1, 1.396375}, {2, 2.502458}, {4, 5.770727}, {10, 21.344471}, {20, 59.812795}
        };
        for (double[] row : table) {
            assertThat(half(row[0])[0] * StrictMath.sqrt(Math.PI) / 2)
                    .as("eta = %s", row[0])
                    .isCloseTo(row[1], within(1e-6));
        }
    }

    /** F = sum of (-1)^(k+1) e^(k eta)/k^(3/2). */
    @Property(seed = "1", tries = 200)
    void below_the_band_it_is_its_alternating_series(@ForAll @DoubleRange(min = -60, max = -0.7) @Scale(6) double eta) {
        double z = StrictMath.exp(eta);
        double deficit = 0;
        double slope = 0;
        for (int k = 60; k >= 1; k--) {
            double term = StrictMath.pow(-z, k - 1) / k;
            slope += term / StrictMath.sqrt(k) * k;
            deficit -= k == 1 ? 0 : term / StrictMath.sqrt(k);
        }
        double[] out = half(eta);
        assertThat(out[FermiIntegral.VALUE] / z).as("F at %s", eta).isCloseTo(1 - deficit, within(ROUNDING));
        assertThat(out[FermiIntegral.SLOPE] / z).as("slope at %s", eta).isCloseTo(slope, within(ROUNDING));
        assertThat(out[FermiIntegral.DEFICIT]).as("deficit at %s", eta).isCloseTo(deficit, within(ROUNDING * deficit));
    }

    @Property(seed = "1", tries = 200)
    void inside_the_band_it_is_its_quadrature(@ForAll @DoubleRange(min = -2, max = 120) @Scale(6) double eta) {
        double end = StrictMath.sqrt(Math.max(eta, 0) + 42);
        double scale = 4 / StrictMath.sqrt(Math.PI);
        double value = integrate(y -> scale * y * y / (1 + StrictMath.exp(y * y - eta)), 0, end, 0.05);
        double slope = integrate(
                y -> scale * y * y / (2 + StrictMath.exp(y * y - eta) + StrictMath.exp(eta - y * y)), 0, end, 0.05);
        double[] out = half(eta);
        assertThat(out[FermiIntegral.VALUE]).as("F at %s", eta).isCloseTo(value, within(ROUNDING * value));
        assertThat(out[FermiIntegral.SLOPE]).as("slope at %s", eta).isCloseTo(slope, within(ROUNDING * slope));
    }

    @Property(seed = "1", tries = 200)
    void occupied_share_of_gaussian_levels_is_its_quadrature(
            @ForAll @DoubleRange(min = 0.05, max = 8) @Scale(6) double width,
            @ForAll @DoubleRange(min = -3, max = 3) @Scale(6) double place) {
        double middle = width * width / 2;
        double eta = middle + place * (width + 5);
        double norm = 1 / StrictMath.sqrt(2 * Math.PI);
        double value = integrate(
                u -> norm * StrictMath.exp(-u * u / 2) / (1 + StrictMath.exp(width * u + middle - eta)), -39, 12, 0.1);
        double slope = integrate(
                u -> {
                    double e = width * u + middle - eta;
                    return norm * StrictMath.exp(-u * u / 2) / (2 + StrictMath.exp(e) + StrictMath.exp(-e));
                },
                -39,
                12,
                0.1);
        double[] out = gauss(width, eta);
        assertThat(out[GaussFermiIntegral.VALUE]).as("F").isCloseTo(value, within(ROUNDING * value));
        assertThat(out[GaussFermiIntegral.SLOPE]).as("slope").isCloseTo(slope, within(ROUNDING * slope));
        if (eta < middle) {
            double deficit = integrate(
                    v -> {
                        double occupancy = StrictMath.exp(eta + middle - width * v);
                        return norm * StrictMath.exp(-v * v / 2) * occupancy / (1 + occupancy);
                    },
                    -12 - width,
                    12 + width,
                    0.1);
            assertThat(out[GaussFermiIntegral.DEFICIT]).as("deficit").isCloseTo(deficit, within(ROUNDING * deficit));
        }
    }

    @Test
    void a_gaussian_without_width_is_one_level_and_half_full_at_its_middle() {
        for (double eta : new double[] {-30, -1, 0, 2, 30}) {
            double expected = 1 / (1 + StrictMath.exp(-eta));
            assertThat(gauss(0, eta)[0]).as("eta = %s", eta).isCloseTo(expected, within(ROUNDING * expected));
        }
        assertThat(gauss(4, 8)[0]).isCloseTo(0.5, within(ROUNDING));
    }

    @Test
    void ends_of_the_axis_are_limits() {
        assertThat(half(Double.NEGATIVE_INFINITY)[0]).isZero();
        assertThat(half(-1e300)[0]).isZero();
        assertThat(half(Double.POSITIVE_INFINITY)[0]).isInfinite();
        assertThat(half(Double.NaN)[0]).isNaN();
        assertThat(gauss(3, Double.NEGATIVE_INFINITY)[0]).isZero();
        assertThat(gauss(3, Double.POSITIVE_INFINITY)[0]).isEqualTo(1);
        assertThat(gauss(3, Double.NaN)[0]).isNaN();
    }
}
