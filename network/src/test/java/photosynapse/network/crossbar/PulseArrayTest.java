package photosynapse.network.crossbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;

class PulseArrayTest {
    private static final WritePulse PULSE = new WritePulse(new Light(1e17, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0);
    private static final LightDevice FADING = new LightDevice(
            "three modes",
            List.of(
                    new FadingMode(PulseStep.towards(0.1, 0.002), 1 / 1.5),
                    new FadingMode(PulseStep.towards(0.2, 0.002), 1 / 50.0),
                    new FadingMode(PulseStep.towards(0.5, 0.004), 1 / 4000.0)),
            0.3,
            2e-6,
            PULSE);

    private static PulseArray array(PulsedDevice device, int rows, int columns, DeviceVariation variation) {
        var spec = new PulseArraySpec(rows, columns, 1, variation, new ReadNoise(0.02, 0.001), 0);
        return new PulseArray(device, spec, new NoiseStream(7));
    }

    @Test
    void one_pulse_on_a_thousand_cells_gives_a_thousand_values_with_the_spread_asked_for() {
        var variation = new DeviceVariation(0.1, 0, 0, 0, 0);
        PulseArray array = array(FADING, 1000, 1, variation);
        double sum = 0;
        double squares = 0;
        Set<Float> different = new HashSet<>();
        for (int row = 0; row < 1000; row++) {
            array.pulse(row, 0, 1);
            float q = array.change(row * 2);
            different.add(q);
            sum += q;
            squares += (double) q * q;
        }
        double mean = sum / 1000;
        double spread = Math.sqrt(squares / 1000 - mean * mean) / mean;
        // 1000 floats of 24 bits: one pair in 30 draws may coincide
        assertThat(different).hasSizeGreaterThan(995);
        // standard error of a spread of 0.1 from 1000 samples 0.0022; five of them
        assertThat(spread).isCloseTo(0.1, within(0.011));
        assertThat(mean).isCloseTo(0.008, within(0.008 * 0.1 * 5 / Math.sqrt(1000)));
    }

    @Test
    void the_spread_from_pulse_to_pulse_averages_out() {
        var variation = new DeviceVariation(0, 0.3, 0, 0, 0);
        var device = TwoSidedDevice.constantStep(1001);
        PulseArray single = array(device, 1000, 1, variation);
        PulseArray many = array(device, 1000, 1, variation);
        PulseArray bundled = array(device, 1000, 1, variation);
        for (int row = 0; row < 1000; row++) {
            single.pulse(row, 0, 1);
            for (int n = 0; n < 100; n++) {
                many.pulse(row, 0, 1);
            }
            bundled.pulse(row, 0, 100);
        }
        assertThat(relativeSpread(single)).isCloseTo(0.3, within(0.034));
        assertThat(relativeSpread(many)).isCloseTo(0.03, within(0.0034));
        assertThat(relativeSpread(bundled)).isCloseTo(0.03, within(0.0034));
    }

    @Test
    void cells_forget_at_paces_of_their_own_in_exact_steps() {
        var variation = new DeviceVariation(0, 0, 0.1, 0, 0);
        LightDevice one = new LightDevice(
                "one mode", List.of(new FadingMode(PulseStep.constant(0.1), 1 / 50.0)), 0.3, 2e-6, PULSE);
        var spec = new PulseArraySpec(4000, 1, 1, variation, ReadNoise.NONE, 0);
        PulseArray whole = new PulseArray(one, spec, new NoiseStream(7));
        PulseArray parts = new PulseArray(one, spec, new NoiseStream(7));
        for (int row = 0; row < 4000; row++) {
            whole.pulse(row, 0, 1);
            parts.pulse(row, 0, 1);
        }
        whole.rest(100);
        for (int n = 0; n < 100; n++) {
            parts.rest(1);
        }
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < 4000; row++) {
            double pace = -Math.log(whole.change(2 * row) / 0.1) / 2;
            sum += pace;
            squares += pace * pace;
            assertThat(parts.change(2 * row)).isCloseTo(whole.change(2 * row), within(2e-5f * 0.1f));
        }
        double mean = sum / 4000;
        // 32 paces stand for the spread; standard error of a mean of 4000 is 0.0016, of the spread 0.0011
        assertThat(mean).isCloseTo(1, within(0.008));
        assertThat(Math.sqrt(squares / 4000 - mean * mean)).isCloseTo(0.1, within(0.006));
        StateWriter writer = new StateWriter();
        parts.save(writer);
        PulseArray again = new PulseArray(one, spec, new NoiseStream(7));
        again.restore(new StateReader(writer.toBytes()));
        again.rest(30);
        parts.rest(30);
        assertThat(again.change(10)).isEqualTo(parts.change(10));
        parts.rest(1e9);
        assertThat(parts.change(10)).isZero();
    }

