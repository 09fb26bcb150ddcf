package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;
import static photosynapse.device.physics.CarrierStatistics.BY_RATIO;
import static photosynapse.device.physics.CarrierStatistics.EXCESS;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.numerics.FermiIntegral;
import photosynapse.device.numerics.GaussFermiIntegral;

/** Tables of the excess against the integrals (which have tests of their own), series and values of 30 digits. */
class CarrierStatisticsTest {
    /** What the tables promise. */
    private static final double VALUE = 1e-12;

    /** Ten times better than asked for; the derivative of a polynomial loses the square of its degree. */
    private static final double SLOPE = 1e-9;

    private static final FermiDirac BAND = new FermiDirac();
    private static final double[] WIDTHS = {0, 0.5, 1, 2, 3, 4, 5, 7, 10};
    private static final List<GaussianDisorder> LEVELS =
            Arrays.stream(WIDTHS).mapToObj(GaussianDisorder::new).toList();

    private static double[] at(CarrierStatistics statistics, double ratio) {
        double[] out = new double[2];
        statistics.evaluate(ratio, out);
        return out;
    }

    /** Excess and g = dln a/dln n = F/(dF/deta) at a level, from the integral itself. */
    private static void assertMeetsIntegral(CarrierStatistics statistics, double eta, double[] integral) {
        double ratio = integral[0];
        double excess = integral[2] < 0.5 ? -StrictMath.log1p(-integral[2]) : eta - StrictMath.log(ratio);
        double einstein = ratio / integral[1];
        double[] out = at(statistics, ratio);
        String where = statistics + " at eta = " + eta + ", ratio = " + ratio;
        assertThat(out[EXCESS]).as("excess of %s", where).isCloseTo(excess, within(VALUE * (1 + Math.abs(eta))));
        assertThat(1 + ratio * out[BY_RATIO])
                .as("generalised Einstein relation of %s", where)
                .isCloseTo(einstein, within(SLOPE * einstein));
    }

    @Property(seed = "1", tries = 1000)
    void band_meets_its_integral(@ForAll @DoubleRange(min = -70, max = 400) @Scale(6) double eta) {
        double[] integral = new double[3];
        FermiIntegral.evaluate(eta, integral);
        if (eta > FermiIntegral.DEGENERATE) {
            integral[FermiIntegral.DEFICIT] = 1;
        }
        assertMeetsIntegral(BAND, eta, integral);
    }

    @Property(seed = "1", tries = 1000)
    void gaussian_levels_meet_their_integral(
            @ForAll @IntRange(min = 0, max = 8) int which,
            @ForAll @DoubleRange(min = -70, max = 0) @Scale(6) double below) {
        GaussianDisorder levels = LEVELS.get(which);
        double width = levels.width();
        double[] integral = new double[3];
        double eta = width * width / 2 + below;
        new GaussFermiIntegral(width).evaluate(eta, integral);
        assertMeetsIntegral(levels, eta, integral);
        assertThat(levels.density(eta)).isEqualTo(integral[0]);
    }

    /** Above half filling the reference is the mirrored integral, where 1 - ratio keeps its digits. */
    @Property(seed = "1", tries = 500)
    void nearly_full_gaussian_levels_meet_their_integral(
            @ForAll @IntRange(min = 0, max = 8) int which,
            @ForAll @DoubleRange(min = 1e-6, max = 0.5) @Scale(9) double share) {
        GaussianDisorder levels = LEVELS.get(which);
        double square = levels.width() * levels.width();
        double ratio = 1 - share;
        double empty = 1 - ratio;
        double mirrored = square - (StrictMath.log(empty) + levels.excess(empty));
        double[] integral = new double[3];
        new GaussFermiIntegral(levels.width()).evaluate(square - mirrored, integral);
        assertThat(integral[0]).as("empty share at eta = %s", mirrored).isCloseTo(empty, within(1e-11 * empty));
        double[] out = at(levels, ratio);
        double excess = mirrored - StrictMath.log(ratio);
        assertThat(out[EXCESS]).as("excess at 1 - %s", empty).isCloseTo(excess, within(VALUE * (1 + excess)));
        double einstein = ratio / integral[1];
        assertThat(1 + ratio * out[BY_RATIO]).isCloseTo(einstein, within(SLOPE * einstein));
    }

    /** Values from quadrature and root finding with 30 decimal digits. */
    @Test
    void values_of_thirty_digits_are_met() {
        double[][] band = {
            {0.01, 0.00353503904530127515},
            {0.25, 0.0880812683784261175},
            {1, 0.348747361103642797},
            {3, 1.01978123667309291},
            {30, 8.2002319532410085},
            {100, 21.4101692291349917},
            {300, 48.4609425112854589}
        };
        for (double[] row : band) {
            assertThat(BAND.excess(row[0])).as("ratio %s", row[0]).isCloseTo(row[1], within(VALUE * row[1]));
        }
        double[][] levels = {
            {1, 1e-3, 0.00270951678387342641},
            {1, 0.5, 1.19314718055994531},
            {3, 1e-6, 0.0043692170799285325},
            {3, 1e-3, 0.320428161476171766},
            {3, 0.1, 2.33040122120217062},
            {3, 0.9, 9.07754438744970136},
            {5, 1e-12, 0.00229483558544621992},
            {5, 1e-6, 0.589955593063039075},
            {5, 0.01, 4.71318666902507773}
        };
        for (double[] row : levels) {
            assertThat(new GaussianDisorder(row[0]).excess(row[1]))
                    .as("width %s, ratio %s", row[0], row[1])
                    .isCloseTo(row[2], within(VALUE * row[2]));
        }
    }

