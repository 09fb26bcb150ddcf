package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;

/** Cases that theory solves in closed form, each on a device made for it. */
class AnalyticLimitsTest {
    private static final PhysicalConstants CONSTANTS = PhysicalConstants.CODATA_2018;
    private static final double VT = CONSTANTS.thermalVoltage(300);
    private static final double LENGTH = 60 / 1e9;
    private static final double CAPACITANCE = CONSTANTS.vacuumPermittivity() * 3.9 / (300 / 1e9);

    private static final SolverOptions OPTIONS = KnownRuns.FAST.withRelativeTolerance(1e-5);

    /** No ions, no traps, fast carriers, even and weak absorption. */
    private static KnownFilm plainFilm() {
        return new KnownFilm()
                .noVacancies()
                .traps()
                .radiative(0)
                .mobilities(Graded.uniform(1e-3), Graded.uniform(1e-3))
                .absorption(1e3, 1e3);
    }

    private static Stimulus flash(double width, double flux, double dark) {
        return new PulseTrain(1, width, 0, new Light(flux, 405 / 1e9), 0, dark).stimulus();
    }

    @Test
    void free_electrons_with_one_linear_exit_decay_exponentially() {
        DeviceSpec device =
                new KnownDevice().tunnelling(0, 1).films(plainFilm()).build();
        double holes = KnownRuns.run(device, OPTIONS, KnownRuns.darkness(0, 1), 0)
                .at(0)
                .channelHoleDensity();
        double rate = 1e-18 * holes / LENGTH;
        double width = 0.01 / rate;
        double first = width + 0.5 / rate;
        double last = width + 3 / rate;
        TransientResult result = KnownRuns.run(device, OPTIONS, flash(width, 1e21, 4 / rate), 0, first, last);
        double decay = StrictMath.log(
                result.at(first).electronDensity() / result.at(last).electronDensity());
        assertThat(decay / (last - first)).as("decay of electrons (1/s)").isCloseTo(rate, within(2e-3 * rate));
    }

    @Test
    void pairs_in_a_closed_film_decay_hyperbolically() {
        double b = 1e-16;
        DeviceSpec device = new KnownDevice()
                .holeTransfer(0)
                .recombination(0)
                .tunnelling(0, 1)
                .films(plainFilm().radiative(b))
                .build();
        double[] times = {1e-7, 1e-5, 3e-5, 1e-4, 1e-3};
        TransientResult result = KnownRuns.run(device, OPTIONS, flash(1e-8, 6e29 / 1e3, 1e-3), times);
        double start = result.at(times[0]).electronDensity() / LENGTH;
        assertThat(b * start * 1e-3).as("times the pairs meet").isGreaterThan(20);
        for (double time : times) {
            double expected = start / (1 + b * start * (time - times[0]));
            assertThat(result.at(time).electronDensity() / LENGTH)
                    .as("electrons at %s s (1/m3)", time)
                    .isCloseTo(expected, within(1e-3 * expected));
            assertThat(result.at(time).holeDensity() / LENGTH)
                    .as("holes at %s s (1/m3)", time)
                    .isCloseTo(expected, within(2e-3 * expected));
        }
    }

    @Test
    void electrons_are_captured_by_empty_traps_with_cn_times_their_density() {
        double rate = 1e-15 * 1e22;
        DeviceSpec device = new KnownDevice()
                .recombination(0)
                .tunnelling(0, 1)
                .films(plainFilm().traps(KnownFilm.level(1e22, 0.8, 1e-15, 0)))
                .build();
        double width = 0.01 / rate;
        double first = width + 1 / rate;
        double last = width + 4 / rate;
        TransientResult result = KnownRuns.run(device, OPTIONS, flash(width, 1e22, 5 / rate), 0, first, last);
        double decay = StrictMath.log(
                result.at(first).electronDensity() / result.at(last).electronDensity());
        assertThat(decay / (last - first)).as("capture (1/s)").isCloseTo(rate, within(2e-3 * rate));
    }

