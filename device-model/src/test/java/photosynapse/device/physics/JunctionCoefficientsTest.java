package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class JunctionCoefficientsTest {
    private static final double ELECTRONS = 1e3;
    private static final double HOLES = 2e2;

    /**
     * n* and p* of both sides at a shared potential: each flux vanishes by itself whatever the steps and densities of
     * states.
     */
    @Property(seed = "1")
    void densities_in_equilibrium_exchange_nothing(
            @ForAll @DoubleRange(min = 0, max = 40) @Scale(6) double lowerOffset,
            @ForAll @DoubleRange(min = 0, max = 40) @Scale(6) double upperOffset,
            @ForAll @DoubleRange(min = 40, max = 100) @Scale(6) double lowerGap,
            @ForAll @DoubleRange(min = 40, max = 100) @Scale(6) double upperGap,
            @ForAll @DoubleRange(min = -20, max = 20) @Scale(6) double psi) {
        JunctionCoefficients.Side a = new JunctionCoefficients.Side(lowerOffset, lowerGap, 2e24, 7e23);
        JunctionCoefficients.Side b = new JunctionCoefficients.Side(upperOffset, upperGap, 5e24, 3e24);
        JunctionCoefficients c = JunctionCoefficients.between(a, b, ELECTRONS, HOLES);
        double electronsUp = c.electronsUp() * electrons(a, psi);
        double holesUp = c.holesUp() * holes(a, psi);
        assertThat(c.electronsDown() * electrons(b, psi))
                .as("electrons down (1/m2s)")
                .isCloseTo(electronsUp, within(1e-12 * electronsUp));
        assertThat(c.holesDown() * holes(b, psi)).as("holes down (1/m2s)").isCloseTo(holesUp, within(1e-12 * holesUp));
    }

    private static double electrons(JunctionCoefficients.Side side, double psi) {
        return side.conductionStates() * StrictMath.exp(psi + side.offset() - side.gap());
    }

    private static double holes(JunctionCoefficients.Side side, double psi) {
        return side.valenceStates() * StrictMath.exp(-psi - side.offset());
    }

    @Test
    void carriers_fall_down_a_step_freely_and_climb_it_by_boltzmann() {
        JunctionCoefficients.Side shallow = new JunctionCoefficients.Side(10, 60, 2e24, 2e24);
        JunctionCoefficients.Side deep = new JunctionCoefficients.Side(13, 68, 2e24, 2e24);
        JunctionCoefficients up = JunctionCoefficients.between(shallow, deep, ELECTRONS, HOLES);
        assertThat(up.electronsUp()).isCloseTo(ELECTRONS * StrictMath.exp(-5), within(1e-10));
        assertThat(up.electronsDown()).isEqualTo(ELECTRONS);
        assertThat(up.holesUp()).isCloseTo(HOLES * StrictMath.exp(-3), within(1e-10));
        assertThat(up.holesDown()).isEqualTo(HOLES);
        JunctionCoefficients down = JunctionCoefficients.between(deep, shallow, ELECTRONS, HOLES);
        assertThat(down.electronsUp()).isEqualTo(up.electronsDown());
        assertThat(down.holesDown()).isEqualTo(up.holesUp());
    }
}
