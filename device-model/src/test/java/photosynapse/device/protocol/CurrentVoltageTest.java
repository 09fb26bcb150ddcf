package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;

/** Diodes whose quasi-Fermi levels are flat: every number has a closed form. */
class CurrentVoltageTest {
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(41).withRelativeTolerance(1e-4);
    private static final double Q = KnownDiode.CONSTANTS.elementaryCharge();
    private static final double FLUX = 1e23;
    private static final Light LIGHT = new Light(FLUX, 405 / 1e9);

    /** All light that is absorbed, each photon one pair (A/m2). */
    private static final double PHOTOCURRENT = Q * FLUX * -StrictMath.expm1(-1e3 * KnownDiode.THICKNESS);

    private static CurrentVoltageResult steady(VerticalDeviceSpec device, double last, int count, Light light) {
        CurrentVoltageSpec spec = new CurrentVoltageSpec(0, last, count, false, new VoltageSweep.Steady(), light);
        return new CurrentVoltage(device, OPTIONS, spec).measure(StopCondition.NEVER, ProgressListener.SILENT);
    }

    @Test
    void the_radiative_diode_follows_its_exponential() {
        double reverse = Q * KnownDiode.THICKNESS * KnownDiode.RADIATIVE * KnownDiode.PRODUCT;
        CurrentVoltageResult dark = steady(KnownDiode.radiative(0), 0.9, 46, Light.DARK);
        for (CurrentVoltageResult.Point point : dark.there()) {
            double expected = reverse * StrictMath.expm1(point.voltage() / KnownDiode.VT);
            assertThat(point.currentDensity())
                    .as("J at %s V (A/m2)", point.voltage())
                    .isCloseTo(expected, within(2e-3 * expected + 1e-5 * reverse));
        }
        assertThat(dark.thereNumbers().idealityRatio().orElseThrow()).isCloseTo(1, within(2e-3));
        assertThat(dark.thereNumbers().openCircuitVoltage()).isEmpty();
        assertThat(dark.thereNumbers().fillFactorRatio()).isEmpty();
    }

    @Test
    void the_lit_radiative_diode_has_the_voltage_and_fill_factor_of_theory() {
        double reverse = Q * KnownDiode.THICKNESS * KnownDiode.RADIATIVE * KnownDiode.PRODUCT;
        CurrentVoltageResult lit = steady(KnownDiode.radiative(0), 0.9, 46, LIGHT);
        CurrentVoltageResult.Numbers numbers = lit.thereNumbers();
        double open = KnownDiode.VT * StrictMath.log1p(PHOTOCURRENT / reverse);
        assertThat(open).as("an open circuit inside the sweep (V)").isBetween(0.5, 0.85);
        assertThat(numbers.shortCircuitCurrentDensity().orElseThrow())
                .isCloseTo(-PHOTOCURRENT, within(1e-4 * PHOTOCURRENT));
        assertThat(numbers.openCircuitVoltage().orElseThrow()).isCloseTo(open, within(2e-4));
        double power = 0;
        for (double v = 0; v < open; v += 1e-4) {
            power = StrictMath.max(power, v * (PHOTOCURRENT - reverse * StrictMath.expm1(v / KnownDiode.VT)));
        }
        assertThat(numbers.maximumPowerDensity().orElseThrow()).isCloseTo(power, within(1e-3 * power));
        assertThat(numbers.fillFactorRatio().orElseThrow()).isCloseTo(power / (PHOTOCURRENT * open), within(1e-3));
        assertThat(numbers.idealityRatio().orElseThrow()).isCloseTo(1, within(5e-3));
    }

    /**
     * R = (np - ni^2)/(tau (n + p + 2 ni)) along a straight band: the zone where n is near p is 2 V_T/(V_bi - V) of the
     * film, so that J grows faster than with half the voltage.
     */
    @Test
    void recombination_in_the_middle_of_the_gap_has_the_current_of_its_zone() {
        double lifetime = 1e-8;
        CurrentVoltageResult dark = steady(KnownDiode.throughMidgap(lifetime), 0.5, 26, Light.DARK);
        for (CurrentVoltageResult.Point point :
                dark.there().subList(1, dark.there().size())) {
            double expected = midgapCurrent(point.voltage(), lifetime);
            assertThat(point.currentDensity())
                    .as("J at %s V (A/m2)", point.voltage())
                    .isCloseTo(expected, within(0.02 * expected));
        }
        double late = midgapCurrent(0.5, lifetime) - midgapCurrent(0.48, lifetime);
        double early = midgapCurrent(0.48, lifetime) - midgapCurrent(0.46, lifetime);
        double ideality = 0.02 / (KnownDiode.VT * StrictMath.log(late / early));
        assertThat(ideality).as("ideality of the closed form").isBetween(1.6, 2.0);
        assertThat(dark.thereNumbers().idealityRatio().orElseThrow()).isCloseTo(ideality, within(0.01));
    }

