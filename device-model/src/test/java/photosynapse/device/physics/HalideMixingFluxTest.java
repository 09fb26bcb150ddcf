package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.HalideMixingFlux.BY_LOWER;
import static photosynapse.device.physics.HalideMixingFlux.BY_UPPER;
import static photosynapse.device.physics.HalideMixingFlux.FLUX;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import photosynapse.device.units.PhysicalConstants;

class HalideMixingFluxTest {
    private static final HalideMixingFlux.Side IODIDE = new HalideMixingFlux.Side(1e-9, 1.26e28, 1e-18, 1e-19);
    private static final HalideMixingFlux.Side BROMIDE = new HalideMixingFlux.Side(2e-9, 1.5e28, 3e-18, 2e-18);

    private static double[] at(HalideMixingFlux law, double a, double b) {
        double[] out = new double[3];
        law.evaluate(a, b, out);
        return out;
    }

    @Property(seed = "1")
    void partials_agree_with_differences(
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double a,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double b,
            @ForAll @DoubleRange(min = -14, max = 0) @Scale(6) double logVelocity) {
        HalideMixingFlux law = new HalideMixingFlux(IODIDE, BROMIDE, StrictMath.pow(10, logVelocity));
        double[] out = at(law, a, b);
        double size = out[BY_LOWER] - out[BY_UPPER];
        double byLower = Differences.central(t -> at(law, t, b)[FLUX], a, 1e-3);
        double byUpper = Differences.central(t -> at(law, a, t)[FLUX], b, 1e-3);
        // D changes by a factor of ten over the range: truncation ln(10)^5 1e-12/30
        assertThat(out[BY_LOWER]).isCloseTo(byLower, within(1e-10 * size));
        assertThat(out[BY_UPPER]).isCloseTo(byUpper, within(1e-10 * size));
        assertThat(out[BY_LOWER]).as("rises with the share below").isPositive();
        assertThat(out[BY_UPPER]).as("falls with the share above").isNegative();
        assertThat(at(law, a, a)[FLUX]).as("equal compositions").isZero();
    }

    @Test
    void inside_a_film_it_is_the_law_of_fick_and_a_barrier_lets_nothing_through() {
        HalideMixingFlux.Side side = new HalideMixingFlux.Side(1e-9, 1e28, 4e-18, 4e-18);
        double[] free = at(new HalideMixingFlux(side, side, Double.POSITIVE_INFINITY), 0.7, 0.2);
        assertThat(free[FLUX]).isCloseTo(1e28 * 4e-18 * 0.5 / 2e-9, within(1e-14 * 1e19));
        assertThat(at(new HalideMixingFlux(side, side, 0), 0.7, 0.2)).containsOnly(0);
        double[] slow = at(new HalideMixingFlux(side, side, 1e-15), 0.7, 0.2);
        assertThat(slow[FLUX]).isCloseTo(1e-15 * 1e28 * 0.5, within(1e-6 * 5e12));
        HalideMixingFlux.Side frozen = new HalideMixingFlux.Side(1e-9, 1e28, 0, 0);
        assertThat(at(new HalideMixingFlux(side, frozen, 1), 0.7, 0.2)).containsOnly(0);
    }

    @Test
    void diffusion_is_that_of_arrhenius() {
        PhysicalConstants nature = PhysicalConstants.CODATA_2018;
        double warm = HalideDiffusion.THIN_FILM.at(320, nature);
        double cold = HalideDiffusion.THIN_FILM.at(300, nature);
        double slope = StrictMath.log(warm / cold) / (1 / nature.thermalVoltage(300) - 1 / nature.thermalVoltage(320));
        assertThat(slope).as("activation energy in eV").isCloseTo(0.6, within(1e-12));
        assertThat(cold).isCloseTo(1e-18, within(0.01e-18));
    }

    @Test
    void senseless_parameters_are_refused() {
        assertThatThrownBy(() -> new HalideDiffusion(-1, 0)).hasMessageContaining("-1.0 m2/s");
        assertThatThrownBy(() -> new HalideDiffusion(1, Double.NaN)).hasMessageContaining("NaN eV");
        assertThatThrownBy(() -> new HalideMixingFlux(IODIDE, BROMIDE, -1)).hasMessageContaining("-1.0 m/s");
        assertThatThrownBy(() -> new HalideMixingFlux.Side(0, 1, 1, 1)).hasMessageContaining("0.0 m");
        assertThatThrownBy(() -> new HalideMixingFlux.Side(1, 1, 1, 0)).hasMessageContaining("0.0 m2/s");
    }
}
