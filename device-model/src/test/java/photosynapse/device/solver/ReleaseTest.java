package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.units.PhysicalConstants;

/**
 * How trapped electrons leave, on devices with one exit each: physics.md 5.1, rows 6 and 7, and the single-level
 * limits.
 */
class ReleaseTest {
    private static final double LENGTH = 60 / 1e9;
    private static final double STATES = 2e24;

    private static double vt(double temperature) {
        return PhysicalConstants.CODATA_2018.thermalVoltage(temperature);
    }

    /** One film without ions whose carriers move so fast that every density but that of the traps is in balance. */
    private static KnownFilm film(TrapSpec level) {
        return new KnownFilm()
                .noVacancies()
                .radiative(0)
                .mobilities(Graded.uniform(1e-4), Graded.uniform(1e-4))
                .traps(level);
    }

    private static KnownDevice device(KnownFilm film) {
        return new KnownDevice().tunnelling(0, 1).films(film);
    }

    /**
     * Writes a little charge with weak light and reads the rate at which what is left of it decays between two times
     * (1/s).
     */
    private static double releaseRate(DeviceSpec spec, double flash, double first, double last) {
        FixedFlash run = new FixedFlash(spec, flash, first, last);
        return run.rate();
    }

    private record FixedFlash(DeviceSpec spec, double flash, double first, double last) {
        double rate() {
            double width = 1e-4;
            var light = new photosynapse.device.stimulus.Light(flash, 405 / 1e9);
            var stimulus = new photosynapse.device.stimulus.PulseTrain(1, width, 0, light, 0, last).stimulus();
            TransientResult result = KnownRuns.run(
                    spec, KnownRuns.FAST.withRelativeTolerance(1e-5), stimulus, 0, width + first, width + last);
            double dark = result.at(0).trappedElectronDensity();
            double early = result.at(width + first).trappedElectronDensity() - dark;
            double late = result.at(width + last).trappedElectronDensity() - dark;
            return StrictMath.log(early / late) / (last - first);
        }
    }

    @Test
    void a_level_that_does_not_retrap_is_released_with_its_emission_time() {
        double depth = 0.45;
        double capture = 1e-15;
        DeviceSpec spec = device(film(KnownFilm.level(1e19, depth, capture, 0)))
                .recombination(1e-14)
                .build();
        double emission = capture * STATES * StrictMath.exp(-depth / vt(300));
        double rate = releaseRate(spec, 1e16, 1 / emission, 3 / emission);
        assertThat(rate).as("release, emission at %s per s", emission).isCloseTo(emission, within(2e-3 * emission));
    }

    /** Retrapping stretches the release from 6 s to L Nt/(k_n P n1), two hours. */
    @Test
    void a_level_that_retraps_is_released_through_the_sheet() {
        double depth = 0.60;
        double sites = 1e23;
        double recombination = 1e-18;
        DeviceSpec spec = device(film(KnownFilm.level(sites, depth, 1e-15, 0)))
                .recombination(recombination)
                .build();
        double holes = KnownRuns.run(spec, KnownRuns.FAST, KnownRuns.darkness(0, 1), 0)
                .at(0)
                .channelHoleDensity();
        double n1 = STATES * StrictMath.exp(-depth / vt(300));
        double expected = recombination * holes * n1 / (LENGTH * sites);
        double rate = releaseRate(spec, 2e15, 0.2 / expected, 1 / expected);
        assertThat(expected).as("rate of release against that of emission").isLessThan(1e-2 * 1e-15 * n1);
        assertThat(rate).as("release (1/s)").isCloseTo(expected, within(5e-3 * expected));
    }

    /** Holes climb over dEv and meet the trapped electrons: cp p*, a decade for each 59.5 meV at 300 K. */
    @Test
    void retention_moves_one_decade_for_59_and_a_half_millivolts_of_valence_offset() {
        double capture = 1e-18;
        double[] rates = new double[2];
        double[] offsets = {0.60, 0.65};
        for (int k = 0; k < 2; k++) {
            DeviceSpec spec = device(
                            film(KnownFilm.level(1e23, 0.75, 1e-15, capture)).offset(offsets[k], offsets[k]))
                    .recombination(0)
                    .build();
            double psi = KnownRuns.run(spec, KnownRuns.FAST, KnownRuns.darkness(0, 1), 0)
                            .at(0)
                            .channelPotential()
                    / vt(300);
            double holes = STATES * StrictMath.exp(-offsets[k] / vt(300) - psi);
            double expected = capture * holes;
            rates[k] = releaseRate(spec, 2e15, 0.2 / expected, 1 / expected);
            assertThat(rates[k])
                    .as("release over %s eV (1/s)", offsets[k])
                    .isCloseTo(expected, within(5e-3 * expected));
        }
        double decades = StrictMath.log10(rates[0] / rates[1]);
        double millivolts = 1e3 * (offsets[1] - offsets[0]) / decades;
        assertThat(millivolts).as("meV of offset for a decade").isCloseTo(59.53, within(0.3));
    }

    /**
     * ln(rate) against 1/kT, where capture and density of states do not depend on temperature: the slope is the depth.
     */
    @Test
    void arrhenius_slope_of_the_release_equals_the_depth_of_the_level() {
        double depth = 0.45;
        double[] temperatures = {290, 320};
        double[] rates = new double[2];
        for (int k = 0; k < 2; k++) {
            DeviceSpec spec = device(film(KnownFilm.level(1e19, depth, 1e-15, 0)))
                    .recombination(1e-14)
                    .temperature(temperatures[k])
                    .build();
            double expected = 1e-15 * STATES * StrictMath.exp(-depth / vt(temperatures[k]));
            rates[k] = releaseRate(spec, 1e16, 1 / expected, 3 / expected);
        }
        double slope = StrictMath.log(rates[1] / rates[0]) / (1 / vt(290) - 1 / vt(320));
        assertThat(slope).as("activation energy (eV)").isCloseTo(depth, within(1e-3));
    }

    @Test
    void an_activated_capture_adds_its_energy_to_the_slope() {
        double[] temperatures = {290, 320};
        double[] rates = new double[2];
        for (int k = 0; k < 2; k++) {
            ActivationSpec activated = new ActivationSpec(Map.of("electron_capture", 0.2), 300);
            TrapSpec.Level level = new TrapSpec.Level(
                    Graded.uniform(1e19),
                    Graded.uniform(0.45),
                    new TrapSpec.TrapRatesSpec(Graded.uniform(1e-15), Graded.uniform(0), activated));
            DeviceSpec spec = device(film(level))
                    .recombination(1e-14)
                    .temperature(temperatures[k])
                    .build();
            double expected = 1e-15
                    * STATES
                    * StrictMath.exp(-0.45 / vt(temperatures[k]))
                    * StrictMath.exp(-0.2 * (1 / vt(temperatures[k]) - 1 / vt(300)));
            rates[k] = releaseRate(spec, 1e16, 1 / expected, 3 / expected);
        }
        double slope = StrictMath.log(rates[1] / rates[0]) / (1 / vt(290) - 1 / vt(320));
        assertThat(slope).as("activation energy (eV)").isCloseTo(0.65, within(1.5e-3));
    }
}