    /** Where nothing recombines inside, each absorbed photon's yield leaves as one electron and as one hole. */
    @Test
    void in_steady_light_as_many_electrons_and_holes_leave_as_photons_are_absorbed() {
        DeviceSpec device = new KnownDevice()
                .recombination(1e-14)
                .tunnelling(0, 1)
                .films(new KnownFilm()
                        .noVacancies()
                        .radiative(0)
                        .mobilities(Graded.uniform(1e-4), Graded.uniform(1e-4))
                        .traps(KnownFilm.level(1e20, 0.4, 1e-15, 0)))
                .build();
        double flux = 2e16;
        Stimulus steady = new Stimulus(List.of(Segment.constant(20, new Light(flux, 405 / 1e9), 0)));
        TransientResult result = KnownRuns.run(device, OPTIONS, steady, 10, 20);
        double expected = 0.5 * -StrictMath.expm1(-1e7 * LENGTH) * flux * 10;
        double electrons = result.at(20).electronsRecombined() - result.at(10).electronsRecombined();
        double holes = result.at(20).holesInjected() - result.at(10).holesInjected();
        assertThat(electrons).as("electrons that left in 10 s (1/m2)").isCloseTo(expected, within(1e-6 * expected));
        assertThat(-holes).as("holes that left in 10 s (1/m2)").isCloseTo(expected, within(1e-6 * expected));
    }

    /**
     * Gain = lifetime of the trapped electron over transit time of a hole, Lch^2/(mu V_D), less the share of the oxide.
     */
    @Test
    void photoconductive_gain_is_lifetime_over_transit_time() {
        double sites = 1e23;
        double depth = 0.5;
        DeviceSpec device = new KnownDevice()
                .tunnelling(0, 1)
                .films(plainFilm()
                        .traps(KnownFilm.level(sites, depth, 1e-15, 0))
                        .absorption(1e7, 1e7))
                .build();
        TransientSample dark =
                KnownRuns.run(device, OPTIONS, KnownRuns.darkness(0, 1), 0).at(0);
        double n1 = 2e24 * StrictMath.exp(-depth / VT);
        double lifetime = LENGTH * sites / (1e-18 * dark.channelHoleDensity() * n1);
        double flux = 1e-5 * dark.channelHoleDensity() / lifetime;
        Stimulus steady = new Stimulus(List.of(Segment.constant(30 * lifetime, new Light(flux, 405 / 1e9), 0)));
        TransientSample lit =
                KnownRuns.run(device, OPTIONS, steady, 30 * lifetime).at(30 * lifetime);
        double absorbed = 0.5 * -StrictMath.expm1(-1e7 * LENGTH) * flux * 2000 / 1e12;
        double more = Math.abs(lit.drainCurrent()) - Math.abs(dark.drainCurrent());
        double gain = more / (CONSTANTS.elementaryCharge() * absorbed);
        double transit = (20 / 1e6) * (20 / 1e6) / (5e-4 * 0.1);
        assertThat(gain * transit / lifetime)
                .as("gain against lifetime over transit time")
                .isCloseTo(0.992, within(5e-3));
    }

    /**
     * What the film holds stands for a gate voltage of Q/Cox: threshold shift = trapped sheet charge / gate
     * capacitance.
     */
    @Test
    void photogating_shifts_the_threshold_by_the_film_charge_over_the_gate_capacitance() {
        double end = KnownRuns.train(10, 1, 1).lastPulseEnd();
        TransientSample written = KnownRuns.run(
                        KnownDevice.standard(),
                        KnownRuns.FAST,
                        KnownRuns.train(10, 1, 1).stimulus(),
                        0,
                        end)
                .at(end);
        double shift = written.filmCharge() / CAPACITANCE;
        assertThat(shift).as("shift of the threshold (V)").isBetween(-4.0, -1.0);
        TransientSample dark = KnownRuns.run(KnownDevice.standard(), KnownRuns.FAST, KnownRuns.darkness(shift, 1), 0)
                .at(0);
        assertThat(dark.channelHoleDensity())
                .as("P in the dark at the shifted gate (1/m2)")
                .isCloseTo(written.channelHoleDensity(), within(1e-6 * written.channelHoleDensity()));
    }

    /** A flat band voltage and a gate voltage are the same thing, so only their difference counts. */
    @Test
    void only_the_gate_voltage_beyond_flat_band_counts() {
        DeviceSpec shifted = new KnownDevice().flatBand(4).build();
        Stimulus at4 = new PulseTrain(2, KnownRuns.WIDTH, 1, KnownRuns.LIGHT, 4, 1).stimulus();
        double with = KnownRuns.change(KnownRuns.run(shifted, KnownRuns.FAST, at4, 0, 2.05), 2.05);
        double without = KnownRuns.change(
                KnownRuns.run(
                        KnownDevice.standard(),
                        KnownRuns.FAST,
                        KnownRuns.train(2, 1, 1).stimulus(),
                        0,
                        2.05),
                2.05);
        assertThat(with).as("dP (1/m2)").isCloseTo(without, within(1e-10 * without));
    }
}
