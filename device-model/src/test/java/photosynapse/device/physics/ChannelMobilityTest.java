package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.ChannelMobility.BY_DENSITY;
import static photosynapse.device.physics.ChannelMobility.MOBILITY;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ChannelMobilityTest {
    private static final ChannelMobility HOPPING = new ChannelMobility.PowerLaw(5e-4, 5e15, 0.8);
    private static final ChannelMobility PERCOLATING =
            new ChannelMobility.Percolation(5e-4, 1e15, ChannelMobility.Percolation.TWO_DIMENSIONS);
    private static final List<ChannelMobility> LAWS = List.of(new ChannelMobility.Constant(5e-4), HOPPING, PERCOLATING);

    private static double[] at(ChannelMobility law, double density) {
        double[] out = new double[2];
        law.evaluate(density, out);
        return out;
    }

    @Property(seed = "1")
    void slope_agrees_with_differences(
            @ForAll @IntRange(min = 0, max = 2) int which,
            @ForAll @DoubleRange(min = 35, max = 42) @Scale(6) double logDensity) {
        ChannelMobility law = LAWS.get(which);
        double density = StrictMath.exp(logDensity);
        double difference = Differences.central(t -> at(law, density * (1 + t))[MOBILITY], 0, 1e-5);
        // near the threshold the fifth derivative is large; rounding 1e-16/step
        assertThat(at(law, density)[BY_DENSITY] * density)
                .as("%s at %s", law, density)
                .isCloseTo(difference, within(1e-9 * 5e-4 + 1e-6 * Math.abs(difference)));
    }

    @Test
    void a_power_law_is_one_at_its_reference_and_flat_where_there_is_nothing() {
        assertThat(at(HOPPING, 5e15)[MOBILITY]).isEqualTo(5e-4);
        assertThat(at(HOPPING, 1e16)[MOBILITY]).isCloseTo(5e-4 * StrictMath.pow(2, 0.8), within(1e-18));
        assertThat(at(HOPPING, 0)).containsExactly(at(HOPPING, -1e16));
        assertThat(at(HOPPING, 0)[BY_DENSITY]).isZero();
    }

    /** Conductivity P mu rises as (P - Pc)^1.31 at threshold. */
    @Test
    void a_network_conducts_above_its_threshold() {
        assertThat(at(PERCOLATING, 1e15)).containsExactly(0, 0);
        assertThat(at(PERCOLATING, -1e15)).containsExactly(0, 0);
        double near = at(PERCOLATING, 1.001e15)[MOBILITY] * 1.001e15;
        double nearer = at(PERCOLATING, 1.0001e15)[MOBILITY] * 1.0001e15;
        assertThat(StrictMath.log10(near / nearer)).isCloseTo(1.31, within(1e-3));
        assertThat(at(PERCOLATING, 1e20)[MOBILITY]).isCloseTo(5e-4, within(1e-4 * 5e-4));
        assertThat(at(PERCOLATING, Double.POSITIVE_INFINITY)).containsExactly(5e-4, 0);
    }

    @Test
    void senseless_parameters_are_refused() {
        assertThatThrownBy(() -> new ChannelMobility.Constant(-1)).hasMessageContaining("-1.0 m2/Vs");
        assertThatThrownBy(() -> new ChannelMobility.PowerLaw(1, 0, 1)).hasMessageContaining("0.0 1/m2");
        assertThatThrownBy(() -> new ChannelMobility.PowerLaw(1, 1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ChannelMobility.Percolation(1, 1, 0.5)).hasMessageContaining("0.5");
    }
}
