package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class OctaveTableTest {
    /** Degree 13 on half octaves: error of a power or logarithm 1e-14, its derivative larger by degree squared. */
    private static final double VALUE = 1e-13;

    private static final double SLOPE = 2e-11;

    private static final OctaveTable LOGARITHM = new OctaveTable(-40, 3, StrictMath::log);
    private static final OctaveTable ROOT = new OctaveTable(-2, 90, StrictMath::sqrt);

    private static double[] at(OctaveTable table, double x) {
        double[] out = new double[2];
        table.evaluate(x, out);
        return out;
    }

    @Property(seed = "1")
    void logarithm_and_root_are_met_with_their_derivatives(
            @ForAll @DoubleRange(min = -27, max = 2) @Scale(9) double logX) {
        double x = StrictMath.exp(logX);
        assertThat(at(LOGARITHM, x)[0]).as("ln %s", x).isCloseTo(StrictMath.log(x), within(VALUE * 30));
        assertThat(at(LOGARITHM, x)[1] * x).as("slope of ln at %s", x).isCloseTo(1, within(SLOPE));
        double y = 1 / x;
        if (y >= ROOT.lowest()) {
            double root = StrictMath.sqrt(y);
            assertThat(at(ROOT, y)[0]).as("sqrt %s", y).isCloseTo(root, within(VALUE * root));
            assertThat(at(ROOT, y)[1] * root).as("slope of sqrt at %s", y).isCloseTo(0.5, within(SLOPE));
        }
    }

    @Test
    void both_ends_belong_to_the_table_and_nothing_beyond() {
        assertThat(LOGARITHM.lowest()).isEqualTo(Math.scalb(1.0, -40));
        assertThat(at(LOGARITHM, 8)[0]).isCloseTo(StrictMath.log(8), within(VALUE));
        assertThat(at(LOGARITHM, 8)[1]).isCloseTo(0.125, within(SLOPE));
        assertThat(at(LOGARITHM, Math.scalb(1.0, -40))[0]).isCloseTo(-40 * StrictMath.log(2), within(VALUE * 30));
        for (double outside : new double[] {Math.nextUp(8.0), 0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(at(LOGARITHM, outside)[0]).as("value at %s", outside).isNaN();
            assertThat(at(LOGARITHM, outside)[1]).as("slope at %s", outside).isNaN();
        }
    }

    @Test
    void a_polynomial_is_reproduced() {
        double[] fit = PolynomialFit.of(t -> 3 - t + 2 * t * t * t, 5);
        double[] expected = {3, -1, 0, 2, 0, 0};
        for (int k = 0; k < expected.length; k++) {
            // powers of T_5 reach 20, so that rounding of values up to 4 may reach 80 units in the last place of 4
            assertThat(fit[k]).as("coefficient %d", k).isCloseTo(expected[k], within(80 * Math.ulp(4.0)));
        }
    }

    @Test
    void an_empty_range_is_refused() {
        assertThatThrownBy(() -> new OctaveTable(3, 3, x -> x)).hasMessageContaining("2^3");
        assertThatThrownBy(() -> new OctaveTable(-1080, 3, x -> x)).hasMessageContaining("2^-1080");
    }
}
