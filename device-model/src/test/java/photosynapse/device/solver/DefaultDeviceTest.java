package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;

/**
 * Every row of the table of physics.md 5.3, which an independent program has computed, at converged grid and tolerance.
 */
class DefaultDeviceTest {
    private static final SolverOptions OPTIONS = KnownRuns.FINE;

    /** Tolerances of the table: rises relative to themselves, what is left and what an erase leaves as fractions. */
    private static final double RISE = 0.005;

    private static final double LEFT = 0.003;
    private static final double ERASE = 0.005;

    private static final double[] WAITS = {10, 100, 1000, 3000, 10000};

    private static DeviceSpec withFrozenIons() {
        return new KnownDevice().films(new KnownFilm().frozenVacancies()).build();
    }

    static Stream<Arguments> trains() {
        DeviceSpec standard = KnownDevice.standard();
        return Stream.of(
                Arguments.of("0.1 Hz", standard, 0.1, 0.3046, new double[] {}),
                Arguments.of("1 Hz", standard, 1, 0.3354, new double[] {.898, .785, .575, .379, .119}),
                Arguments.of("10 Hz", standard, 10, 0.3505, new double[] {}),
                Arguments.of(
                        "ions frozen, 1 Hz", withFrozenIons(), 1, 0.3017, new double[] {.860, .702, .404, .223, .060}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trains")
    void ten_pulses_write_and_keep_what_the_table_says(
            String name, DeviceSpec device, double rate, double rise, double[] left) {
        PulseTrain train = KnownRuns.train(10, rate, 1e4);
        double end = train.lastPulseEnd();
        double[] times = new double[2 + left.length];
        times[1] = end;
        for (int k = 0; k < left.length; k++) {
            times[2 + k] = end + WAITS[k];
        }
        double until = times[times.length - 1];
        Stimulus stimulus = KnownRuns.train(10, rate, until - end + 1).stimulus();
        SolverOptions options = left.length > 0 ? KnownRuns.FINE : KnownRuns.FAST;
        TransientResult result = KnownRuns.run(device, options, stimulus, times);
        double written = KnownRuns.change(result, end);
        assertThat(written / result.at(0).channelHoleDensity())
                .as("%s: dP/P after ten pulses", name)
                .isCloseTo(rise, within(RISE * rise));
        for (int k = 0; k < left.length; k++) {
            assertThat(KnownRuns.change(result, end + WAITS[k]) / written)
                    .as("%s: fraction left after %s s", name, WAITS[k])
                    .isCloseTo(left[k], within(LEFT));
        }
    }

    @Test
    void dark_density_and_rise_of_one_pulse_are_those_of_the_table() {
        double[] rises = new double[2];
        DeviceSpec[] devices = {KnownDevice.standard(), withFrozenIons()};
        for (int k = 0; k < devices.length; k++) {
            TransientResult result =
                    KnownRuns.run(devices[k], OPTIONS, KnownRuns.train(1, 1, 1).stimulus(), 0, KnownRuns.WIDTH);
            double dark = result.at(0).channelHoleDensity();
            assertThat(dark).as("P in the dark (1/m2)").isCloseTo(4.967e15, within(0.001e15));
            rises[k] = KnownRuns.change(result, KnownRuns.WIDTH) / dark;
            assertThat(rises[k]).as("dP/P after one pulse").isCloseTo(0.04344, within(RISE * 0.04344));
        }
        assertThat(rises[1]).as("first pulse with ions frozen").isCloseTo(rises[0], within(1e-3 * rises[0]));
    }

    @ParameterizedTest(name = "{1} V on {0} nm leaves {2}")
    @CsvSource({
        "300, -30, .820",
        "300, -40, .362",
        "300, -50, .022",
        "100, -10, .836",
        "100, -15, .170",
        "100, -20, .000"
    })
    void gate_erase_leaves_what_the_table_says(double oxideInNanometres, double gate, double left) {
        DeviceSpec device = new KnownDevice().oxide(oxideInNanometres / 1e9).build();
        Stimulus stimulus = KnownRuns.followedBy(
                KnownRuns.train(10, 1, 10).stimulus(), new double[] {1, gate}, new double[] {2, 0});
        double before = KnownRuns.train(10, 1, 10).stimulus().end();
        TransientResult result = KnownRuns.run(device, KnownRuns.FAST, stimulus, 0, before, before + 2);
        assertThat(KnownRuns.change(result, before + 2) / KnownRuns.change(result, before))
                .as("fraction left by 1 s at %s V", gate)
                .isCloseTo(left, within(ERASE));
    }

    @Test
    void a_positive_gate_beyond_threshold_writes() {
        Stimulus stimulus = KnownRuns.followedBy(KnownRuns.darkness(0, 1), new double[] {10, 50}, new double[] {2, 0});
        TransientResult result = KnownRuns.run(KnownDevice.standard(), KnownRuns.FAST, stimulus, 0, 12);
        assertThat(KnownRuns.change(result, 12) / result.at(0).channelHoleDensity())
                .as("dP/P one second after 10 s at 50 V")
                .isGreaterThan(0.01);
    }

    /** physics.md: 0.49 fJ/um2 and 0.98 pJ of light; 1.0 nJ at 0.1 V, 22 pJ of it by light; 0.1 pJ and 2 fJ at 1 mV. */
    @Test
    void energies_of_one_pulse_are_those_of_the_table() {
        double[] drains = {-0.1, -1e-3};
        double[] totals = {1.0e-9, 1.0e-13};
        double[] byLight = {22e-12, 2.2e-15};
        for (int k = 0; k < drains.length; k++) {
            DeviceSpec device = new KnownDevice().drainVoltage(drains[k]).build();
            TransientResult result =
                    KnownRuns.run(device, OPTIONS, KnownRuns.train(1, 1, 1).stimulus(), 0, KnownRuns.WIDTH);
            TransientSample end = result.at(KnownRuns.WIDTH);
            double area = 2000 / 1e12;
            assertThat(end.opticalEnergy() / area).as("J/m2").isCloseTo(4.9e-4, within(0.01e-3));
            assertThat(end.opticalEnergy()).as("J of light").isCloseTo(0.98e-12, within(0.005e-12));
            double photon = PhysicalConstants.CODATA_2018.photonEnergy(KnownRuns.LIGHT.wavelength());
            double exact = 2e16 * KnownRuns.WIDTH * area * photon;
            assertThat(end.opticalEnergy()).as("J of light").isCloseTo(exact, within(1e-12 * exact));
            assertThat(end.electricalEnergy())
                    .as("J at %s V", drains[k])
                    .isCloseTo(totals[k], within(0.05 * totals[k]));
            double dark = Math.abs(result.at(0).drainCurrent() * drains[k]) * KnownRuns.WIDTH;
            assertThat(end.electricalEnergy() - dark)
                    .as("J by light at %s V", drains[k])
                    .isCloseTo(byLight[k], within(0.03 * byLight[k]));
        }
    }

    @Test
    void currents_are_those_of_the_sheet_and_agree_for_a_small_drain_voltage() {
        for (double drain : new double[] {-0.1, 0.05, -1e-4}) {
            DeviceSpec device = new KnownDevice().drainVoltage(drain).build();
            TransientSample dark =
                    KnownRuns.run(device, OPTIONS, KnownRuns.darkness(0, 1), 0).at(0);
            double linear =
                    5 * PhysicalConstants.CODATA_2018.elementaryCharge() * 5e-4 * dark.channelHoleDensity() * drain;
            assertThat(dark.drainCurrent())
                    .as("linear current at %s V (A)", drain)
                    .isCloseTo(linear, within(1e-12 * Math.abs(linear)));
            assertThat(dark.drainCurrentGradual() / dark.drainCurrent())
                    .as("gradual over linear current at %s V", drain)
                    .isCloseTo(1, within(0.02 * Math.abs(drain) / 0.1 + 1e-9));
        }
    }

    @Test
    void more_pulses_a_second_write_more_and_light_writes_less_than_in_proportion() {
        double[] rates = {0.1, 1, 10};
        double last = 0;
        for (double rate : rates) {
            double end = KnownRuns.train(10, rate, 1).lastPulseEnd();
            TransientResult result = KnownRuns.run(
                    KnownDevice.standard(),
                    KnownRuns.FAST,
                    KnownRuns.train(10, rate, 1).stimulus(),
                    0,
                    KnownRuns.WIDTH,
                    end);
            double ratio = KnownRuns.change(result, end) / KnownRuns.change(result, KnownRuns.WIDTH);
            assertThat(ratio)
                    .as(String.format(Locale.ROOT, "A10/A1 at %s Hz", rate))
                    .isGreaterThan(last)
                    .isBetween(3.0, 10.0);
            last = ratio;
        }
    }
}
