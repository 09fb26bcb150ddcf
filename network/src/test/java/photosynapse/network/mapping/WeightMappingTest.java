package photosynapse.network.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class WeightMappingTest {
    /** Rounding of scale, offset and difference: a few units in the last place of the window's upper end. */
    private static final double ROUNDING = 1e-9;

    private static List<WeightMapping> all(double darkToSpan, double largest) {
        double span = 3e-7;
        ConductanceRange range = new ConductanceRange(darkToSpan * span, (darkToSpan + 1) * span);
        List<WeightMapping> all = List.of(new DifferentialPair(range, largest), new OffsetColumn(range, largest));
        assertThat(all.stream().<Class<?>>map(Object::getClass).toList())
                .as("every permitted mapping is tested")
                .containsExactlyInAnyOrder(WeightMapping.class.getPermittedSubclasses());
        return all;
    }

    @Property(seed = "1")
    void a_weight_within_reach_comes_back(
            @ForAll @Scale(9) @DoubleRange(min = -1, max = 1) double share,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 100) double darkToSpan,
            @ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 1e3) double largest) {
        for (WeightMapping mapping : all(darkToSpan, largest)) {
            double weight = share * largest;
            double back = mapping.weight(mapping.conductance(weight), mapping.reference(weight));
            assertThat(back).as("%s", mapping).isCloseTo(weight, within(ROUNDING * largest));
            assertThat(mapping.reachable(weight)).isEqualTo(weight);
        }
    }

    @Property(seed = "1")
    void a_weight_beyond_reach_comes_back_as_the_nearest_that_can_be_held(
            @ForAll @Scale(9) @DoubleRange(min = 1, max = 1e6) double excess, @ForAll boolean negative) {
        for (WeightMapping mapping : all(3, 0.5)) {
            double weight = (negative ? -0.5 : 0.5) * excess;
            double back = mapping.weight(mapping.conductance(weight), mapping.reference(weight));
            assertThat(back).isCloseTo(mapping.reachable(weight), within(ROUNDING));
            assertThat(Math.abs(back)).isCloseTo(0.5, within(ROUNDING));
        }
    }

    @Property(seed = "1")
    void conductances_stay_in_the_window(@ForAll @Scale(9) @DoubleRange(min = -1e9, max = 1e9) double weight) {
        for (WeightMapping mapping : all(3, 0.5)) {
            assertThat(mapping.range().contains(mapping.conductance(weight))).isTrue();
            assertThat(mapping.range().contains(mapping.reference(weight))).isTrue();
        }
    }

    @Test
    void one_device_of_a_pair_stays_dark_and_a_common_loss_cancels() {
        WeightMapping pair = new DifferentialPair(new ConductanceRange(1, 2), 4);
        assertThat(pair.conductance(3)).isEqualTo(1.75);
        assertThat(pair.reference(3)).isEqualTo(1);
        assertThat(pair.conductance(-3)).isEqualTo(1);
        assertThat(pair.reference(-3)).isEqualTo(1.75);
        assertThat(pair.weight(1.75 - 0.5, 1 - 0.5)).isEqualTo(3);
    }

    @Test
    void impossible_windows_and_bounds_are_refused() {
        assertThatThrownBy(() -> new ConductanceRange(2, 2)).hasMessageContaining("minimum < maximum");
        assertThatThrownBy(() -> new ConductanceRange(-1, 2)).hasMessageContaining("0 <= minimum");
        assertThatThrownBy(() -> new ConductanceRange(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        ConductanceRange range = new ConductanceRange(1, 2);
        assertThatThrownBy(() -> new DifferentialPair(range, 0)).hasMessageContaining("largest weight");
        assertThatThrownBy(() -> new OffsetColumn(range, Double.POSITIVE_INFINITY))
                .hasMessageContaining("largest weight");
    }
}
