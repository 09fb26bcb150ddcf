package photosynapse.network.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class QuantiserTest {

    @Property(seed = "1")
    void the_level_chosen_is_nearest_of_all(
            @ForAll @Scale(9) @DoubleRange(min = -2, max = 5) double value,
            @ForAll @IntRange(min = 2, max = 64) int count) {
        Quantiser quantiser = Quantiser.uniform(new ConductanceRange(0.5, 3), count);
        double chosen = Math.abs(quantiser.nearest(value) - value);
        for (int i = 0; i < quantiser.levelCount(); i++) {
            assertThat(chosen).isLessThanOrEqualTo(Math.abs(quantiser.level(i) - value));
        }
    }

    @Property(seed = "1")
    void levels_round_to_themselves(@ForAll @IntRange(min = 2, max = 300) int count) {
        Quantiser quantiser = Quantiser.uniform(new ConductanceRange(1, 7), count);
        for (int i = 0; i < count; i++) {
            assertThat(quantiser.nearestIndex(quantiser.level(i))).isEqualTo(i);
        }
    }

    @Test
    void of_two_equally_near_levels_the_lower_is_taken() {
        assertThat(Quantiser.ofLevels(new double[] {1, 3}).nearest(2)).isEqualTo(1);
    }

    @Test
    void levels_must_rise() {
        assertThatThrownBy(() -> Quantiser.ofLevels(new double[] {1, 1})).hasMessageContaining("level 1 was 1.0");
        assertThatThrownBy(() -> Quantiser.ofLevels(new double[0])).hasMessageContaining("at least one level");
        assertThatThrownBy(() -> Quantiser.ofLevels(new double[] {1, 2}).nearest(Double.NaN))
                .hasMessageContaining("NaN");
    }
}
