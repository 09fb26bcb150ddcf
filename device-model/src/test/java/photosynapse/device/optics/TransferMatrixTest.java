package photosynapse.device.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
