package photosynapse.device.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.stimulus.Polarisation;

class TransferMatrixTest {
    private static final double BLUE = 405 / 1e9;
    private static final OpticalLayer SILICON = new OpticalLayer(0, 5.42, 0.329);

    private static TransferMatrix device(double film, double oxide) {
        return new TransferMatrix(
                List.of(
                        new OpticalLayer(film, 2.15, 0.362),
                        new OpticalLayer(2 / 1e9, 1.68, 0.42),
                        new OpticalLayer(oxide, 1.4696, 0)),
                SILICON,
                BLUE);
    }

    @ParameterizedTest
    @CsvSource({"90, 0.20", "200, 0.37", "230, 0.18", "300, 0.50"})
    void absorption_of_a_nanocrystal_film_depends_on_the_oxide_below(double oxideNm, double expected) {
        // computed elsewhere for 30 nm of CsPbI3 nanocrystals, stated to two digits
        assertThat(device(30 / 1e9, oxideNm / 1e9).absorptance(0)).isCloseTo(expected, within(0.01));
    }

    @Test
    void reflected_absorbed_and_transmitted_light_is_all_light() {
        double sum = device(77 / 1e9, 123 / 1e9).shares().stream()
                .mapToDouble(s -> s)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_bare_interface_reflects_as_fresnel_says() {
        TransferMatrix glass = new TransferMatrix(List.of(), new OpticalLayer(0, 1.5, 0), BLUE);
        assertThat(glass.reflectance()).isCloseTo(0.04, within(1e-15));
        assertThat(glass.transmittance()).isCloseTo(0.96, within(1e-15));
    }

    @Test
    void a_quarter_wave_layer_of_the_root_of_the_index_reflects_nothing() {
        double n = 1.5;
        TransferMatrix coated =
                new TransferMatrix(List.of(new OpticalLayer(BLUE / 4 / n, n, 0)), new OpticalLayer(0, n * n, 0), BLUE);
        assertThat(coated.reflectance()).isLessThan(1e-30);
    }

    @Test
    void without_reflection_it_is_beer_lambert() {
        double k = 1e-6;
        double thickness = 0.1;
        TransferMatrix slab =
                new TransferMatrix(List.of(new OpticalLayer(thickness, 1, k)), new OpticalLayer(0, 1, k), BLUE);
        double alpha = 4 * Math.PI * k / BLUE;
        assertThat(slab.absorptance(0)).isCloseTo(-Math.expm1(-alpha * thickness), within(2e-6));
        assertThat(slab.netFlux(0, thickness / 3)).isCloseTo(Math.exp(-alpha * thickness / 3), within(2e-6));
    }

    @Test
    void the_local_loss_is_the_slope_of_the_flux() {
        TransferMatrix stack = device(60 / 1e9, 300 / 1e9);
        double h = 1 / 1e12;
        for (double z = 5 / 1e9; z < 60 / 1e9; z += 5 / 1e9) {
            double slope = (stack.netFlux(0, z - h) - stack.netFlux(0, z + h)) / (2 * h);
            assertThat(stack.absorption(0, z)).isCloseTo(slope, within(1e-5 * slope));
        }
    }

    @Test
    void a_layer_that_is_thick_against_its_depth_of_penetration_takes_all_that_enters() {
        double n = 2.15;
        double k = 0.362;
        TransferMatrix block = new TransferMatrix(
                List.of(new OpticalLayer(1 / 1e3, n, k), new OpticalLayer(60 / 1e9, 1.5, 0.1)), SILICON, BLUE);
        double reflected = ((1 - n) * (1 - n) + k * k) / ((1 + n) * (1 + n) + k * k);
        assertThat(block.reflectance()).isCloseTo(reflected, within(1e-14));
        assertThat(block.absorptance(0)).isCloseTo(1 - reflected, within(1e-14));
        assertThat(block.absorptance(1)).isZero();
        assertThat(block.transmittance()).isZero();
        assertThat(block.localFlux(0, 0.5 / 1e3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.1, LEFT", "0.1, RIGHT", "0.1, UNPOLARISED", "-1.5, LEFT", "2, LEFT", "2, RIGHT", "2, UNPOLARISED"})
    void the_loss_in_a_chiral_film_is_the_slope_of_the_flux_and_never_negative(double g, Polarisation polarisation) {
        TransferMatrix stack = chiral(g, polarisation);
        double h = 1 / 1e12;
        for (double z = 1 / 1e9; z < 60 / 1e9; z += 1 / 1e9) {
            double slope = (stack.netFlux(0, z - h) - stack.netFlux(0, z + h)) / (2 * h);
            // rounding of fluxes of one over 2 h, and the third derivative (2 pi 4/lambda)^2 h^2
            assertThat(stack.absorption(0, z)).as("at %s m", z).isCloseTo(slope, within(1e3));
            assertThat(slope).isGreaterThan(-1e3);
        }
        double sum = stack.shares().stream().mapToDouble(s -> s).sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void reflection_does_not_know_handedness() {
        double left = chiral(0.8, Polarisation.LEFT).reflectance();
        assertThat(chiral(0.8, Polarisation.RIGHT).reflectance()).isEqualTo(left);
        assertThat(chiral(0.8, Polarisation.UNPOLARISED).reflectance()).isEqualTo(left);
        assertThat(chiral(0.8, Polarisation.LEFT).absorptance(0))
                .isGreaterThan(chiral(0.8, Polarisation.RIGHT).absorptance(0));
        assertThat(chiral(-0.8, Polarisation.RIGHT).absorptance(0))
                .isCloseTo(chiral(0.8, Polarisation.LEFT).absorptance(0), within(1e-14));
    }

    @Test
    void light_of_the_handedness_that_a_perfectly_chiral_film_lets_pass_only_meets_its_index() {
        // g = 2: right light meets neither absorption on the way down nor, in a matched stack, a way up
        OpticalLayer film = new OpticalLayer(500 / 1e9, 1, 0.3, 2);
        OpticalLayer air = new OpticalLayer(0, 1, 0);
        TransferMatrix right = new TransferMatrix(List.of(film), air, BLUE, Polarisation.RIGHT);
        TransferMatrix left = new TransferMatrix(List.of(film), air, BLUE, Polarisation.LEFT);
        assertThat(right.transmittance()).isCloseTo(1, within(1e-12));
        assertThat(left.transmittance()).isCloseTo(Math.exp(-2 * 4 * Math.PI * 0.3 * 500 / 405), within(1e-12));
        assertThat(left.reflectance()).isLessThan(1e-28);
    }

    /** Maxwell's equations of the chiral film, integrated upwards from the substrate, know nothing of waves. */
    @ParameterizedTest
    @CsvSource({"0, LEFT", "0.4, LEFT", "0.4, RIGHT", "-1.6, RIGHT"})
    void fields_solve_the_equations_of_maxwell(double g, Polarisation polarisation) {
        TransferMatrix stack = chiral(g, polarisation);
        MaxwellFilm film = new MaxwellFilm(60 / 1e9, new Complex(2.15, 0.362), g, polarisation);
        Complex[] field = {Complex.ONE, new Complex(5.42, 0.329)};
        double transmitted = MaxwellFilm.power(field);
        film.integrate(BLUE, field, 4000);
        Complex forward = field[0].add(field[1]).divide(2);
        Complex backward = field[0].subtract(field[1]).divide(2);
        double incident = forward.multiply(forward.conjugate()).getReal();
        double reflected = backward.multiply(backward.conjugate()).getReal();
        // fourth order in steps of 15 pm, phases of a radian: far below 1e-11
        assertThat(stack.reflectance()).isCloseTo(reflected / incident, within(1e-11));
        assertThat(stack.transmittance()).isCloseTo(transmitted / incident, within(1e-11));
        assertThat(stack.absorptance(0)).isCloseTo((MaxwellFilm.power(field) - transmitted) / incident, within(1e-11));
    }

    private static TransferMatrix chiral(double g, Polarisation polarisation) {
        return new TransferMatrix(List.of(new OpticalLayer(60 / 1e9, 2.15, 0.362, g)), SILICON, BLUE, polarisation);
    }
}