    @Test
    void a_column_of_cells_with_paces_of_their_own_sums_what_they_hold() {
        PulseArray array = array(FADING, 50, 8, new DeviceVariation(0.1, 0.03, 0.3, 0.002, 0));
        for (int i = 0; i < 400; i++) {
            array.pulse(i / 8, i % 8, i % 13 - 6);
        }
        array.rest(7);
        float[] input = new float[50];
        int[] active = new int[50];
        for (int i = 0; i < 50; i++) {
            input[i] = 1 + i % 3;
            active[i] = i;
        }
        ColumnReading reading = new ColumnReading(16);
        reading.at(array, 20);
        reading.multiply(array, input, active, 50);
        array.rest(20);
        for (int column = 0; column < 16; column++) {
            double sum = 0;
            for (int i = 0; i < 50; i++) {
                sum += input[i] * array.change(16 * i + column);
            }
            assertThat((double) reading.sum(column)).isCloseTo(sum, within(1e-5 * (1 + Math.abs(sum))));
        }
    }

    private static double relativeSpread(PulseArray array) {
        double[] w = new double[1000];
        for (int row = 0; row < 1000; row++) {
            w[row] = array.weight(row, 0);
        }
        double mean = Arrays.stream(w).average().orElseThrow();
        return Math.sqrt(Arrays.stream(w).map(v -> (v - mean) * (v - mean)).sum() / 1000) / mean;
    }

    @Test
    void forgetting_is_that_of_the_modes_however_the_time_is_cut() {
        PulseArray once = array(FADING, 4, 3, DeviceVariation.NONE);
        PulseArray often = array(FADING, 4, 3, DeviceVariation.NONE);
        for (PulseArray array : List.of(once, often)) {
            for (int n = 0; n < 20; n++) {
                array.pulse(1, 2, 1);
            }
        }
        once.rest(1000);
        for (int n = 0; n < 10_000; n++) {
            often.rest(0.1);
        }
        double expected = 0;
        for (FadingMode mode : FADING.modes()) {
            expected += mode.step().after(0, 20) * Math.exp(-mode.decayRate() * 1000);
        }
        int cell = 6 + 2;
        // floats: 1e-7 of the largest value, and a rounding each time a mode is brought up to date, 100 times at most
        assertThat(once.change(cell)).isCloseTo((float) expected, within(1e-6f));
        assertThat(often.change(cell)).isCloseTo((float) expected, within(6e-6f));
    }

    @Test
    void modes_follow_the_exact_synapse_through_pulses_at_random_times() {
        var synapse = CompactSynapse.of(SynapseParameters.DEFAULT);
        LightDevice device =
                LightDeviceFit.fit("default", synapse, PULSE, 3, 0.3).device();
        PulseArray array = array(device, 1, 1, DeviceVariation.NONE);
        double[] state = new double[synapse.stateSize()];
        NoiseStream random = new NoiseStream(5);
        double squares = 0;
        double worst = 0;
        int pulses = 60;
        for (int n = 0; n < pulses; n++) {
            // gaps of 20 s on average, as a cell sees them that 0.05 % of all images pulse
            double gap = -20 * Math.log(random.uniform(n));
            array.rest(gap);
            synapse.advance(state, 0, 0, 0, gap);
            array.pulse(0, 0, 1);
            synapse.advance(state, 0, PULSE.light().photonFlux(), 0, PULSE.width());
            double exact = synapse.conductance(state, 0) / synapse.darkConductance() - 1;
            double error = array.change(0) - exact;
            squares += error * error / pulses;
            worst = Math.max(worst, Math.abs(error));
        }
        // the window is 0.3; a tenth of the spread between cells is 0.01 of what is held
        assertThat(Math.sqrt(squares)).isLessThan(0.01 * 0.3);
        assertThat(worst).isLessThan(0.02 * 0.3);
    }

