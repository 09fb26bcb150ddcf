package photosynapse.network.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BitSlicesTest {
    private static final ConductanceRange RANGE = new ConductanceRange(1e-6, 3e-6);

    @Property(seed = "1")
    void weights_come_back_within_half_a_resolution(
            @ForAll @DoubleRange(min = -2, max = 2) double weight,
            @ForAll @IntRange(min = 1, max = 5) int slices,
            @ForAll @IntRange(min = 1, max = 5) int bits) {
        BitSlices mapping = new BitSlices(RANGE, 2, slices, bits);
        double[] held = mapping.conductances(weight);
        assertThat(held).hasSize(mapping.devicesPerWeight());
        assertThat(Arrays.stream(held).allMatch(g -> RANGE.contains(g))).isTrue();
        assertThat(mapping.weight(held)).isCloseTo(weight, within(0.5 * mapping.resolution() + 1e-9));
    }

    @Test
    void a_wrong_device_in_a_high_slice_weighs_more() {
        BitSlices mapping = new BitSlices(RANGE, 1, 2, 3);
        double[] held = mapping.conductances(0.5);
        double low = mapping.weight(changed(held, 0)) - mapping.weight(held);
        double high = mapping.weight(changed(held, 2)) - mapping.weight(held);
        assertThat(high / low).isCloseTo(8, within(1e-6));
        assertThat(mapping.weight(mapping.conductances(5))).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> new BitSlices(RANGE, 1, 11, 3)).hasMessageContaining("1 to 30");
    }

    private static double[] changed(double[] values, int index) {
        double[] copy = values.clone();
        copy[index] += 1e-8;
        return copy;
    }
}