    private static double midgapCurrent(double voltage, double lifetime) {
        double builtIn = KnownDiode.GAP_EV - 0.4;
        double ni = StrictMath.sqrt(KnownDiode.PRODUCT);
        double raised = StrictMath.exp(voltage / KnownDiode.VT / 2);
        double sum = 0;
        int slices = 4000;
        for (int k = 0; k < slices; k++) {
            double u = ((k + 0.5) / slices - 0.5) * (builtIn - voltage) / KnownDiode.VT;
            double carriers = 2 * ni * (raised * StrictMath.cosh(u) + 1);
            sum += KnownDiode.PRODUCT * (raised * raised - 1) / (lifetime * carriers) / slices;
        }
        return Q * KnownDiode.THICKNESS * sum;
    }

    @Test
    void a_series_resistance_is_found_at_the_forward_end() {
        double resistance = 1e-3;
        CurrentVoltageResult dark = steady(KnownDiode.radiative(resistance), 1.0, 41, Light.DARK);
        double end = dark.there().get(40).currentDensity();
        assertThat(end * resistance).as("voltage across the resistance (V)").isGreaterThan(3 * KnownDiode.VT);
        assertThat(dark.thereNumbers().seriesResistance().orElseThrow())
                .isCloseTo(resistance, within(0.01 * resistance));
    }

    @Test
    void a_slow_ramp_is_the_steady_curve_and_a_faster_one_charges_the_capacitance_both_ways() {
        VerticalDeviceSpec device = KnownDiode.radiative(0);
        double rate = 1e3;
        CurrentVoltageSpec spec =
                new CurrentVoltageSpec(-0.2, 0.2, 9, true, new VoltageSweep.Ramp(rate, 1e-3), Light.DARK);
        CurrentVoltageResult swept =
                new CurrentVoltage(device, OPTIONS, spec).measure(StopCondition.NEVER, ProgressListener.SILENT);
        double there = swept.there().get(4).currentDensity();
        double back = swept.back().get(4).currentDensity();
        double geometric = KnownDiode.CONSTANTS.vacuumPermittivity() * 10 / KnownDiode.THICKNESS;
        // the film is nearly empty at small voltages: what charges is the plate capacitor, up to the charge next to the
        // contacts
        assertThat((there - back) / (2 * rate) / geometric)
                .as("capacitance over eps/L")
                .isBetween(1.0, 1.2);
        assertThat(swept.hysteresis().orElseThrow().loopAreaRatio()).isGreaterThan(0.9);

        CurrentVoltageSpec stairs =
                new CurrentVoltageSpec(0, 0.8, 9, false, new VoltageSweep.Staircase(1e-2), Light.DARK);
        CurrentVoltageResult slow =
                new CurrentVoltage(device, OPTIONS, stairs).measure(StopCondition.NEVER, ProgressListener.SILENT);
        CurrentVoltageResult steady = steady(device, 0.8, 9, Light.DARK);
        for (int k = 5; k < 9; k++) {
            double expected = steady.there().get(k).currentDensity();
            assertThat(slow.there().get(k).currentDensity()).isCloseTo(expected, within(1e-3 * expected));
        }
    }

    @Test
    void mobile_ions_make_hysteresis_at_the_rate_at_which_they_move_and_at_no_other() {
        VerticalDeviceSpec device = KnownDiode.ionic(1e-9, 1e-15);
        assertThat(loop(device, 1e-4)).as("slow").isLessThan(0.02);
        double between = loop(device, 1e-1);
        assertThat(between).as("as fast as the ions").isGreaterThan(0.02);
        assertThat(loop(device, 1e2)).as("too fast for the ions").isLessThan(between);
    }

    private static double loop(VerticalDeviceSpec device, double rate) {
        CurrentVoltageSpec spec = new CurrentVoltageSpec(0, 0.8, 17, true, new VoltageSweep.Ramp(rate, 1e3), LIGHT);
        return new CurrentVoltage(device, OPTIONS, spec)
                .measure(StopCondition.NEVER, ProgressListener.SILENT)
                .hysteresis()
                .orElseThrow()
                .loopAreaRatio();
    }

    @Test
    void impossible_sweeps_are_refused() {
        assertThatThrownBy(() -> new CurrentVoltageSpec(1, 1, 9, false, new VoltageSweep.Steady(), LIGHT))
                .hasMessageContaining("must differ");
        assertThatThrownBy(() -> new VoltageSweep.Ramp(0, 1)).hasMessageContaining("sweep rate must be > 0 V/s");
        CurrentVoltageSpec spec = new CurrentVoltageSpec(0, 1, 9, false, new VoltageSweep.Steady(), LIGHT);
        assertThatThrownBy(() -> new CurrentVoltage(KnownDiode.radiative(0), OPTIONS, spec)
                        .measure(() -> true, ProgressListener.SILENT))
                .hasMessageContaining("stopped on request");
    }
}
