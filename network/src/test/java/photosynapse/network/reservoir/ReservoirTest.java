package photosynapse.network.reservoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.Mnist;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.network.KnownSynapse;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.reservoir.MaskedReservoir.ReservoirOptions;
import photosynapse.network.reservoir.TimeSeries.Task;
import photosynapse.network.training.LabelledImages;

class ReservoirTest {
    private static final CompactSynapse DEFAULT =
            CompactSynapse.of(SynapseParameters.DEFAULT).extrapolating();

    private static WritePulse pulse(double flux, double width, double period) {
        return new WritePulse(new Light(flux, Light.DEFAULT_WAVELENGTH), width, period, 0);
    }

    private record Digits(ImageSet set) implements LabelledImages {
        @Override
        public int size() {
            return set.size();
        }

        @Override
        public int pixelCount() {
            return set.pixelCount();
        }

        @Override
        public int classCount() {
            return set.classCount();
        }

        @Override
        public int label(int image) {
            return set.label(image);
        }

        @Override
        public void fill(int image, float[] target, int offset) {
            set.fill(image, target, offset);
        }
    }

    @Test
    void a_read_out_finds_the_weights_that_made_the_data() {
        RidgeReadout readout = new RidgeReadout(3, 2);
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 100; n++) {
            double[] x = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            readout.add(x, new double[] {1 + 2 * x[0] - 3 * x[2], 0.5 * x[1]});
        }
        double[][] weights = readout.solve(1e-12);
        assertThat(weights[0][0]).isCloseTo(2, within(1e-6));
        assertThat(weights[1][1]).isCloseTo(0.5, within(1e-6));
        assertThat(weights[2][0]).isCloseTo(-3, within(1e-6));
        assertThat(weights[3][0]).isCloseTo(1, within(1e-6));
        double[] y = RidgeReadout.apply(weights, new double[] {1, 1, 1});
        assertThat(y[0]).isCloseTo(0, within(1e-6));
        assertThat(readout.solve(1e6)[0][0]).isCloseTo(0, within(1e-4));
        assertThatThrownBy(() -> new RidgeReadout(1, 1).solve(0)).hasMessageContaining("larger penalty");
    }

    @Test
    void a_code_is_the_sum_of_what_is_left_of_its_pulses() {
        // one reservoir that never fills: q = sum of w f t e^(-r age)
        var synapse = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(0.1, Double.POSITIVE_INFINITY, 0));
        var fading = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(0.1, Double.POSITIVE_INFINITY, 0.5));
        WritePulse pulse = pulse(KnownSynapse.UNIT_FLUX, 1e-3, 1);
        PulseCodes still = new PulseCodes(synapse, pulse, 4, 0);
        PulseCodes codes = new PulseCodes(fading, pulse, 4, 0);
        for (int code = 0; code < 16; code++) {
            double sum = 0;
            for (int slot = 0; slot < 4; slot++) {
                sum += (code >> slot & 1) * 1e-4 * Math.exp(-0.5 * (slot + 0.9995));
            }
            // what is lost within a pulse of 1 ms: 0.5 x 1e-3 / 2 of it, to second order nothing
            assertThat(codes.change(code)).isCloseTo(sum, within(1e-9));
            assertThat(still.change(code)).isCloseTo(1e-4 * Integer.bitCount(code), within(1e-12));
        }
        assertThat(still.separation()).isCloseTo(0, within(1e-9));
        assertThat(codes.separation()).isGreaterThan(0.005);
    }

    @Test
    void fading_tells_orders_apart_that_counting_does_not() {
        PulseCodes codes = new PulseCodes(DEFAULT, pulse(5e16, 0.02, 0.5), 4, 0);
        assertThat(codes.change(0b0001)).isGreaterThan(codes.change(0b1000) * 1.05);
        assertThat(codes.separation()).isGreaterThan(0.001);
    }

    @Test
    void devices_read_digits_row_by_row_better_than_the_same_read_out_without_them() throws IOException {
        var train = new Digits(Mnist.train().range(0, 4000).withoutMargin(4));
        var test = new Digits(Mnist.test().range(0, 2000).withoutMargin(4));
        List<PulseCodes> conditions = List.of(
                new PulseCodes(DEFAULT, pulse(1e18, 0.02, 0.5), 4, 0),
                new PulseCodes(DEFAULT, pulse(2e18, 0.05, 0.1), 4, 0));
        RowReservoir reservoir = new RowReservoir(conditions, 20, true, 0.3f);
        assertThat(reservoir.deviceCount(400)).isEqualTo(2 * 2 * 20 * 5);
        double with = reservoir.recognise(train, test, 1e-3).accuracy().fraction();
        // without devices: the number of lit pixels of each stream
        var counting = new KnownSynapse(1e-6, new KnownSynapse.Reservoir(0.1, Double.POSITIVE_INFINITY, 0));
        var plain = new RowReservoir(
                List.of(new PulseCodes(counting, pulse(KnownSynapse.UNIT_FLUX, 1e-3, 1), 4, 0)), 20, true, 0.3f);
        double without = plain.recognise(train, test, 1e-3).accuracy().fraction();
        assertThat(with).isGreaterThan(0.85);
        // standard error of the difference 1 point
        assertThat(with).isGreaterThan(without + 0.02);
    }

    @Test
    void a_series_with_a_past_is_followed_by_devices_that_remember() {
        Task task = TimeSeries.mackeyGlass(900, 6);
        var options = new ReservoirOptions(40, pulse(2e17, 0.02, 1), 0.02, 20);
        double[][] features = new MaskedReservoir(DEFAULT, options, new SplittableRandom(2)).features(task);
        double with = MaskedReservoir.error(features, task, 100, 600, 1e-10);
        double[][] input = new double[task.length()][1];
        for (int t = 0; t < input.length; t++) {
            input[t][0] = task.input(t);
        }
        double without = MaskedReservoir.error(input, task, 100, 600, 1e-10);
        assertThat(without).isGreaterThan(0.4);
        assertThat(with).isLessThan(0.05);
    }

    @Test
    void narma_follows_its_formula() {
        Task task = TimeSeries.narma10(300, new SplittableRandom(3));
        for (int t = 20; t < 299; t++) {
            double sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += task.wanted(t - i);
            }
            double next = 0.3 * task.wanted(t)
                    + 0.05 * task.wanted(t) * sum
                    + 1.5 * task.input(t - 8) / 2 * task.input(t + 1) / 2
                    + 0.1;
            assertThat(task.wanted(t + 1)).isCloseTo(next, within(1e-12));
        }
    }

    @Test
    void mackey_glass_stays_on_its_attractor_and_looks_ahead() {
        Task near = TimeSeries.mackeyGlass(500, 1);
        Task far = TimeSeries.mackeyGlass(500, 6);
        for (int t = 0; t < 495; t++) {
            assertThat(far.wanted(t)).isEqualTo(near.wanted(t + 5));
            assertThat(near.wanted(t)).isBetween(0.2, 1.5);
        }
        // no fixed point: 1 would be one
        assertThat(Math.abs(near.wanted(300) - 1) + Math.abs(near.wanted(310) - 1))
                .isGreaterThan(0.02);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new PulseCodes(DEFAULT, pulse(1e16, 0.01, 0.1), 13, 0))
                .hasMessageContaining("1 to 12");
        assertThatThrownBy(() -> new ReservoirOptions(1, pulse(1e16, 0.01, 0.1), 2, 1))
                .hasMessageContaining("longest");
        assertThatThrownBy(() -> new RowReservoir(List.of(), 20, false, 0.5f)).hasMessageContaining("at least one");
        PulseCodes four = new PulseCodes(DEFAULT, pulse(1e16, 0.01, 0.1), 4, 0);
        assertThatThrownBy(() -> new RowReservoir(List.of(four), 3, false, 0.5f))
                .hasMessageContaining("4 bits");
    }
}
