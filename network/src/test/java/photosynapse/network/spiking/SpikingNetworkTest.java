package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.stimulus.Light;
import photosynapse.network.crossbar.FadingMode;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseStep;
import photosynapse.network.crossbar.WritePulse;

class SpikingNetworkTest {
    private static final LightDevice DEVICE = new LightDevice(
            "test",
            List.of(
                    new FadingMode(PulseStep.towards(0.2, 1e-3), 0.5),
                    new FadingMode(PulseStep.towards(0.5, 2e-3), 1e-3)),
            0.3,
            2e-6,
            new WritePulse(new Light(1e17, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0));

    @Test
    void the_balanced_network_keeps_firing_without_a_common_rhythm() {
        SpikingNetwork network = BalancedNetwork.network(new NoiseStream(1));
        SpikeRecorder spikes = new SpikeRecorder(40_000, BalancedNetwork.NEURONS, BalancedNetwork.TIME_STEP);
        network.run(10_000, NetworkInput.NONE, spikes, 1);
        // As published: self-sustained, asynchronous, irregular. 5.2 to 6.1 Hz over five seeds of this program.
        assertThat((double) spikes.seen() / BalancedNetwork.NEURONS).isBetween(5.0, 7.0);
        assertThat(spikes.intervalVariation(4)).isBetween(0.4, 1.2);
        assertThat(busiestMillisecond(spikes))
                .as("share of the neurons that fire within 1 ms")
                .isLessThan(0.03);
        int synapses = BalancedNetwork.synapses(new NoiseStream(1)).count();
        // Standard deviation of a binomial number: 560.
        assertThat(synapses).isBetween(320_000 - 2800, 320_000 + 2800);
    }

    private static double busiestMillisecond(SpikeRecorder spikes) {
        int[] bins = new int[1001];
        for (int k = 0; k < spikes.kept(); k++) {
            bins[(int) (spikes.time(k) * 1000)]++;
        }
        int most = 0;
        for (int ms = 200; ms < 1000; ms++) {
            most = Math.max(most, bins[ms]);
        }
        return most / (double) BalancedNetwork.NEURONS;
    }

    @Test
    void a_plain_loop_over_all_neurons_and_pairs_gives_the_same_spikes() {
        int n = 60;
        NoiseStream random = new NoiseStream(5);
        Wiring wiring = new Wiring(n);
        double[][] weight = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (random.uniform(i * n + j) < 0.2) {
                    weight[i][j] = (float) (i < 45 ? 0.002 : -0.009);
                    wiring.link(i, j, new Wiring.Link(weight[i][j], 3));
                }
            }
        }
        Population population = new Population(new LifParameters(0.02, -0.049, -0.06, -0.05, 0.005), n, 0.005, 0.01);
        SpikingNetwork network = new SpikingNetwork(List.of(population), List.of(new FixedSynapses(wiring)), 1e-4);
        network.scatter(-0.06, -0.05, random.split(1));
        SpikeRecorder spikes = new SpikeRecorder(10_000, n, 1e-4);
        network.run(3000, NetworkInput.NONE, spikes, 1);
        int[] plain = plainCounts(weight, random.split(1));
        for (int i = 0; i < n; i++) {
            assertThat(spikes.count(i)).as("neuron %d", i).isEqualTo(plain[i]);
        }
        assertThat(spikes.seen()).isGreaterThan(100);
    }

    private static int[] plainCounts(double[][] weight, NoiseStream random) {
        int n = weight.length;
        double[] v = new double[n];
        double[] e = new double[n];
        double[] h = new double[n];
        int[] wait = new int[n];
        int[] counts = new int[n];
        boolean[][] late = new boolean[4][n];
        for (int i = 0; i < n; i++) {
            v[i] = -0.06 + 0.01 * random.uniform(i);
        }
        double x = Math.exp(-1e-4 / 0.02);
        double xe = Math.exp(-1e-4 / 0.005);
        double xh = Math.exp(-1e-4 / 0.01);
        for (int step = 0; step < 3000; step++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n && late[(step + 1) % 4][i]; j++) {
                    e[j] += Math.max(0, weight[i][j]);
                    h[j] += Math.min(0, weight[i][j]);
                }
            }
            for (int i = 0; i < n; i++) {
                v[i] = -0.049 + (v[i] + 0.049) * x + e[i] * 0.005 / 0.015 * (x - xe) + h[i] * 0.01 / 0.01 * (x - xh);
                e[i] *= xe;
                h[i] *= xh;
                late[step % 4][i] = wait[i] == 0 && v[i] >= -0.05;
                if (late[step % 4][i]) {
                    counts[i]++;
                }
                v[i] = wait[i] > 0 || late[step % 4][i] ? -0.06 : v[i];
                wait[i] = late[step % 4][i] ? 50 : Math.max(0, wait[i] - 1);
            }
        }
        return counts;
    }

    @Test
    void results_are_the_same_bits_for_any_number_of_threads() {
        SpikeRecorder[] spikes = new SpikeRecorder[3];
        double[] voltage = new double[3];
        double[] change = new double[3];
        for (int threads = 1; threads <= 3; threads++) {
            DeviceSynapses devices = learning();
            SpikingNetwork network = new SpikingNetwork(
                    List.of(
                            new Population(IzhikevichParameters.REGULAR, 40, 0.005, 0.01),
                            new Population(
                                    new AlifParameters(
                                            new LifParameters(0.02, -0.065, -0.07, -0.05, 0.003), 0.001, 0.1),
                                    60,
                                    0.005,
                                    0.01)),
                    List.of(devices, inhibition()),
                    5e-4);
            spikes[threads - 1] = new SpikeRecorder(100_000, 100, 5e-4);
            network.run(2000, SpikingNetworkTest::drive, spikes[threads - 1], threads);
            voltage[threads - 1] = network.voltage(77);
            change[threads - 1] = devices.change(500);
        }
        assertThat(spikes[0].seen()).isGreaterThan(500);
        for (int k = 1; k < 3; k++) {
            assertThat(spikes[k].fingerprint()).isEqualTo(spikes[0].fingerprint());
            assertThat(voltage[k]).isEqualTo(voltage[0]);
            assertThat(change[k]).isEqualTo(change[0]);
        }
    }

    private static void drive(long step, int from, int to, double[] excitatory) {
        NoiseStream random = new NoiseStream(9).split(step);
        for (int i = from; i < to; i++) {
            excitatory[i] += random.uniform(i) < 0.02 ? (i < 40 ? 40 : 0.03) : 0;
        }
    }

    private static DeviceSynapses learning() {
        Wiring wiring = new Wiring(100)
                .random(
                        new Wiring.Range(0, 40),
                        new Wiring.Range(40, 100),
                        0.5,
                        new Wiring.Link(0.003, 2),
                        new NoiseStream(4));
        return new DeviceSynapses(wiring, DEVICE, 0.05, new DeviceRule(0.02, 5, 0.98), 5e-4);
    }

    private static FixedSynapses inhibition() {
        return new FixedSynapses(new Wiring(100)
                .random(
                        new Wiring.Range(40, 100),
                        new Wiring.Range(40, 100),
                        0.3,
                        new Wiring.Link(-0.004, 1),
                        new NoiseStream(6)));
    }

    @Test
    void a_device_synapse_is_read_at_what_time_has_left() {
        Wiring wiring = new Wiring(2).link(0, 1, new Wiring.Link(0.01, 1));
        DeviceSynapses synapse = new DeviceSynapses(wiring, DEVICE, 0.1, DeviceRule.READ_ONLY, 0.01);
        double start = synapse.change(0);
        assertThat(start).isCloseTo(0.1, within(1e-7));
        for (int step = 0; step < 6000; step++) {
            synapse.passed(step);
        }
        double expected = 0.1 * (Math.exp(-0.5 * 60) / 3 + Math.exp(-0.06) * 2 / 3);
        assertThat(synapse.change(0)).isCloseTo(expected, within(1e-6 * expected + 1e-7));
        assertThat(synapse.bytesPerSynapse()).isLessThanOrEqualTo(24);
    }

    @Test
    void the_source_that_fired_just_before_the_target_is_strengthened() {
        Wiring wiring = new Wiring(3).link(0, 2, new Wiring.Link(0.01, 1)).link(1, 2, new Wiring.Link(0.01, 1));
        DeviceSynapses synapses = new DeviceSynapses(wiring, DEVICE, 0.1, new DeviceRule(0.02, 10, 0.95), 1e-3);
        Arrivals arrivals = new Arrivals(3, 1, false);
        synapses.deliver(1, 0, arrivals, 0, 3);
        for (int step = 0; step < 200; step++) {
            synapses.passed(step);
        }
        synapses.deliver(0, 200, arrivals, 0, 3);
        synapses.fired(2, 205);
        assertThat(synapses.change(0)).isGreaterThan(0.1);
        assertThat(synapses.change(1)).isLessThan(0.1);
    }

    @Test
    void memory_of_recorders_is_bounded() {
        SpikeRecorder spikes = new SpikeRecorder(3, 5, 1e-3);
        VoltageRecorder voltages = new VoltageRecorder(8, 0);
        SpikingNetwork network = new SpikingNetwork(
                List.of(new Population(new LifParameters(0.02, 0, -0.01, 0.01, 0), 5, 0.005, 0.01)), List.of(), 1e-3);
        network.run(
                1000,
                (step, from, to, e) -> {
                    for (int i = from; i < to; i++) {
                        e[i] = 0.1;
                    }
                },
                (step, n, fired, count) -> {
                    spikes.after(step, n, fired, count);
                    voltages.after(step, n, fired, count);
                },
                1);
        assertThat(spikes.kept()).isEqualTo(3);
        assertThat(spikes.seen()).isGreaterThan(900);
        assertThat(voltages.kept()).isBetween(4, 8);
        assertThat(voltages.step(voltages.kept() - 1)).isGreaterThan(800);
    }

    @Test
    void a_thread_that_fails_ends_the_run() {
        SpikingNetwork network = new SpikingNetwork(
                List.of(new Population(new LifParameters(0.02, 0, -0.01, 0.01, 0), 50, 0.005, 0.01)), List.of(), 1e-3);
        NetworkInput failing = (step, from, to, e) -> {
            if (step == 10 && from == 0) {
                throw new IllegalStateException("no input");
            }
        };
        assertThatThrownBy(() -> network.run(100, failing, StepListener.NONE, 2))
                .isInstanceOf(IllegalStateException.class);
    }
}
