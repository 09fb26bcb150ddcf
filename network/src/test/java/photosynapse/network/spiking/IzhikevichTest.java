package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IzhikevichTest {

    /** Times of spikes under a step of current from 100 ms on (ms). */
    private static List<Double> spikes(IzhikevichParameters p, double current, double until, double step) {
        IzhikevichState s = IzhikevichState.resting(p, -65);
        List<Double> times = new ArrayList<>();
        int steps = (int) Math.round(until / step);
        for (int k = 0; k < steps; k++) {
            int before = s.spikes();
            s = Izhikevich.step(p, s, k * step >= 100 ? current : 0, step);
            if (s.spikes() > before) {
                times.add(k * step - 100);
            }
        }
        return times;
    }

    private static double interval(List<Double> times, int k) {
        return times.get(k + 1) - times.get(k);
    }

    @Test
    void a_regular_neuron_slows_down_and_a_fast_one_does_not() {
        List<Double> regular = spikes(IzhikevichParameters.REGULAR, 10, 1100, 0.1);
        List<Double> fast = spikes(IzhikevichParameters.FAST, 10, 1100, 0.1);
        assertThat(interval(regular, regular.size() - 2)).isGreaterThan(1.5 * interval(regular, 0));
        assertThat(interval(fast, fast.size() - 2)).isLessThan(1.3 * interval(fast, 3));
        assertThat(fast.size()).isGreaterThan(3 * regular.size());
    }

    @Test
    void an_intrinsically_bursting_neuron_bursts_once() {
        List<Double> times = spikes(IzhikevichParameters.INTRINSIC_BURSTING, 10, 1100, 0.1);
        assertThat(interval(times, 0)).isLessThan(10);
        for (int k = 5; k + 1 < times.size(); k++) {
            assertThat(interval(times, k)).as("interval %d", k).isGreaterThan(3 * interval(times, 0));
        }
    }

    @Test
    void a_chattering_neuron_bursts_again_and_again() {
        List<Double> times = spikes(IzhikevichParameters.CHATTERING, 10, 1100, 0.1);
        long within = 0;
        long between = 0;
        for (int k = 0; k + 1 < times.size(); k++) {
            within += interval(times, k) < 8 ? 1 : 0;
            between += interval(times, k) > 20 ? 1 : 0;
        }
        assertThat(between).isGreaterThan(8);
        assertThat(within).isGreaterThan(2 * between);
    }

    @Test
    void a_resting_neuron_stays_at_its_rest() {
        assertThat(spikes(IzhikevichParameters.REGULAR, 0, 600, 0.1)).isEmpty();
        IzhikevichState s = new IzhikevichState(-70, -14, 0);
        s = Izhikevich.step(IzhikevichParameters.REGULAR, s, 0, 1);
        assertThat(s.voltage()).isCloseTo(-70, within(1e-10));
        assertThat(s.recovery()).isCloseTo(-14, within(1e-10));
    }

    @Test
    void the_error_falls_with_the_square_of_the_step() {
        double exact = voltageAt(0.001);
        double coarse = Math.abs(voltageAt(0.4) - exact);
        double fine = Math.abs(voltageAt(0.2) - exact);
        assertThat(coarse / fine).isBetween(3.5, 4.5);
    }

    /** Voltage after 8 ms under a current, ahead of the first spike. */
    private static double voltageAt(double step) {
        IzhikevichState s = IzhikevichState.resting(IzhikevichParameters.REGULAR, -65);
        for (int k = 0; k < Math.round(2.4 / step); k++) {
            s = Izhikevich.step(IzhikevichParameters.REGULAR, s, 10, step);
        }
        assertThat(s.spikes()).isZero();
        return s.voltage();
    }

    @Test
    void the_voltage_at_fixed_recovery_is_the_solution_of_its_equation() {
        for (double m : new double[] {-20, -1e-3, 0, 1e-3, 15}) {
            double v = -50;
            double h = 1e-5;
            double slope = (Izhikevich.voltage(v, m, h) - Izhikevich.voltage(v, m, -h)) / (2 * h);
            assertThat(slope).isCloseTo(0.04 * 12.5 * 12.5 + m, within(1e-6));
            double wait = Izhikevich.timeToPeak(v, m);
            if (Double.isFinite(wait)) {
                assertThat(Izhikevich.voltage(v, m, wait)).isCloseTo(30, within(1e-6));
            }
        }
    }
}
