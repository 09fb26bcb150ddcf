package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.ScharfetterGummelFlux.BY_DELTA;
import static photosynapse.device.physics.ScharfetterGummelFlux.BY_LOWER;
import static photosynapse.device.physics.ScharfetterGummelFlux.BY_UPPER;
import static photosynapse.device.physics.ScharfetterGummelFlux.FLUX;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ScharfetterGummelFluxTest {
    private static final double VELOCITY = 3.7;

    private static double[] flux(double a, double b, double delta) {
        double[] out = new double[4];
        ScharfetterGummelFlux.evaluate(VELOCITY, a, b, delta, out);
        return out;
    }

    /**
     * J = -k (c' - c delta) has the solution c(s) = J/(k delta) + (a - J/(k delta)) e^(delta s), which must end at b.
     */
    @Property(seed = "1")
    void flux_is_that_of_the_exact_profile_in_a_constant_field(
            @ForAll @DoubleRange(min = 0, max = 50) @Scale(6) double logLower,
            @ForAll @DoubleRange(min = 0, max = 50) @Scale(6) double logUpper,
            @ForAll @DoubleRange(min = 0.5, max = 30) @Scale(6) double delta) {
        double a = StrictMath.exp(logLower);
        double b = StrictMath.exp(logUpper);
        double plateau = flux(a, b, delta)[FLUX] / (VELOCITY * delta);
        double end = plateau + (a - plateau) * StrictMath.exp(delta);
        assertThat(end)
                .as("density at the upper node")
                .isCloseTo(b, within(1e-14 * (a + Math.abs(plateau)) * StrictMath.exp(delta) + 1e-12 * b));
        double mirrored = flux(b, a, -delta)[FLUX];
        assertThat(mirrored)
                .as("the same edge seen from above")
                .isCloseTo(-flux(a, b, delta)[FLUX], within(1e-13 * VELOCITY * (1 + delta) * (a + b)));
    }

    @Property(seed = "1")
    void densities_in_equilibrium_carry_no_flux(
            @ForAll @DoubleRange(min = 0, max = 60) @Scale(6) double logLower,
            @ForAll @DoubleRange(min = -40, max = 40) @Scale(6) double delta) {
        double a = StrictMath.exp(logLower);
        double b = StrictMath.exp(logLower + delta);
        double oneWay = flux(a, 0, delta)[FLUX];
        assertThat(Math.abs(flux(a, b, delta)[FLUX]))
                .as("flux, one way %s", oneWay)
                .isLessThan(1e-13 * oneWay);
    }

    @Test
    void without_a_field_it_is_diffusion_and_in_a_strong_field_drift_of_the_upstream_density() {
        assertThat(flux(7, 3, 0)[FLUX]).isEqualTo(VELOCITY * 4);
        assertThat(flux(7, 3, 1e-12)[FLUX]).isCloseTo(VELOCITY * 4, within(1e-10));
        assertThat(flux(7, 3, 500)[FLUX]).isCloseTo(VELOCITY * 500 * 7, within(1e-10));
        assertThat(flux(7, 3, -500)[FLUX]).isCloseTo(-VELOCITY * 500 * 3, within(1e-10));
    }

    /** The flux is linear in both densities, so their partials are exact differences; delta needs small steps. */
    @Property(seed = "1")
    void partials_agree_with_differences(
            @ForAll @DoubleRange(min = -20, max = 20) @Scale(6) double logLower,
            @ForAll @DoubleRange(min = -20, max = 20) @Scale(6) double logUpper,
            @ForAll @DoubleRange(min = -60, max = 60) @Scale(6) double delta) {
        double a = StrictMath.exp(logLower);
        double b = StrictMath.exp(logUpper);
        double[] out = flux(a, b, delta);
        double size = VELOCITY * (1 + Math.abs(delta));
        assertThat(out[BY_LOWER]).as("dJ/da").isCloseTo(flux(1, 0, delta)[FLUX], within(1e-14 * size));
        assertThat(out[BY_UPPER]).as("dJ/db").isCloseTo(flux(0, 1, delta)[FLUX], within(1e-14 * size));
        for (double step : new double[] {1e-3, 1e-2}) {
            double difference = Differences.central(d -> flux(a, b, d)[FLUX], delta, step);
            assertThat(out[BY_DELTA])
                    .as("dJ/ddelta at delta = %s with step %s", delta, step)
                    .isCloseTo(difference, within(1e-9 * size * (a + b)));
        }
    }
}
