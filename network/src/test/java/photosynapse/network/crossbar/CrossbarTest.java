package photosynapse.network.crossbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import photosynapse.device.stimulus.Light;
import photosynapse.network.KnownSynapse;

class CrossbarTest {
    /** Two-sided false-alarm rate 1e-6 of a standard normal statistic. */
    private static final double ALARM = 4.9;

    /** Rounding of conductances of about 1e-6 S over tens of steps. */
    private static final double ROUNDING = 1e-17;

    private static final WritePulse PULSE =
            new WritePulse(new Light(KnownSynapse.UNIT_FLUX, Light.DEFAULT_WAVELENGTH), 0.05, 0.1, 0);
    private static final DeviceVariation ALL = new DeviceVariation(0.1, 0.05, 0.1, 0.02, 0.01);

    private static Crossbar crossbar(KnownSynapse synapse, DeviceVariation variation, CellModel model) {
        var spec = new CrossbarSpec(50, 20, variation, new ReadNoise(0.01, 1e-9));
        return Crossbar.of(synapse, spec, model, new SplittableRandom(5));
    }

    private static int[] pulses(int count) {
        int[] pulses = new int[1000];
        Arrays.setAll(pulses, i -> i % (count + 1));
        return pulses;
    }

    private static double[] conductances(Crossbar crossbar) {
        double[] found = new double[crossbar.spec().cellCount()];
        crossbar.conductances(found);
        return found;
    }

    private static double largestDifference(Crossbar a, Crossbar b) {
        double[] found = conductances(a);
        double[] other = conductances(b);
        double largest = 0;
        for (int cell = 0; cell < found.length; cell++) {
            largest = Math.max(largest, Math.abs(found[cell] - other[cell]));
        }
        return largest;
    }

    private static double[] read(Crossbar crossbar) {
        double[] found = new double[crossbar.spec().cellCount()];
        crossbar.read(found);
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void without_variation_a_cell_is_the_single_device(CellModel model) {
        KnownSynapse synapse = KnownSynapse.forgetting();
        Crossbar crossbar = crossbar(synapse, DeviceVariation.NONE, model);
        crossbar.write(pulses(7), PULSE, 1);
        crossbar.rest(1000, 1);
        double[] found = conductances(crossbar);
        for (int cell = 0; cell < found.length; cell++) {
            double[] state = new double[synapse.stateSize()];
            synapse.reset(state, 0);
            for (int k = 0; k < cell % 8; k++) {
                synapse.advance(state, 0, 0, 0, PULSE.gap());
                synapse.advance(state, 0, PULSE.light().photonFlux(), 0, PULSE.width());
            }
            synapse.advance(state, 0, 0, 0, 1000);
            assertThat(found[cell]).as("cell %s", cell).isEqualTo(synapse.conductance(state, 0));
        }
    }

    @Test
    void without_variation_both_cell_models_give_the_same_through_several_writings() {
        Crossbar each = crossbar(KnownSynapse.forgetting(), DeviceVariation.NONE, CellModel.EACH_CELL);
        Crossbar shared = crossbar(KnownSynapse.forgetting(), DeviceVariation.NONE, CellModel.SHARED_LEVELS);
        for (Crossbar crossbar : new Crossbar[] {each, shared}) {
            crossbar.write(pulses(7), PULSE, 1);
            crossbar.rest(10, 1);
            crossbar.write(pulses(12), PULSE, 1);
            crossbar.rest(100, 1);
        }
        assertThat(largestDifference(shared, each)).isLessThan(ROUNDING);
        assertThat(shared.tally().pulses()).isEqualTo(each.tally().pulses());
        assertThat(shared.tally().litConductanceTime())
                .isCloseTo(
                        each.tally().litConductanceTime(),
                        within(1e-12 * each.tally().litConductanceTime()));
    }

    @Test
    void for_a_linear_device_both_cell_models_give_the_same_with_variation() {
        KnownSynapse linear = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(1, Double.POSITIVE_INFINITY, 1e-3));
        DeviceVariation gains = new DeviceVariation(0.1, 0, 0, 0.02, 0.01);
        Crossbar each = crossbar(linear, gains, CellModel.EACH_CELL);
        Crossbar shared = crossbar(linear, gains, CellModel.SHARED_LEVELS);
        for (Crossbar crossbar : new Crossbar[] {each, shared}) {
            crossbar.write(pulses(9), PULSE, 1);
            crossbar.rest(500, 1);
        }
        // A linear device and equal pulses: the gain is a factor on the change, exactly.
        assertThat(largestDifference(shared, each)).isLessThan(ROUNDING);
    }

