package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PulseSearchTest {
    private static final int COUNT = 12;
    private static final double PERIOD = 1;
    private static final double WIDTH = 0.05;
    private static final double STEP = 0.01;

    /** A train that saturates and decays between the pulses, negative as in a p channel at negative drain voltage. */
    private static double[] current(double noise) {
        Random random = new Random(1);
        double[] y = new double[(int) (COUNT * PERIOD / STEP)];
        double q = 0;
        for (int k = 0; k < y.length; k++) {
            double phase = k * STEP % PERIOD;
            boolean lit = phase >= 0.2 && phase < 0.2 + WIDTH;
            q += lit ? (1 - q) * 2 * STEP : -0.15 * q * STEP;
            y[k] = -1e-7 * (1 + q) + 1e-7 * noise * random.nextGaussian();
        }
        return y;
    }

    private static double[] times(int count) {
        double[] t = new double[count];
        for (int k = 0; k < count; k++) {
            t[k] = k * STEP;
        }
        return t;
    }

    @Test
    void every_pulse_of_a_train_is_found_in_the_current_itself_and_at_its_time() {
        double[] y = current(1e-3);
        List<FoundPulse> found = PulseSearch.inCurrent(times(y.length), y);
        assertThat(found).hasSize(COUNT);
        for (int k = 0; k < COUNT; k++) {
            // two readings of the instrument, at 10 ms each
            assertThat(found.get(k).from()).isBetween(k + 0.2 - 2.5 * STEP, k + 0.2 + 2.5 * STEP);
            assertThat(found.get(k).until()).isBetween(k + 0.25 - 2.5 * STEP, k + 0.25 + 2.5 * STEP);
        }
    }

    @Test
    void noise_alone_is_no_pulse() {
        Random random = new Random(2);
        double[] y = new double[2000];
        for (int k = 0; k < y.length; k++) {
            y[k] = 1e-7 + 1e-9 * random.nextGaussian();
        }
        assertThat(PulseSearch.inCurrent(times(y.length), y)).isEmpty();
    }

    @Test
    void a_column_of_light_gives_edges_midway_between_readings_and_the_level() {
        double[] light = {0, 0, 2, 2, 2.2, 0, Double.NaN, 0, 2, 0.01};
        List<FoundPulse> found = PulseSearch.inLight(times(light.length), light);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).from()).isCloseTo(0.015, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(found.get(0).until()).isCloseTo(0.045, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(found.get(0).level()).isCloseTo(6.2 / 3, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(PulseSearch.inLight(times(3), new double[] {1, 1, 1})).isEmpty();
    }

    @Test
    void readings_far_apart_leave_the_width_open_until_it_is_said() {
        double[] time = {0, 0.01, 0.05, 0.15, 0.2};
        double[] light = {0, 2, 2, 0, 0};
        FoundPulse pulse = PulseSearch.inLight(time, light).get(0);
        assertThat(pulse.fromError()).isCloseTo(0.005, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(pulse.untilError()).isCloseTo(0.05, org.assertj.core.data.Offset.offset(1e-15));
        PulseSearch.Found found = new PulseSearch.Found(List.of(pulse), true);
        assertThat(found.vagueWidth().orElseThrow()).contains("0.04 to 0.15").contains("--pulse-width");
        FoundPulse known = pulse.withWidth(0.05).orElseThrow();
        assertThat(known.from()).isBetween(0.0, 0.01);
        assertThat(known.until() - known.from()).isCloseTo(0.05, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(known.until()).isBetween(0.05, 0.15);
        assertThat(pulse.withWidth(0.2)).isEmpty();
        assertThat(pulse.withWidth(0.03)).isEmpty();
    }

    @Test
    void dense_readings_leave_nothing_to_say() {
        double[] light = {0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0};
        PulseSearch.Found found = new PulseSearch.Found(PulseSearch.inLight(times(light.length), light), true);
        assertThat(found.vagueWidth()).isEmpty();
    }
}
