package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpikeTrafficTest {

    @Test
    void both_ways_send_ten_spikes_a_second_of_every_neuron_through_all_its_synapses() {
        SpikeTraffic traffic = new SpikeTraffic(2000, 20);
        assertThat(traffic.synapses()).isEqualTo(40_000);
        // A second: each neuron fires ten times, twenty synapses each.
        assertThat(traffic.sendPlainly(10_000)).isEqualTo(400_000);
        assertThat(traffic.send(10_000)).isEqualTo(400_000);
        double arrived = 0;
        for (int j = 0; j < 2000; j++) {
            arrived += traffic.arrived(j);
        }
        assertThat(arrived).isCloseTo(400_000 * 1e-9, within(1e-10));
    }
}
