package photosynapse.network.crossbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import photosynapse.device.stimulus.Light;
import photosynapse.network.KnownSynapse;

class ProgrammingTest {
    private static final WritePulse PULSE =
            new WritePulse(new Light(KnownSynapse.UNIT_FLUX, Light.DEFAULT_WAVELENGTH), 0.05, 0.1, 0);

    private static double[] ramp(PulseCurve curve, int cells) {
        double[] targets = new double[cells];
        Arrays.setAll(targets, i -> curve.range().minimum() + curve.range().span() * i / (cells - 1));
        return targets;
    }

    private static Crossbar crossbar(KnownSynapse synapse, DeviceVariation variation, ReadNoise noise) {
        var spec = new CrossbarSpec(20, 25, variation, noise);
        return Crossbar.of(synapse, spec, CellModel.EACH_CELL, new SplittableRandom(3));
    }

    /** Root mean square of what is missing or too much, relative to the window, when the calibration holds. */
    private static double error(Crossbar crossbar, PulseCurve curve, WriteVerify verify) {
        double[] targets = ramp(curve, 500);
        new Programming(curve, verify, 1).write(crossbar, targets);
        crossbar.rest(curve.readDelay(), 1);
        double[] found = new double[500];
        crossbar.conductances(found);
        double squares = 0;
        for (int cell = 0; cell < 500; cell++) {
            squares += Math.pow((found[cell] - targets[cell]) / curve.range().span(), 2);
        }
        return Math.sqrt(squares / 500);
    }

    @Test
    void equal_devices_miss_their_target_by_at_most_half_a_level() {
        for (KnownSynapse synapse : new KnownSynapse[] {KnownSynapse.ideal(), KnownSynapse.forgetting()}) {
            PulseCurve curve = PulseCurve.measure(synapse, PULSE, 60, 1);
            Crossbar crossbar = crossbar(synapse, DeviceVariation.NONE, ReadNoise.NONE);
            double[] targets = ramp(curve, 500);
            int[] pulses = new Programming(curve, WriteVerify.NONE, 1).write(crossbar, targets);
            crossbar.rest(1, 1);
            double[] found = new double[500];
            crossbar.conductances(found);
            for (int cell = 0; cell < 500; cell++) {
                int n = pulses[cell];
                double below = curve.conductance(n) - curve.conductance(Math.max(0, n - 1));
                double above = curve.conductance(Math.min(curve.maximumPulses(), n + 1)) - curve.conductance(n);
                assertThat(Math.abs(found[cell] - targets[cell]))
                        .as("cell %s, %s pulses", cell, n)
                        .isLessThanOrEqualTo(Math.max(below, above) / 2 * (1 + 1e-9));
            }
        }
    }

    @Test
    void write_verify_takes_most_of_the_variation_away() {
        DeviceVariation variation = new DeviceVariation(0.2, 0, 0, 0, 0);
        KnownSynapse synapse = KnownSynapse.ideal();
        PulseCurve curve = PulseCurve.measure(synapse, PULSE, 60, 1);
        ReadNoise noise = new ReadNoise(1e-4, 0);
        double open = error(crossbar(synapse, variation, noise), curve, WriteVerify.NONE);
        WriteVerify verify = new WriteVerify(4, 0.7, 0.005, 1, 120);
        double closed = error(crossbar(synapse, variation, noise), curve, verify);
        assertThat(open).isBetween(0.08, 0.16);
        assertThat(closed).isLessThan(open / 5);
    }

    @Test
    void no_cell_gets_more_pulses_than_the_budget() {
        PulseCurve curve = PulseCurve.measure(KnownSynapse.ideal(), PULSE, 60, 1);
        Crossbar crossbar = crossbar(KnownSynapse.ideal(), new DeviceVariation(0.2, 0, 0, 0, 0.2), ReadNoise.NONE);
        WriteVerify verify = new WriteVerify(5, 1, 0, 1, 40);
        int[] pulses = new Programming(curve, verify, 1).write(crossbar, ramp(curve, 500));
        assertThat(Arrays.stream(pulses).max().orElseThrow()).isEqualTo(40);
        assertThat(crossbar.tally().pulses()).isEqualTo(Arrays.stream(pulses).sum());
    }

    @Test
    void the_curve_ends_where_pulses_no_longer_raise_the_conductance() {
        KnownSynapse fast = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(50, 0.1, 0));
        PulseCurve curve = PulseCurve.measure(fast, PULSE, 10_000, 0);
        assertThat(curve.maximumPulses()).isBetween(1, 5);
        assertThat(curve.range().maximum()).isCloseTo(1.1e-6, within(1e-15));
    }

    @Test
    void light_that_writes_nothing_is_refused() {
        KnownSynapse blind = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(0, 1, 0));
        assertThatThrownBy(() -> PulseCurve.measure(blind, PULSE, 10, 1)).hasMessageContaining("use more light");
    }
}