    @Test
    void a_rest_at_the_pace_of_another_device_is_the_rest_of_that_device() {
        PulseArray still = array(FADING.withoutForgetting(), 2, 2, DeviceVariation.NONE);
        PulseArray fading = array(FADING, 2, 2, DeviceVariation.NONE);
        still.pulse(0, 0, 30);
        fading.pulse(0, 0, 30);
        still.rest(1e6);
        assertThat(still.change(0)).isEqualTo(fading.change(0));
        still.restAs(FADING, 3600);
        fading.rest(3600);
        assertThat(still.change(0)).isCloseTo(fading.change(0), within(1e-6f));
        assertThat(fading.change(0)).isLessThan(0.5f * (float) FADING.after(30));
    }

    @Test
    void lumped_read_noise_has_mean_and_variance_of_noise_drawn_cell_by_cell() {
        int rows = 50;
        PulseArray array = array(FADING, rows, 4, new DeviceVariation(0.2, 0.1, 0, 0.01, 0));
        NoiseStream random = new NoiseStream(3);
        float[] input = new float[rows];
        int[] active = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 4; column++) {
                array.pulse(row, column, random.below(40, row * 4L + column) - 20);
            }
            input[row] = row % 3 == 0 ? 0 : (float) random.uniform(1000 + row);
            if (input[row] != 0) {
                active[count++] = row;
            }
        }
        ColumnReading reading = new ColumnReading(array.width());
        reading.at(array, 0);
        reading.multiply(array, input, active, count);
        int draws = 20_000;
        ReadNoise noise = array.spec().readNoise();
        for (int column = 0; column < 4; column++) {
            double mean = 0;
            double squares = 0;
            for (int draw = 0; draw < draws; draw++) {
                NoiseStream stream = new NoiseStream(11).split(draw);
                double sum = 0;
                for (int row = 0; row < rows; row++) {
                    double g = 1 + array.change(row * 8 + column);
                    sum += input[row] * (g - 1 + Math.sqrt(noise.variance(g)) * stream.gaussian(row * 8L + column));
                }
                mean += sum / draws;
                squares += sum * sum / draws;
            }
            double variance = squares - mean * mean;
            // five standard errors: mean sqrt(V/N), variance V sqrt(2/N)
            assertThat((double) reading.sum(column)).isCloseTo(mean, within(5 * Math.sqrt(variance / draws)));
            assertThat((double) reading.variance(column))
                    .isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / draws)));
        }
    }

    @Test
    void outputs_scatter_with_the_variance_that_the_weights_have() {
        PulseArray array = array(FADING, 20, 3, DeviceVariation.NONE);
        for (int row = 0; row < 20; row++) {
            array.pulse(row, row % 3, 10 - row);
        }
        float[] input = new float[20];
        Arrays.fill(input, 0.5f);
        int[] active = new int[20];
        Arrays.setAll(active, i -> i);
        float[] variances = new float[60];
        array.variances(variances);
        double expected = 0;
        double wanted = 0;
        for (int row = 0; row < 20; row++) {
            expected += 0.25 * variances[row * 3];
            wanted += 0.5 * array.weight(row, 0);
        }
        ColumnReading reading = new ColumnReading(array.width());
        reading.at(array, 0);
        reading.multiply(array, input, active, 20);
        float[] output = new float[3];
        double mean = 0;
        double squares = 0;
        int draws = 20_000;
        for (int draw = 0; draw < draws; draw++) {
            reading.outputs(array, 10, new NoiseStream(5).split(draw), output);
            mean += (double) output[0] / draws;
            squares += (double) output[0] * output[0] / draws;
        }
        double variance = squares - mean * mean;
        assertThat(mean).isCloseTo(wanted, within(5 * Math.sqrt(expected / draws)));
        assertThat(variance).isCloseTo(expected, within(5 * expected * Math.sqrt(2.0 / draws)));
    }

    @Test
    void readings_of_one_to_four_modes_are_sums_of_the_cells() {
        for (int modes = 1; modes <= 4; modes++) {
            List<FadingMode> some = List.of(
                            new FadingMode(PulseStep.towards(0.1, 0.002), 1),
                            new FadingMode(PulseStep.towards(0.2, 0.003), 0.1),
                            new FadingMode(PulseStep.constant(0.004), 0.01),
                            new FadingMode(PulseStep.constant(0.001), 0))
                    .subList(0, modes);
            var device = new LightDevice("some", some, 0.3, 1e-6, PULSE);
            for (ReadNoise noise : List.of(ReadNoise.NONE, new ReadNoise(0.01, 0))) {
                var spec = new PulseArraySpec(9, 5, 1, DeviceVariation.NONE, noise, 0);
                PulseArray array = new PulseArray(device, spec, new NoiseStream(1));
                for (int row = 0; row < 9; row++) {
                    array.pulse(row, row % 5, row - 4);
                    array.rest(0.3);
                }
                float[] input = {1, 0.5f, 0, 1, 0.25f, 0, 1, 1, 1};
                ColumnReading reading = new ColumnReading(array.width());
                reading.at(array, 2);
                reading.multiply(array, input, new int[] {0, 1, 3, 4, 6, 7, 8}, 7);
                array.rest(2);
                for (int column = 0; column < 10; column++) {
                    double sum = 0;
                    for (int row = 0; row < 9; row++) {
                        sum += input[row] * array.change(row * 10 + column);
                    }
                    assertThat((double) reading.sum(column)).isCloseTo(sum, within(1e-6));
                }
            }
        }
    }

    @Test
    void only_the_raising_cell_of_a_pair_is_pulsed_and_what_it_costs_is_counted() {
        PulseArray array = array(FADING, 2, 2, DeviceVariation.NONE);
        array.pulse(1, 0, 3);
        array.pulse(1, 0, -2);
        assertThat(array.received(4)).isEqualTo(3);
        assertThat(array.received(6)).isEqualTo(2);
        assertThat(array.weight(1, 0)).isCloseTo((float) ((FADING.after(3) - FADING.after(2)) / 0.3), within(1e-6f));
        assertThat(array.tally().pulses()).isEqualTo(5);
        assertThat(array.tally().mostPulses()).isEqualTo(3);
        array.eraseRow(1, 0);
        assertThat(array.weight(1, 0)).isZero();
        assertThat(array.tally().erases()).isEqualTo(4);
    }

    @Test
    void dead_cells_stay_where_they_are_and_two_sided_ones_stay_in_their_range() {
        PulseArray dead = array(FADING, 200, 1, new DeviceVariation(0, 0, 0, 0, 0.25));
        int still = 0;
        for (int row = 0; row < 200; row++) {
            dead.pulse(row, 0, 5);
            still += dead.weight(row, 0) == 0 ? 1 : 0;
        }
        // 50 expected, standard deviation 6.1
        assertThat(still).isBetween(20, 80);
        PulseArray two = array(TwoSidedDevice.constantStep(11), 1, 1, DeviceVariation.NONE);
        two.pulse(0, 0, 100);
        assertThat(two.weight(0, 0)).isEqualTo(1);
        two.pulse(0, 0, -5);
        assertThat(two.weight(0, 0)).isCloseTo(0, within(1e-6f));
        two.pulse(0, 0, -100);
        assertThat(two.weight(0, 0)).isEqualTo(-1);
    }

    @Test
    void saved_and_restored_arrays_go_on_alike_and_others_are_refused() {
        PulseArray array = array(FADING, 5, 5, new DeviceVariation(0.1, 0.1, 0, 0, 0));
        array.pulse(2, 3, 17);
        array.rest(1.7);
        StateWriter writer = new StateWriter();
        array.save(writer);
        PulseArray other = array(FADING, 5, 5, new DeviceVariation(0.1, 0.1, 0, 0, 0));
        StateReader reader = new StateReader(writer.toBytes());
        other.restore(reader);
        reader.requireEnd();
        array.pulse(2, 3, 1);
        other.pulse(2, 3, 1);
        assertThat(other.weight(2, 3)).isEqualTo(array.weight(2, 3));
        byte[] cut = Arrays.copyOf(writer.toBytes(), 100);
        assertThatThrownBy(() -> other.restore(new StateReader(cut))).isInstanceOf(IllegalArgumentException.class);
        PulseArray larger = array(FADING, 6, 5, DeviceVariation.NONE);
        assertThatThrownBy(() -> larger.restore(new StateReader(writer.toBytes())))
                .hasMessageContaining("of another network");
    }
}
