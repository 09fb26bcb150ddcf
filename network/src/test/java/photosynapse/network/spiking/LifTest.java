package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LifTest {
    /** Rounding of a few hundred additions of times near 1 s. */
    private static final double ROUNDING = 1e-12;

    private static final LifParameters NEURON = new LifParameters(0.02, -0.065, -0.07, -0.05, 0.003);

    @Test
    void the_rate_against_the_drive_is_the_known_curve() {
        for (double drive : new double[] {0.0151, 0.016, 0.02, 0.05, 0.3}) {
            double expected = 1 / (0.003 + 0.02 * Math.log((0.005 + drive) / (drive - 0.015)));
            assertThat(Lif.firingRate(NEURON, drive)).isCloseTo(expected, within(1e-9 * expected));
            int spikes = Lif.step(NEURON, LifState.at(-0.07), drive, 100).spikes();
            assertThat((double) spikes).isCloseTo(100 * expected, within(1.0));
        }
        assertThat(Lif.firingRate(NEURON, 0.015)).isZero();
        assertThat(Lif.step(NEURON, LifState.at(-0.07), 0.015, 1000).spikes()).isZero();
    }

    @Test
    void below_the_threshold_the_voltage_is_an_exponential() {
        LifState after = Lif.step(NEURON, LifState.at(-0.07), 0.01, 0.013);
        assertThat(after.voltage()).isCloseTo(-0.055 - 0.015 * Math.exp(-0.65), within(ROUNDING));
    }

    @Test
    void one_long_step_is_many_short_ones() {
        LifState once = Lif.step(NEURON, LifState.at(-0.06), 0.03, 1);
        LifState often = LifState.at(-0.06);
        for (int k = 0; k < 256; k++) {
            often = Lif.step(NEURON, often, 0.03, 1 / 256.0);
        }
        assertThat(often.spikes()).isEqualTo(once.spikes()).isGreaterThan(40);
        assertThat(often.voltage()).isCloseTo(once.voltage(), within(ROUNDING));
        assertThat(often.sinceSpike()).isCloseTo(once.sinceSpike(), within(ROUNDING));
    }

    @Test
    void a_refractory_neuron_takes_no_input() {
        LifState fired = Lif.step(NEURON, LifState.at(-0.05), 1, 0);
        assertThat(fired.spikes()).isEqualTo(1);
        LifState later = Lif.step(NEURON, fired, 1, 0.0029);
        assertThat(later.voltage()).isEqualTo(-0.07);
        assertThat(later.refractoryLeft()).isCloseTo(1e-4, within(ROUNDING));
    }

    @Test
    void an_adaptive_neuron_slows_down_to_the_rate_of_its_balance() {
        AlifParameters p = new AlifParameters(NEURON, 0.002, 0.2);
        LifState s = LifState.at(-0.07);
        int early = Alif.step(p, s, 0.05, 0.1).spikes();
        s = Alif.step(p, s, 0.05, 20);
        int before = s.spikes();
        s = Alif.step(p, s, 0.05, 20);
        double interval = 20.0 / (s.spikes() - before);
        assertThat(early / 0.1).as("rate at first").isGreaterThan(1.3 / interval);
        double peak = 0.002 / (1 - Math.exp(-interval / 0.2));
        double raised = peak * Math.exp(-interval / 0.2);
        double expected = 0.003 + 0.02 * Math.log((0.005 + 0.05) / (0.05 - 0.015 - raised));
        // Counting spikes over 20 s leaves an error of one interval.
        assertThat(interval).isCloseTo(expected, within(expected * interval / 20 * 2));
    }

    @Test
    void without_a_step_of_adaptation_it_is_the_plain_neuron() {
        AlifParameters p = new AlifParameters(NEURON, 0, 0.2);
        LifState plain = Lif.step(NEURON, LifState.at(-0.06), 0.03, 1);
        LifState adaptive = Alif.step(p, LifState.at(-0.06), 0.03, 1);
        assertThat(adaptive.spikes()).isEqualTo(plain.spikes());
        assertThat(adaptive.voltage()).isCloseTo(plain.voltage(), within(1e-11));
    }

    @Test
    void an_adaptive_step_does_not_depend_on_its_length() {
        AlifParameters p = new AlifParameters(NEURON, 0.003, 0.05);
        LifState once = Alif.step(p, LifState.at(-0.06), 0.03, 1);
        LifState often = LifState.at(-0.06);
        for (int k = 0; k < 300; k++) {
            often = Alif.step(p, often, 0.03, 1 / 300.0);
        }
        assertThat(often.spikes()).isEqualTo(once.spikes()).isGreaterThan(10);
        assertThat(often.voltage()).isCloseTo(once.voltage(), within(1e-11));
        assertThat(often.adaptation()).isCloseTo(once.adaptation(), within(1e-11));
    }

    @Test
    void the_grid_of_a_network_follows_input_currents_exactly() {
        LifParameters quiet = new LifParameters(0.02, 0, -0.01, 1, 0);
        Population one = new Population(quiet, 2, 0.005, 0.01);
        Wiring wiring = new Wiring(2).link(0, 1, new Wiring.Link(0.001, 1));
        SpikingNetwork network = new SpikingNetwork(List.of(one), List.of(new FixedSynapses(wiring)), 1e-3);
        network.scatter(0, 0, new photosynapse.network.crossbar.NoiseStream(1));
        network.run(7, (step, from, to, e) -> e[1] += step == 0 ? 0.004 : 0, StepListener.NONE, 1);
        double expected = 0.004 * 0.005 / 0.015 * (Math.exp(-0.007 / 0.02) - Math.exp(-0.007 / 0.005));
        assertThat(network.voltage(1)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void numbers_that_cannot_be_are_named() {
        assertThatThrownBy(() -> new LifParameters(-0.02, 0, 0, 1, 0))
                .hasMessage("membrane time must be > 0 s and finite, was -0.02");
        assertThatThrownBy(() -> new LifParameters(0.02, 0, 1, 1, 0))
                .hasMessageContaining("reset voltage must be below the threshold of 1.0 V");
    }
}
