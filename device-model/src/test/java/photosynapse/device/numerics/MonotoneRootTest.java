package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MonotoneRootTest {

    private static double solve(MonotoneRoot.FallingFunction function, double start) {
        return MonotoneRoot.solve(function, start, new double[2]);
    }

    /** Newton alone would overflow from the steep side of an exponential and crawl from the flat one. */
    @Property(seed = "1", tries = 300)
    void root_of_an_exponential_is_found_from_anywhere(
            @ForAll @DoubleRange(min = -300, max = 300) @Scale(6) double root,
            @ForAll @DoubleRange(min = -300, max = 300) @Scale(6) double start) {
        double found = solve(
                (x, out) -> {
                    double e = StrictMath.exp(x - root);
                    out[0] = 1 - e;
                    out[1] = -e;
                },
                start);
        assertThat(found).as("root from %s", start).isCloseTo(root, within(1e-14 * (1 + Math.abs(root))));
    }

    @Property(seed = "1", tries = 300)
    void root_of_a_cubic_with_a_flat_place_is_found(
            @ForAll @DoubleRange(min = -50, max = 50) @Scale(6) double root,
            @ForAll @DoubleRange(min = -50, max = 50) @Scale(6) double start) {
        double found = solve(
                (x, out) -> {
                    out[0] = root * root * root - x * x * x;
                    out[1] = -3 * x * x;
                },
                start);
        double tolerance = Math.max(1e-5, 1e-14 * Math.abs(root));
        assertThat(found).as("root from %s", start).isCloseTo(root, within(tolerance));
    }

    /** Neutrality of a sheet under a gate: linear where it is full, exponential where it is empty. */
    @Property(seed = "1", tries = 300)
    void root_of_a_bent_line_is_found_to_rounding(
            @ForAll @DoubleRange(min = -400, max = 400) @Scale(6) double gate,
            @ForAll @DoubleRange(min = -400, max = 400) @Scale(6) double start) {
        MonotoneRoot.FallingFunction neutrality = (x, out) -> {
            double e = StrictMath.exp(-Math.abs(x));
            out[0] = 0.01 * (gate - x) + StrictMath.log1p(e) + Math.max(0, -x) - 2;
            out[1] = -0.01 - (x > 0 ? e / (1 + e) : 1 / (1 + e));
        };
        double[] out = new double[2];
        double found = solve(neutrality, start);
        neutrality.evaluate(found, out);
        assertThat(Math.abs(out[0] / out[1]))
                .as("distance from the root %s", found)
                .isLessThan(1e-12);
    }

    @Test
    void a_function_that_is_not_a_number_has_no_root() {
        assertThat(solve((x, out) -> out[0] = Double.NaN, 1)).isNaN();
    }
}
