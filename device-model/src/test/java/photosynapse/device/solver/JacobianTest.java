package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;

/** The analytic Jacobian against differences of the residual, entry by entry, with border columns and skip entries. */
class JacobianTest {
    private static final int NODES = 6;

    /** Share of an entry that the differences of fourth order may miss. */
    private static final double RELATIVE = 2e-6;

    /** Rounding of the residual, as a share of the largest term of its row. */
    private static final double NOISE = 2e-12;

    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of("default", KnownDevice.standard(), -7.0),
                Arguments.of("electrons in the channel", KnownStacks.emptyUnderElectrons(), 40.0),
                Arguments.of("everything", KnownStacks.everything(), -7.0),
                Arguments.of("everything on nanotubes", KnownStacks.everythingOnNanotubes(), -7.0),
                Arguments.of("vacancies as traps", KnownStacks.mobileTrapsTunnellingFar(), -7.0),
                Arguments.of("three films", KnownStacks.threeFilms(), -7.0),
                Arguments.of("diode with ions", KnownStacks.ionicDiode(), 0.4),
                Arguments.of("degenerate diode", KnownStacks.degenerateDiode(), 0.4),
                Arguments.of("disordered film on an oxide", KnownStacks.disorderedCapacitor(), 0.4),
                Arguments.of("traps that feel the field", KnownStacks.fieldTraps(), -7.0));
    }

    /** Gated devices of the plain equations, of which {@link WrittenEquations} is a second way of writing. */
    static Stream<Arguments> plainDevices() {
        return devices()
                .filter(device ->
                        device.get()[1] instanceof DeviceSpec && !device.get()[0].equals("traps that feel the field"));
    }

    /**
     * For mobile traps the error filter leaves out how the known part of nt crowds the vacancies; it need not be exact.
     */
    static Stream<Arguments> devicesWithFixedTraps() {
        return devices().filter(device -> !"vacancies as traps".equals(device.get()[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("devices")
    void analytic_jacobian_agrees_with_differences_of_the_residual(String name, StructureSpec spec, double gate) {
        for (double tau : new double[] {1e-8, 1e-3, 100}) {
            EquationsProbe probe = disturbed(spec, gate, tau);
            int[] significant = compare(probe, name + " with tau = " + tau + " s");
            assertThat(significant[0])
                    .as("entries of %s above rounding with tau = %s s", name, tau)
                    .isGreaterThan(2 * probe.device.layout.size() * probe.device.nodeCount);
        }
    }

    @Test
    void border_columns_and_skip_entries_do_not_hide_below_rounding() {
        int[] significant = compare(disturbed(KnownStacks.everything(), -7, 1e-3), "everything");
        assertThat(significant[1]).as("entries of the border columns").isGreaterThan(20);
        assertThat(significant[2]).as("skip entries").isEqualTo(1);
    }

    /**
     * The error filter and the last correction of a stage rely on these responses: R(y + d, h + e) = R(y, h) to first
     * order.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("devicesWithFixedTraps")
    void known_occupations_move_unknowns_and_levels_as_the_linear_system_says(
            String name, StructureSpec spec, double gate) {
        EquationsProbe probe = disturbed(spec, gate, 1e-3);
        double[] before = probe.residual();
        double[] levelsBefore = probe.state.nt.clone();
        double[][] jacobian = probe.jacobian();
        double[] e = new double[probe.history.nt.length];
        for (int k = 0; k < e.length; k++) {
            e[k] = 1e-7 * probe.history.nt[k] * (1 + k % 3);
        }
        double[] moved = e.clone();
        double[] delta = new double[before.length];
        assertThat(probe.equations.system().factor()).isEqualTo(-1);
        probe.equations.traps().perturb(moved, delta);
        probe.equations.clearReplacedRows(delta, 0);
        probe.equations.system().solve(delta);
        probe.equations.traps().respond(delta, moved);
        for (int k = 0; k < delta.length; k++) {
            probe.state.y[k] += delta[k];
        }
        for (int k = 0; k < e.length; k++) {
            probe.history.fill(k, probe.history.nt[k] + e[k], probe.device.traps.sites[k]);
        }
        double[] after = probe.residual();
        for (int r = 0; r < after.length; r++) {
            double size = 0;
            for (int k = 0; k < delta.length; k++) {
                size = Math.max(size, Math.abs(jacobian[r][k] * delta[k]));
            }
            assertThat(Math.abs(after[r] - before[r]))
                    .as("%s: residual of %s, terms of %s", name, probe.name(r), size)
                    .isLessThanOrEqualTo(1e-4 * size + 1e-14 * Math.abs(before[r]));
        }
        for (int k = 0; k < e.length; k++) {
            double change = probe.state.nt[k] - levelsBefore[k];
            assertThat(moved[k])
                    .as("%s: change of level %d (1/m3)", name, k)
                    .isCloseTo(change, within(1e-4 * Math.abs(change) + 1e-14 * levelsBefore[k]));
        }
    }

    private static EquationsProbe disturbed(StructureSpec spec, double gate, double tau) {
        EquationsProbe probe = new EquationsProbe(spec, SolverOptions.DEFAULT.withNodeCount(NODES), gate);
        probe.tau = tau;
        probe.equations.illuminate(List.of(new Light(2e16, 405 / 1e9)));
        disturb(probe, RandomGeneratorFactory.of("L64X128MixRandom").create(20260101));
        return probe;
    }

    /** Moves every unknown and the occupation of every level away from equilibrium. */
    static void disturb(EquationsProbe probe, RandomGenerator random) {
        for (int i = 0; i < probe.device.nodeCount; i++) {
            int o = probe.device.layout.at(i);
            probe.state.y[o] += random.nextDouble(-1, 1);
            probe.state.y[o + StateLayout.N] = 1e15 * StrictMath.exp(random.nextDouble(-4, 4));
            probe.state.y[o + StateLayout.P] = 1e14 * StrictMath.exp(random.nextDouble(-4, 4));
            for (int k = StateLayout.C; k < probe.device.layout.size(); k++) {
                probe.state.y[o + k] *= random.nextDouble(0.6, 1.4);
            }
            for (int j = 0; j < probe.device.traps.levelsOf[i]; j++) {
                int at = j * probe.device.nodeCount + i;
                double sites = probe.device.traps.mobile[i]
                        ? probe.device.ions.background[0][i]
                        : probe.device.traps.sites[at];
                probe.history.fill(at, random.nextDouble(0, 0.8) * sites, sites);
            }
        }
    }

    /**
     * Compares every entry; returns how many stand above rounding: all, border columns outside the first blocks, skip
     * entries.
     */
    private static int[] compare(EquationsProbe probe, String what) {
        double[][] analytic = probe.jacobian();
        int size = analytic.length;
        double[][] differences = new double[size][size];
        double[] largest = new double[size];
        double[] residual = probe.residual();
        for (int k = 0; k < size; k++) {
            fillColumn(probe, k, differences);
            for (int r = 0; r < size; r++) {
                double term = Math.max(Math.abs(residual[r]), Math.abs(analytic[r][k] * probe.state.y[k]));
                largest[r] = Math.max(largest[r], term);
            }
        }
        int[] significant = new int[3];
        for (int r = 0; r < size; r++) {
            for (int k = 0; k < size; k++) {
                double noise = NOISE * largest[r] / step(probe, k);
                assertThat(Math.abs(analytic[r][k] - differences[r][k]))
                        .as(
                                "%s: d(equation of %s)/d(%s): analytic %s, difference %s, rounding %s",
                                what, probe.name(r), probe.name(k), analytic[r][k], differences[r][k], noise)
                        .isLessThanOrEqualTo(RELATIVE * Math.abs(analytic[r][k]) + noise);
                if (Math.abs(analytic[r][k]) > 10 * noise) {
                    significant[0]++;
                    significant[1] += r >= 2 * probe.device.layout.size() && k < probe.device.layout.size() ? 1 : 0;
                    significant[2] += k / probe.device.layout.size() == r / probe.device.layout.size() + 2 ? 1 : 0;
                }
            }
        }
        return significant;
    }

    private static double step(EquationsProbe probe, int k) {
        double value = probe.state.y[k];
        return k % probe.device.layout.size() == StateLayout.PSI ? 1e-3 : Math.max(1e-3 * Math.abs(value), 1);
    }

    /** Central differences of fourth order in one unknown. */
    private static void fillColumn(EquationsProbe probe, int k, double[][] differences) {
        double value = probe.state.y[k];
        double h = step(probe, k);
        double[] places = {-2, -1, 1, 2};
        double[] weights = {1.0 / 12, -8.0 / 12, 8.0 / 12, -1.0 / 12};
        for (int m = 0; m < places.length; m++) {
            probe.state.y[k] = value + places[m] * h;
            double[] residual = probe.residual();
            for (int r = 0; r < residual.length; r++) {
                differences[r][k] += weights[m] * residual[r] / h;
            }
        }
        probe.state.y[k] = value;
    }
}
