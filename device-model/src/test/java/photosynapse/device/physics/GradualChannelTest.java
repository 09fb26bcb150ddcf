package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class GradualChannelTest {

    private static double softplus(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    private static double simpson(double end, GradualChannel.SheetDensity density) {
        int count = 20_000;
        double h = end / count;
        double sum = density.at(0) + density.at(end);
        for (int k = 1; k < count; k++) {
            sum += (k % 2 == 1 ? 4 : 2) * density.at(k * h);
        }
        return sum * h / 3;
    }

    @Test
    void a_small_drain_voltage_sees_the_density_at_the_source() {
        double tiny = 1e-6;
        double integral = GradualChannel.integral(tiny, v -> 5e15 * softplus(3 - v));
        assertThat(integral).isCloseTo(5e15 * softplus(3) * tiny, within(1e-6 * 5e15 * softplus(3) * tiny));
    }

    /** P = Cox (V_T - V)/q gives the square law of a transistor, which a rule of eight points takes exactly. */
    @Property(seed = "1")
    void a_linear_density_gives_the_square_law(@ForAll @DoubleRange(min = -200, max = 200) @Scale(6) double drain) {
        double integral = GradualChannel.integral(drain, v -> 300 - v);
        double exact = 300 * drain - drain * drain / 2;
        assertThat(integral).isCloseTo(exact, within(1e-13 * 500 * Math.abs(drain)));
    }

    /** int ln(1 + e^(a - v)) dv has poles at distance pi from the real line, as every Fermi sheet. */
    @Property(seed = "1", tries = 100)
    void a_fermi_sheet_agrees_with_simpsons_rule(
            @ForAll @DoubleRange(min = -150, max = 150) @Scale(6) double drain,
            @ForAll @DoubleRange(min = -30, max = 30) @Scale(6) double place) {
        double integral = GradualChannel.integral(drain, v -> softplus(place - v));
        double expected = simpson(drain, v -> softplus(place - v));
        assertThat(integral)
                .as("V_D = %s V_T, edge at %s V_T", drain, place)
                .isCloseTo(expected, within(1e-8 * Math.abs(expected) + 1e-12));
    }

    @Test
    void no_drain_voltage_gives_no_current() {
        assertThat(GradualChannel.integral(0, v -> 1e16)).isZero();
    }
}