    @Test
    void a_saturating_device_evens_out_the_spread_that_shared_levels_keep() {
        KnownSynapse saturating = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(1, 0.1, 0));
        DeviceVariation gains = new DeviceVariation(0.2, 0, 0, 0, 0);
        int[] many = new int[1000];
        Arrays.fill(many, 60);
        Crossbar each = crossbar(saturating, gains, CellModel.EACH_CELL);
        Crossbar shared = crossbar(saturating, gains, CellModel.SHARED_LEVELS);
        each.write(many, PULSE, 1);
        shared.write(many, PULSE, 1);
        assertThat(relativeSpread(conductances(shared), 1e-6)).isBetween(0.17, 0.23);
        assertThat(relativeSpread(conductances(each), 1e-6)).isLessThan(0.01);
    }

    private static double relativeSpread(double[] values, double offset) {
        double mean = Arrays.stream(values).average().orElseThrow() - offset;
        double variance = Arrays.stream(values)
                .map(v -> (v - offset - mean) * (v - offset - mean))
                .sum();
        return Math.sqrt(variance / (values.length - 1)) / mean;
    }

    @ParameterizedTest
    @EnumSource
    void a_thousand_cells_give_a_thousand_values_with_the_spread_asked_for(CellModel model) {
        DeviceVariation gains = new DeviceVariation(0.1, 0, 0, 0, 0);
        Crossbar crossbar = crossbar(KnownSynapse.ideal(), gains, model);
        int[] equal = new int[1000];
        Arrays.fill(equal, 20);
        crossbar.write(equal, PULSE, 1);
        double[] found = conductances(crossbar);
        assertThat(Arrays.stream(found).distinct().count()).isEqualTo(1000);
        // Relative standard error of a standard deviation: sqrt((kurtosis - 1)/4n); log-normal of 10 %: kurtosis 3.16.
        double error = Math.sqrt((3.16 - 1) / 4 / 1000);
        assertThat(relativeSpread(found, 1e-6) / 0.1).isBetween(1 - ALARM * error, 1 + ALARM * error);
        double mean = (Arrays.stream(found).average().orElseThrow() - 1e-6) / (20 * 0.1 * 0.05 * 1e-6);
        assertThat((mean - 1) / (0.1 / Math.sqrt(1000))).isBetween(-ALARM, ALARM);
    }

    @ParameterizedTest
    @EnumSource
    void the_spread_from_pulse_to_pulse_averages_out_over_pulses(CellModel model) {
        DeviceVariation pulsesOnly = new DeviceVariation(0, 0.3, 0, 0, 0);
        int[] equal = new int[1000];
        Arrays.fill(equal, 25);
        Crossbar crossbar = crossbar(KnownSynapse.ideal(), pulsesOnly, model);
        crossbar.write(equal, PULSE, 1);
        double error = Math.sqrt((3.1 - 1) / 4 / 1000);
        double asked = 0.3 / Math.sqrt(25);
        assertThat(relativeSpread(conductances(crossbar), 1e-6) / asked)
                .isBetween(1 - ALARM * error, 1 + ALARM * error);
    }

    @ParameterizedTest
    @EnumSource
    void the_spread_of_retention_spreads_what_is_left(CellModel model) {
        KnownSynapse single = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(1, Double.POSITIVE_INFINITY, 1e-3));
        Crossbar crossbar = crossbar(single, new DeviceVariation(0, 0, 0.2, 0, 0), model);
        int[] equal = new int[1000];
        Arrays.fill(equal, 1);
        crossbar.write(equal, PULSE, 1);
        double written = conductances(crossbar)[0] - 1e-6;
        crossbar.rest(500, 1);
        // One exponential: left = exp(-0.5 pace), so the pace of each cell can be read back.
        double[] paces = Arrays.stream(conductances(crossbar))
                .map(g -> -Math.log((g - 1e-6) / written) / 0.5)
                .toArray();
        double mean = Arrays.stream(paces).average().orElseThrow();
        assertThat((mean - 1) / (0.2 / Math.sqrt(1000))).isBetween(-ALARM, ALARM);
        double error = Math.sqrt((3.7 - 1) / 4 / 1000);
        assertThat(relativeSpread(paces, 0) / 0.2).isBetween(1 - ALARM * error, 1 + ALARM * error);
    }

    @Test
    void dead_cells_stay_dark_and_are_as_frequent_as_asked() {
        Crossbar crossbar = crossbar(KnownSynapse.ideal(), new DeviceVariation(0, 0, 0, 0, 0.1), CellModel.EACH_CELL);
        int[] equal = new int[1000];
        Arrays.fill(equal, 5);
        crossbar.write(equal, PULSE, 1);
        long dark = Arrays.stream(conductances(crossbar)).filter(g -> g == 1e-6).count();
        assertThat((dark - 100) / Math.sqrt(90)).isBetween(-ALARM, ALARM);
    }

    @Test
    void read_noise_has_the_variance_asked_for_and_is_new_in_each_reading() {
        Crossbar crossbar = crossbar(KnownSynapse.ideal(), DeviceVariation.NONE, CellModel.SHARED_LEVELS);
        double[] first = read(crossbar);
        double[] second = read(crossbar);
        double sigma = Math.sqrt(0.01 * 0.01 * 1e-12 + 1e-18);
        for (double[] reading : new double[][] {first, second}) {
            double squares = Arrays.stream(reading)
                    .map(g -> (g - 1e-6) / sigma)
                    .map(z -> z * z)
                    .sum();
            assertThat((squares - 1000) / Math.sqrt(2000)).isBetween(-ALARM, ALARM);
        }
        double product = 0;
        for (int cell = 0; cell < 1000; cell++) {
            product += (first[cell] - 1e-6) / sigma * (second[cell] - 1e-6) / sigma;
        }
        assertThat(product / Math.sqrt(1000)).isBetween(-ALARM, ALARM);
        assertThat(conductances(crossbar)).containsOnly(1e-6);
    }

    @ParameterizedTest
    @EnumSource
    void any_number_of_threads_gives_the_same_bits(CellModel model) {
        double[] one = written(model, 1);
        assertThat(written(model, 2)).isEqualTo(one);
        assertThat(written(model, 3)).isEqualTo(one);
        assertThat(written(model, 7)).isEqualTo(one);
    }

    private static double[] written(CellModel model, int threads) {
        Crossbar crossbar = crossbar(KnownSynapse.forgetting(), ALL, model);
        PulseCurve curve = PulseCurve.measure(crossbar.synapse(), PULSE, 40, 1);
        double[] targets = new double[1000];
        Arrays.setAll(targets, i -> curve.range().minimum() + curve.range().span() * i / 999);
        new Programming(curve, new WriteVerify(2, 0.9, 0.01, 1, 80), threads).write(crossbar, targets);
        crossbar.rest(300, threads);
        double[] both = Arrays.copyOf(read(crossbar), 1001);
        both[1000] = crossbar.tally().litConductanceTime();
        return both;
    }

    @Test
    void rests_are_single_steps_that_may_be_divided() {
        Crossbar whole = crossbar(KnownSynapse.forgetting(), ALL, CellModel.EACH_CELL);
        Crossbar parts = crossbar(KnownSynapse.forgetting(), ALL, CellModel.EACH_CELL);
        whole.write(pulses(7), PULSE, 1);
        parts.write(pulses(7), PULSE, 1);
        whole.rest(1000, 1);
        for (int k = 0; k < 10; k++) {
            parts.rest(100, 1);
        }
        assertThat(largestDifference(parts, whole)).isLessThan(ROUNDING);
        assertThat(parts.clock()).isCloseTo(whole.clock(), within(1e-9));
    }

    @Test
    void the_tally_counts_pulses_photons_and_time() {
        Crossbar crossbar = crossbar(KnownSynapse.ideal(), DeviceVariation.NONE, CellModel.EACH_CELL);
        crossbar.write(pulses(3), PULSE, 1);
        WriteTally tally = crossbar.tally();
        assertThat(tally.pulses()).isEqualTo(1500);
        assertThat(tally.photonsPerArea()).isCloseTo(1500 * KnownSynapse.UNIT_FLUX * 0.05, within(1e6));
        assertThat(tally.duration()).isCloseTo(0.3, within(1e-15));
        assertThat(tally.litDarkConductanceTime()).isCloseTo(1500 * 0.05 * 1e-6, within(1e-18));
        // Linear device: a cell's k-th pulse runs from G0 (1 + 0.005 (k - 1)) to G0 (1 + 0.005 k), mean by trapezium.
        double expected = 250 * 0.05 * 1e-6 * (3 * 1.0025 + 2 * 1.0075 + 1.0125);
        assertThat(tally.litConductanceTime()).isCloseTo(expected, within(1e-12 * expected));
        assertThat(crossbar.clock()).isEqualTo(tally.duration());
    }

    @Test
    void wrong_lengths_times_and_sizes_are_refused() {
        Crossbar crossbar = crossbar(KnownSynapse.ideal(), DeviceVariation.NONE, CellModel.EACH_CELL);
        assertThatThrownBy(() -> crossbar.write(new int[3], PULSE, 1))
                .hasMessageContaining("1000 cells expected, got 3");
        assertThatThrownBy(() -> crossbar.rest(-1, 1)).hasMessageContaining(">= 0 s");
        int[] negative = new int[1000];
        negative[7] = -1;
        assertThatThrownBy(() -> crossbar.write(negative, PULSE, 1)).hasMessageContaining("was -1");
        assertThatThrownBy(() -> new CrossbarSpec(1 << 20, 1 << 20, ALL, ReadNoise.NONE))
                .hasMessageContaining("crossbar");
    }
}
