package photosynapse.experiments.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.SynapseResponses;
import photosynapse.device.compact.ThermalResponse;

/** The Verilog-A module, read by a strict reader of its own and integrated, is our synapse. */
class VerilogModuleTest {
    private static final double DRAIN = 0.1;
    private static final double TOLERANCE = 2e-3;
    private static final SynapseParameters P = stack().withResponses(new SynapseResponses(
            Optional.empty(),
            Optional.of(new ThermalResponse(
                    300, 280, 320, new ThermalResponse.Energies(0.6, 0.02, 0.1, 0.7, 0.05, 0.08, 0.15)))));

    /** The default synapse with its last zone in a second film, whose traps are deeper. */
    private static SynapseParameters stack() {
        SynapseParameters p = SynapseParameters.DEFAULT;
        List<ReservoirParameters> zones = new ArrayList<>(p.reservoirs());
        ReservoirParameters last = zones.remove(zones.size() - 1);
        zones.add(new ReservoirParameters(
                last.writeRate(), last.capacityRatio(), last.tunnellingRate(), last.fieldPullRatio(), 0.4, 0.7));
        return new SynapseParameters(
                p.name(), p.channel(), p.freeElectrons(), zones, p.ions(), p.holeInjection(), p.validity());
    }

    private static String module(SynapseParameters p) {
        return new VerilogModule(p).text(List.of("a remark; with (brackets"));
    }

    /** The module under constant light and gate by the classical Runge-Kutta method. */
    private static final class Bench {
        private final VerilogReader reader;
        private final List<String> names;
        private final double temperature;
        private final double[] state;

        Bench(SynapseParameters p, double temperature) {
            reader = VerilogReader.of(module(p));
            names = reader.states();
            this.temperature = temperature;
            state = new double[names.size()];
        }

        private Map<String, Double> currents(double[] y, double light, double gate) {
            Map<String, Double> voltages = new HashMap<>(Map.of("d", DRAIN, "s", 0.0, "g", gate, "l", light));
            for (int k = 0; k < y.length; k++) {
                voltages.put(names.get(k), y[k]);
            }
            return reader.evaluate(voltages, temperature);
        }

        private double[] rates(double[] y, double light, double gate) {
            Map<String, Double> currents = currents(y, light, gate);
            return names.stream().mapToDouble(n -> -currents.get(n)).toArray();
        }

        private static double[] moved(double[] y, double[] rate, double h) {
            double[] moved = y.clone();
            for (int k = 0; k < y.length; k++) {
                moved[k] += h * rate[k];
            }
            return moved;
        }

        void advance(double light, double gate, double duration, int steps) {
            double h = duration / steps;
            for (int step = 0; step < steps; step++) {
                double[] k1 = rates(state, light, gate);
                double[] k2 = rates(moved(state, k1, h / 2), light, gate);
                double[] k3 = rates(moved(state, k2, h / 2), light, gate);
                double[] k4 = rates(moved(state, k3, h), light, gate);
                for (int k = 0; k < state.length; k++) {
                    state[k] += h / 6 * (k1[k] + 2 * k2[k] + 2 * k3[k] + k4[k]);
                }
            }
        }

        double conductance(double gate) {
            return currents(state, 0, gate).get("d") / DRAIN;
        }
    }

    private static void follow(double temperature) {
        SynapseParameters there = temperature == 300 ? P : P.at(temperature);
        CompactSynapse synapse = CompactSynapse.of(there).extrapolating();
        double[] state = new double[synapse.stateSize()];
        Bench bench = new Bench(P, temperature);
        double flux = P.freeElectrons().referencePhotonFlux();
        double[][] program = {
            {1, 0, 0.05}, {0, 0, 0.95}, {2, 0, 0.1}, {0, 0, 5}, {0, -20, 1}, {0.5, -10, 0.5}, {0, 0, 20}
        };
        for (double[] stretch : program) {
            synapse.advance(state, 0, stretch[0] * flux, stretch[1], stretch[2]);
            bench.advance(stretch[0], stretch[1], stretch[2], (int) Math.ceil(200 * stretch[2]) + 20);
            double change = synapse.conductance(state, 0) / synapse.darkConductance() - 1;
            assertThat(bench.conductance(0) / synapse.darkConductance() - 1)
                    .as("%s K after %s s", temperature, stretch[2])
                    .isCloseTo(change, within(TOLERANCE * Math.max(change, 0.01)));
            assertThat(bench.conductance(-10) * DRAIN)
                    .isCloseTo(
                            synapse.drainCurrent(state, 0, -10, DRAIN),
                            within(TOLERANCE * synapse.drainCurrent(state, 0, -10, DRAIN)));
        }
    }

    @Test
    void the_module_is_the_synapse_at_the_temperature_of_its_extraction() {
        follow(300);
    }

    @Test
    void the_module_is_the_synapse_at_the_temperature_of_the_simulator() {
        follow(315);
    }

    @Test
    void a_module_of_one_temperature_is_read_too() {
        assertThat(VerilogReader.of(module(SynapseParameters.DEFAULT)).states())
                .containsExactly("q1", "q2", "q3", "q4", "scr");
    }

    /** The reader sees what a compiler would refuse. */
    @Test
    void a_module_with_a_mistake_is_refused() {
        String good = module(P);
        assertThatThrownBy(() -> VerilogReader.of(good.replace("gain * a1", "gian * a1")))
                .hasMessageContaining("gian is not declared");
        assertThatThrownBy(() -> VerilogReader.of(good.replaceFirst("V\\(scr\\);", "V(scr;")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerilogReader.of(good.replace("endmodule", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerilogReader.of(good.replace("tau = 1.6622", "tau = -1")))
                .hasMessageContaining("tau");
    }
}