    /** eta = ln r + r/sqrt 8 - (1/sqrt 27 ... ) after Joyce and Dixon; second coefficient 3/16 - sqrt(3)/9. */
    @Test
    void thin_carriers_have_an_excess_linear_in_their_density() {
        for (double ratio : new double[] {1e-300, 1e-30, 1e-12, 1e-6, 1e-4}) {
            double series = ratio / StrictMath.sqrt(8) + (3.0 / 16 - StrictMath.sqrt(3) / 9) * ratio * ratio;
            assertThat(BAND.excess(ratio)).as("ratio %s", ratio).isCloseTo(series, within(1e-11 * series));
        }
        for (GaussianDisorder levels : LEVELS) {
            double slope = StrictMath.exp(levels.width() * levels.width());
            double ratio = 1e-9 / slope / slope;
            assertThat(levels.excess(ratio)).isCloseTo(slope * ratio, within(1e-8 * slope * ratio + 1e-14));
        }
    }

    @Test
    void a_level_without_disorder_is_that_of_the_lattice_gas() {
        for (double ratio : new double[] {1e-9, 0.1, 0.5, 0.7, 0.999999}) {
            double[] out = at(LEVELS.get(0), ratio);
            assertThat(out[EXCESS]).isCloseTo(-StrictMath.log1p(-ratio), within(VALUE));
            assertThat(out[BY_RATIO]).isCloseTo(1 / (1 - ratio), within(SLOPE / (1 - ratio)));
        }
    }

    /** The excess rises everywhere, its slope is that of differences, and pieces join. */
    @Property(seed = "1", tries = 500)
    void derivative_is_that_of_the_value(
            @ForAll @IntRange(min = 0, max = 9) int which,
            @ForAll @DoubleRange(min = -60, max = 12) @Scale(6) double logRatio) {
        CarrierStatistics statistics = which == 9 ? BAND : LEVELS.get(which);
        double shift = which == 9 ? 0 : -12.7;
        double ratio = StrictMath.exp(logRatio + shift);
        double step = 1e-3;
        double difference = Differences.central(t -> statistics.excess(ratio * StrictMath.exp(t)), 0, step);
        double slope = ratio * at(statistics, ratio)[BY_RATIO];
        // truncation step^4/30, rounding 1e-15/step of an excess up to 100
        assertThat(slope).as("%s at %s", statistics, ratio).isCloseTo(difference, within(1e-9 * (1 + slope)));
        assertThat(slope).isPositive();
    }

    @Test
    void undershoots_continue_oddly_and_wrong_widths_are_refused() {
        for (CarrierStatistics statistics : List.of(BAND, LEVELS.get(4))) {
            for (double ratio : new double[] {1e-20, 1e-3, 0.3, 0.9}) {
                assertThat(statistics.excess(-ratio)).isEqualTo(-statistics.excess(ratio));
                assertThat(at(statistics, -ratio)[BY_RATIO]).isEqualTo(at(statistics, ratio)[BY_RATIO]);
            }
            assertThat(statistics.excess(0)).isZero();
            assertThat(statistics.excess(Double.MIN_VALUE)).isBetween(0.0, 1e-300);
            assertThat(statistics.excess(Double.NaN)).isNaN();
        }
        assertThat(BAND.excess(1e300)).isFinite();
        assertThat(BAND.excess(Double.POSITIVE_INFINITY)).isInfinite();
        assertThatThrownBy(() -> new GaussianDisorder(10.5)).hasMessageContaining("10.5");
        assertThatThrownBy(() -> new GaussianDisorder(-0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new GaussianDisorder(Double.NaN)).hasMessageContaining("NaN");
    }

    /** The tangent meets the law in value and slope, and the density on it is the inverse of the excess. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8})
    void full_gaussian_levels_continue_along_the_tangent(int which) {
        GaussianDisorder levels = LEVELS.get(which);
        double edge = GaussianDisorder.FULLEST;
        double[] below = at(levels, Math.nextDown(edge));
        double[] above = at(levels, Math.nextUp(edge));
        assertThat(above[EXCESS]).isCloseTo(below[EXCESS], within(1e-6));
        assertThat(above[BY_RATIO]).isCloseTo(below[BY_RATIO], withPercentage(1e-4));
        double etaOfEdge = StrictMath.log(edge) + levels.excess(edge);
        for (double beyond : new double[] {1, 10, 100}) {
            double ratio = levels.density(etaOfEdge + beyond);
            assertThat((ratio - edge) * above[BY_RATIO]).isCloseTo(beyond, withPercentage(1e-4));
            assertThat(StrictMath.log(ratio) + levels.excess(ratio)).isCloseTo(etaOfEdge + beyond, within(1e-6));
        }
        assertThat(levels.excess(Double.POSITIVE_INFINITY)).isInfinite();
    }

    @Test
    void boltzmann_has_no_excess() {
        Boltzmann statistics = new Boltzmann();
        double[] out = {7, 7};
        statistics.evaluate(1e5, out);
        assertThat(out).containsExactly(0, 0);
        assertThat(statistics.density(-3)).isEqualTo(StrictMath.exp(-3));
        assertThat(BAND.density(-40)).isCloseTo(StrictMath.exp(-40), within(1e-15 * StrictMath.exp(-40)));
    }
}
