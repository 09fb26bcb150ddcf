package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.ChannelSheet.ELECTRONS;
import static photosynapse.device.physics.ChannelSheet.ELECTRONS_SLOPE;
import static photosynapse.device.physics.ChannelSheet.HOLES;
import static photosynapse.device.physics.ChannelSheet.HOLES_SLOPE;

import org.junit.jupiter.api.Test;

/** What every sheet must do, whatever its density of states; a subclass supplies the sheet. */
abstract class ChannelSheetContract {
    /** psi from 80 kT inside the valence band to 80 kT above its edge. */
    private static final double FROM = -80;

    private static final double TO = 80;
    private static final double STEP = 0.93;

    /** The sheet under test. */
    abstract ChannelSheet sheet();

    /** Eg_ch/kT of the sheet under test. */
    abstract double reducedGap();

    final double[] at(double psi) {
        double[] out = new double[4];
        sheet().evaluate(psi, out);
        return out;
    }

    @Test
    void slopes_agree_with_differences() {
        for (double psi = FROM; psi <= TO; psi += STEP) {
            double[] out = at(psi);
            for (int density : new int[] {HOLES, ELECTRONS}) {
                double difference = Differences.central(z -> at(z)[density], psi, 1e-2);
                assertThat(out[density + 1])
                        .as("slope of density %d at psi = %s, difference %s (1/m2)", density, psi, difference)
                        .isCloseTo(difference, within(1e-8 * Math.abs(difference) + 1e-12 * out[density]));
            }
        }
    }

    @Test
    void holes_fall_and_electrons_rise_with_the_potential_and_neither_is_negative() {
        for (double psi = FROM; psi <= TO; psi += STEP) {
            double[] out = at(psi);
            assertThat(out[HOLES]).as("P at psi = %s", psi).isPositive();
            assertThat(out[ELECTRONS]).as("Ne at psi = %s", psi).isPositive();
            assertThat(out[HOLES_SLOPE]).as("dP/dpsi at %s", psi).isNegative();
            assertThat(out[ELECTRONS_SLOPE]).as("dNe/dpsi at %s", psi).isPositive();
        }
    }

    @Test
    void electrons_mirror_holes_at_the_middle_of_the_gap() {
        for (double psi = FROM; psi <= TO; psi += STEP) {
            double[] out = at(psi);
            double[] mirror = at(reducedGap() - psi);
            assertThat(out[ELECTRONS]).as("Ne at %s", psi).isCloseTo(mirror[HOLES], within(1e-11 * mirror[HOLES]));
            assertThat(out[ELECTRONS_SLOPE])
                    .as("dNe/dpsi at %s", psi)
                    .isCloseTo(-mirror[HOLES_SLOPE], within(-1e-11 * mirror[HOLES_SLOPE]));
        }
    }

    @Test
    void far_from_the_band_the_density_falls_by_e_every_thermal_voltage() {
        double[] out = at(40);
        assertThat(out[HOLES_SLOPE]).isCloseTo(-out[HOLES], within(1e-14 * out[HOLES]));
        assertThat(at(41)[HOLES] / out[HOLES]).isCloseTo(StrictMath.exp(-1), within(1e-13));
    }
}
