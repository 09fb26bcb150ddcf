package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class Grid1DTest {

    @Property(seed = "1", tries = 200)
    void nodes_grow_from_zero_to_exactly_the_length_and_mirror_at_the_middle(
            @ForAll @IntRange(min = 2, max = 300) int count,
            @ForAll @DoubleRange(min = 0, max = 4) @Scale(6) double stretch) {
        double length = 60 / 1e9;
        double[] x = Grid1D.tanh(length, count, stretch);
        assertThat(x).hasSize(count).startsWith(0).endsWith(length);
        for (int i = 1; i < count; i++) {
            assertThat(x[i])
                    .as("node %d of %d at stretch %s", i, count, stretch)
                    .isGreaterThan(x[i - 1]);
            assertThat(x[i] + x[count - 1 - i])
                    .as("nodes %d and %d (m)", i, count - 1 - i)
                    .isCloseTo(length, within(1e-15 * length));
        }
    }

    @Test
    void no_stretch_spaces_the_nodes_evenly() {
        double[] x = Grid1D.tanh(3, 31, 0);
        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isCloseTo(i / 10.0, within(1e-15));
        }
    }

    /** The slope of tanh falls as 1/cosh^2, 14.15 at the ends of stretch 2. */
    @Test
    void stretch_2_makes_the_ends_14_times_finer_than_the_middle() {
        int count = 20_001;
        double[] x = Grid1D.tanh(1, count, 2);
        double middle = x[count / 2 + 1] - x[count / 2];
        double end = x[1] - x[0];
        assertThat(middle / end).isCloseTo(Math.cosh(2) * Math.cosh(2), within(0.01));
    }
}
