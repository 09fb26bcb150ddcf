package photosynapse.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.compact.LightResponse;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.protocol.PublishedDevice;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmOpticsSpec;

class LightScanTest {

    private static LightResponse response(FilmOpticsSpec optics) {
        DeviceSpec plain = PublishedDevice.device();
        DeviceSpec device = plain.withFilms(List.of(plain.films().get(0).withOptics(optics)));
        return new LightScan(
                        new ProbeStation(device, SynapseFit.DEVICE_OPTIONS),
                        ExtractionSpec.DEFAULT,
                        StopCondition.NEVER)
                .measure()
                .orElseThrow();
    }

    /**
     * 60 nm absorb 1 - exp(-0.6) = 45 % and half of the pairs are separated; a few per cent of the electrons tunnel out
     * of near traps within the pulse.
     */
    @Test
    void the_share_of_photons_that_write_is_absorption_times_yield() {
        LightResponse response = response(FilmOpticsSpec.PLAIN);
        assertThat(response.points()).hasSize(1);
        assertThat(response.points().get(0).writingFraction()).isBetween(0.95 * 0.2256, 0.2256);
        assertThat(response.dissymmetry()).isZero();
    }

    /** (A(left) - A(right))/mean with A = 1 - exp(-0.6 (1 +- 0.05)): the thick film evens out a quarter. */
    @Test
    void a_chiral_film_tells_the_hands_of_light_apart() {
        double left = -StrictMath.expm1(-0.6 * 1.05);
        double right = -StrictMath.expm1(-0.6 * 0.95);
        LightResponse response = response(FilmOpticsSpec.PLAIN.withDissymmetry(0.1));
        assertThat(response.dissymmetry()).isCloseTo(2 * (left - right) / (left + right), within(1e-3));
    }

    @Test
    void a_film_with_optical_constants_has_a_colour_as_far_as_its_table_reaches() {
        LightResponse response = response(FilmOpticsSpec.of("cspbi3-nanocrystals"));
        assertThat(response.points()).hasSizeGreaterThan(20);
        double blue = response.effectivePhotonFlux(1, 400e-9, 0);
        double red = response.effectivePhotonFlux(1, 650e-9, 0);
        double below = response.effectivePhotonFlux(1, 750e-9, 0);
        assertThat(blue).isGreaterThan(red);
        assertThat(red).isGreaterThan(5 * below);
    }
}
