package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.ChannelSheet.HOLES;
import static photosynapse.device.physics.ChannelSheet.HOLES_SLOPE;

import org.junit.jupiter.api.Test;
import photosynapse.device.units.PhysicalConstants;

class NanotubeSheetTest extends ChannelSheetContract {
    private static final double DENSITY = 1e15;
    private static final double HALF_GAP = 19.3;

    @Override
    ChannelSheet sheet() {
        return new NanotubeSheet(DENSITY, HALF_GAP);
    }

    @Override
    double reducedGap() {
        return 2 * HALF_GAP;
    }

    /** Energies (Delta + x) = Delta cosh t remove the edge in another way than the law does. */
    private static double densityByQuadrature(double halfGap, double eta) {
        int count = 40_000;
        double end = StrictMath.log(2 * (1 + (Math.max(eta, 0) + 60) / halfGap)) + 0.1;
        double h = end / count;
        double sum = 0;
        for (int k = 0; k <= count; k++) {
            double t = k * h;
            double cosh = StrictMath.cosh(t);
            double halfSinh = StrictMath.sinh(t / 2);
            double x = halfGap * 2 * halfSinh * halfSinh;
            double weight = k == 0 || k == count ? 1 : k % 2 == 1 ? 4 : 2;
            sum += weight * halfGap * cosh / (1 + StrictMath.exp(x - eta));
        }
        return DENSITY * sum * h / 3;
    }

    /** e^z K1(z) = int_0^inf e^(-z (cosh t - 1)) cosh t dt; the trapezoidal rule converges geometrically. */
    private static double scaledBesselK1(double z) {
        double h = 1.0 / 256;
        double sum = 0.5;
        double t = h;
        for (double term = 1; term > 1e-20; t += h) {
            double halfSinh = StrictMath.sinh(t / 2);
            term = StrictMath.exp(-z * 2 * halfSinh * halfSinh) * StrictMath.cosh(t);
            sum += term;
        }
        return h * sum;
    }

    @Test
    void holes_agree_with_quadrature_in_another_variable() {
        for (double halfGap : new double[] {0.8, 5, HALF_GAP, 60}) {
            NanotubeSheet sheet = new NanotubeSheet(DENSITY, halfGap);
            double[] out = new double[4];
            for (double eta = -30; eta <= 100; eta += 6.7) {
                sheet.evaluate(-eta, out);
                double expected = densityByQuadrature(halfGap, eta);
                assertThat(out[HOLES])
                        .as("P at eta = %s kT with half gap %s kT (1/m2)", eta, halfGap)
                        .isCloseTo(expected, within(1e-10 * expected));
            }
        }
    }

    @Test
    void far_from_the_band_the_density_is_the_bessel_function_of_the_gap() {
        for (double halfGap : new double[] {2, 4, 7, 12, HALF_GAP, 40}) {
            NanotubeSheet sheet = new NanotubeSheet(DENSITY, halfGap);
            double[] out = new double[4];
            sheet.evaluate(35, out);
            double expected = DENSITY * halfGap * scaledBesselK1(halfGap) * StrictMath.exp(-35);
            assertThat(out[HOLES]).as("half gap %s kT", halfGap).isCloseTo(expected, within(3e-13 * expected));
            assertThat(-out[HOLES_SLOPE]).as("half gap %s kT", halfGap).isCloseTo(expected, within(3e-13 * expected));
        }
    }

    @Test
    void own_bessel_function_has_the_tabulated_value() {
        // Abramowitz and Stegun, table 9.8: K1(1) = 0.601907230
        assertThat(scaledBesselK1(1) * StrictMath.exp(-1)).isCloseTo(0.601907230197235, within(1e-14));
    }

    /** Deep inside the band the states below the Fermi level are sqrt(E^2 - Delta^2) with Sommerfeld's correction. */
    @Test
    void a_full_band_holds_the_states_below_the_fermi_level() {
        double eta = 90;
        double energy = HALF_GAP + eta;
        double root = Math.sqrt(energy * energy - HALF_GAP * HALF_GAP);
        double correction = -Math.PI * Math.PI / 6 * HALF_GAP * HALF_GAP / (root * root * root);
        assertThat(at(-eta)[HOLES] / DENSITY).isCloseTo(root + correction, within(1e-7 * root));
        double slopeCorrection = Math.PI * Math.PI / 2 * HALF_GAP * HALF_GAP * energy / Math.pow(root, 5);
        assertThat(-at(-eta)[HOLES_SLOPE] / DENSITY).isCloseTo(energy / root + slopeCorrection, within(1e-7));
    }

    /** physics.md 6.3: D0 = 2.06 per eV and nm at v_F = 8.1e5 m/s, quantum capacitance 3.3e-10 F/m. */
    @Test
    void density_of_states_constant_has_the_known_size() {
        NanotubeSheet sheet = NanotubeSheet.of(1e8, 8.1e5, 1.0, 300, PhysicalConstants.CODATA_2018);
        double vt = PhysicalConstants.CODATA_2018.thermalVoltage(300);
        double statesPerEvAndMetre = sheet.density() / 1e8 / vt;
        // 4/(pi hbar v_F) with hbar = 6.582119569e-16 eV s
        assertThat(statesPerEvAndMetre)
                .isCloseTo(4 / (Math.PI * 6.582119569e-16 * 8.1e5), within(1e-8 * statesPerEvAndMetre));
        assertThat(sheet.reducedHalfGap()).isCloseTo(0.5 / vt, within(1e-13));
    }
}
