package photosynapse.network.crossbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConvertersTest {

    @Property(seed = "1")
    void what_is_inside_the_range_is_off_by_half_a_step_at_most(
            @ForAll @FloatRange(min = 0, max = 3) float x, @ForAll @IntRange(min = 2, max = 12) int bits) {
        Converters converters = new Converters(bits, bits);
        float inputStep = 3f / ((1 << bits) - 1);
        float outputStep = 3f / ((1 << (bits - 1)) - 1);
        assertThat(converters.input(x, 3)).isCloseTo(x, within(inputStep * 0.501f));
        assertThat(converters.output(x, 3)).isCloseTo(x, within(outputStep * 0.501f));
        assertThat(converters.output(-x, 3)).isCloseTo(-x, within(outputStep * 0.501f));
    }

    @Test
    void what_is_outside_is_clipped_and_0_bits_are_exact() {
        assertThat(new Converters(4, 4).input(5, 2)).isEqualTo(2);
        assertThat(new Converters(4, 4).input(-5, 2)).isEqualTo(0);
        assertThat(new Converters(4, 4).output(-5, 2)).isEqualTo(-2);
        assertThat(Converters.EXACT.input(0.1234f, 1)).isEqualTo(0.1234f);
        assertThat(Converters.EXACT.output(0.1234f, 1)).isEqualTo(0.1234f);
        assertThatThrownBy(() -> new Converters(0, 1)).hasMessageContaining("two or more");
    }
}
