package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final double SLACK = 1e-6;

    private static List<String> labels(Ticks ticks) {
        return ticks.major().stream().map(Ticks.Tick::label).toList();
    }

    @Property(seed = "1")
    void linear_marks_lie_inside_rise_evenly_and_are_two_to_most(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = -9, max = 6) double exponent,
            @ForAll @IntRange(min = 3, max = 10) int most) {
        double span = Math.max(StrictMath.pow(10, exponent), Math.abs(low) * 1e-6);
        Ticks ticks = Ticks.linear(low, low + span, most);
        List<Ticks.Tick> major = ticks.major();
        assertThat(major.size()).isBetween(2, most + 3);
        double step = major.get(1).value() - major.get(0).value();
        for (int i = 0; i < major.size(); i++) {
            assertThat(major.get(i).value()).isBetween(low - SLACK * span, low + span + SLACK * span);
            double place = major.get(0).value() + i * step;
            assertThat(Math.abs(major.get(i).value() - place)).isLessThan(SLACK * span);
        }
        assertThat(labels(ticks)).doesNotHaveDuplicates();
        assertThat(ticks.minor())
                .allSatisfy(value -> assertThat(value).isBetween(low - SLACK * span, low + span + SLACK * span));
    }

    @Property(seed = "1")
    void a_linear_label_reads_back_as_its_value(
            @ForAll @DoubleRange(min = -1e3, max = 1e3) double low,
            @ForAll @DoubleRange(min = -4, max = 4) double exponent) {
        double span = StrictMath.pow(10, exponent);
        for (Ticks.Tick tick : Ticks.linear(low, low + span, 6).major()) {
            assertThat(Double.parseDouble(tick.label().replace('\u2212', '-'))).isEqualTo(tick.value());
        }
    }

    @Property(seed = "1")
    void logarithmic_marks_lie_inside_and_decades_are_filled_with_eight_minor_ones(
            @ForAll @IntRange(min = -15, max = 10) int lowest, @ForAll @IntRange(min = 2, max = 6) int decades) {
        double low = Double.parseDouble("1e" + lowest);
        double high = Double.parseDouble("1e" + (lowest + decades));
        Ticks ticks = Ticks.logarithmic(low, high, 8);
        assertThat(ticks.major()).hasSize(decades + 1);
        assertThat(ticks.minor()).hasSize(8 * decades);
        assertThat(ticks.major().get(0).value()).isEqualTo(low);
        assertThat(ticks.major().get(decades).value()).isEqualTo(high);
    }

    @Property(seed = "1")
    void labels_of_many_decades_are_never_more_than_asked_for(
            @ForAll @IntRange(min = -300, max = 0) int lowest, @ForAll @IntRange(min = 8, max = 300) int decades) {
        double low = Double.parseDouble("1e" + lowest);
        double high = Double.parseDouble("1e" + (lowest + decades));
        assertThat(Ticks.logarithmic(low, high, 6).major().size()).isBetween(2, 7);
    }

    @Test
    void few_decades_have_labels_between() {
        assertThat(labels(Ticks.logarithmic(1, 30, 6))).containsExactly("1", "2", "5", "10", "20");
    }

    @Test
    void short_decades_are_written_out_and_long_ones_as_powers() {
        assertThat(labels(Ticks.logarithmic(0.1, 100, 6))).containsExactly("0.1", "1", "10", "100");
        assertThat(labels(Ticks.logarithmic(1, 1e5, 8))).contains("10^{0}", "10^{5}");
        assertThat(labels(Ticks.logarithmic(1e-9, 1e-6, 8))).contains("10^{\u22129}");
    }

    @Test
    void steps_are_one_two_or_five() {
        assertThat(labels(Ticks.linear(0, 1, 6))).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(Ticks.linear(-40, 0, 3))).containsExactly("\u221240", "\u221220", "0");
        assertThat(labels(Ticks.linear(0, 14.3, 8))).containsExactly("0", "2", "4", "6", "8", "10", "12", "14");
    }

    @Test
    void a_range_that_does_not_rise_is_refused() {
        assertThatThrownBy(() -> Ticks.linear(1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ticks.linear(0, Double.NaN, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ticks.logarithmic(0, 1, 5)).hasMessageContaining("above 0");
    }
}
