package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Light that runs linearly inside a segment. */
class LightRampTest {
    private static final SolverOptions OPTIONS = KnownRuns.FAST.withNodeCount(40);
    private static final double HIGHEST = 4e16;
    private static final Light LIGHT = KnownRuns.LIGHT;

    /** Up in half a second, down in a tenth, then dark. */
    private static Stimulus triangle() {
        Segment up = Segment.constant(0.5, LIGHT.off(), 0).withPhotonFluxEnd(HIGHEST);
        Segment down = Segment.constant(0.6, LIGHT.withPhotonFlux(HIGHEST), 0).withPhotonFluxEnd(0);
        return new Stimulus(List.of(up, down, Segment.constant(10, LIGHT.off(), 0)));
    }

    /** The same as a staircase of steps at the mean flux of each. */
    private static Stimulus staircase(int steps) {
        List<Segment> segments = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            double mean = HIGHEST * (k + 0.5) / steps;
            segments.add(Segment.constant(0.5 * (k + 1) / steps, LIGHT.withPhotonFlux(mean), 0));
        }
        for (int k = 0; k < steps; k++) {
            double mean = HIGHEST * (1 - (k + 0.5) / steps);
            segments.add(Segment.constant(0.5 + 0.1 * (k + 1) / steps, LIGHT.withPhotonFlux(mean), 0));
        }
        segments.add(Segment.constant(10, LIGHT.off(), 0));
        return new Stimulus(segments);
    }

    @Test
    void a_ramp_is_what_ever_finer_stairs_tend_to() {
        double ramp = holes(KnownDevice.standard(), triangle());
        double coarse = holes(KnownDevice.standard(), staircase(4)) - ramp;
        double fine = holes(KnownDevice.standard(), staircase(16)) - ramp;
        double change = ramp
                - KnownRuns.run(KnownDevice.standard(), OPTIONS, triangle(), 0)
                        .at(0)
                        .channelHoleDensity();
        assertThat(StrictMath.abs(fine / change)).as("16 stairs").isLessThan(3e-4);
        assertThat(StrictMath.abs(fine)).as("16 stairs against 4").isLessThan(StrictMath.abs(coarse) / 4);
    }

    private static double holes(DeviceSpec device, Stimulus stimulus) {
        return KnownRuns.run(device, OPTIONS, stimulus, 10).at(10).channelHoleDensity();
    }

    @Test
    void the_flux_is_reported_where_it_stands_and_its_energy_is_that_of_the_dose() {
        TransientResult result = KnownRuns.run(KnownDevice.standard(), OPTIONS, triangle(), 0.1, 0.5, 0.55, 10);
        assertThat(result.at(0.1).photonFlux()).isCloseTo(0.2 * HIGHEST, within(1e-9 * HIGHEST));
        assertThat(result.at(0.5).photonFlux()).isCloseTo(HIGHEST, within(1e-9 * HIGHEST));
        assertThat(result.at(0.55).photonFlux()).isCloseTo(HIGHEST / 2, within(1e-9 * HIGHEST));
        DeviceSpec device = KnownDevice.standard();
        double dose = HIGHEST / 2 * 0.6;
        double energy = dose * device.constants().photonEnergy(405 / 1e9) * device.area();
        assertThat(result.at(10).opticalEnergy()).isCloseTo(energy, within(1e-9 * energy));
    }
}
