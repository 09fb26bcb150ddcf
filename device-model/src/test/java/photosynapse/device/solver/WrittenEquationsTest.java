package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;

/** What the solver assembles is what physics.md says, term by term, away from equilibrium and with every option on. */
class WrittenEquationsTest {
    private static final SolverOptions OPTIONS = SolverOptions.DEFAULT.withNodeCount(6);
    private static final double FLUX = 3e18;

    /**
     * Rounding of sums of terms whose magnitudes are added up beside them; the nanotubes stand by quadratures at 1e-10.
     */
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest(name = "{0}")
    @MethodSource("photosynapse.device.solver.JacobianTest#plainDevices")
    void assembled_balances_are_those_of_the_written_equations(String name, DeviceSpec spec, double gate) {
        for (double tau : new double[] {1e-7, 1e-2, 1e3}) {
            EquationsProbe probe = new EquationsProbe(spec, OPTIONS, gate);
            probe.tau = tau;
            probe.equations.illuminate(List.of(new Light(FLUX, 405 / 1e9)));
            JacobianTest.disturb(
                    probe, RandomGeneratorFactory.of("L64X128MixRandom").create(99));
            double[] residual = probe.residual();
            WrittenEquations written = new WrittenEquations(spec, OPTIONS, gate, FLUX, tau);
            WrittenEquations.Local[] y = locals(probe.state.y);
            double[][] nt = levels(probe, probe.state.nt, written);
            double[][] known = levels(probe, probe.history.nt, written);
            WrittenEquations.Sum[] sums = written.balances(y, locals(probe.history.y), nt);
            for (int k = 0; k < sums.length; k++) {
                assertThat(-residual[k])
                        .as("%s, tau = %s s: equation of %s, terms of %s", name, tau, probe.name(k), sums[k].size)
                        .isCloseTo(sums[k].value, within(TOLERANCE * sums[k].size));
            }
            for (int i = 0; i < written.nodeCount(); i++) {
                for (int j = 0; j < nt[i].length; j++) {
                    WrittenEquations.Sum filling = written.filling(i, j, y, nt[i]);
                    assertThat(nt[i][j] - known[i][j])
                            .as("%s, tau = %s s: level %d of node %d", name, tau, j, i)
                            .isCloseTo(tau * filling.value, within(TOLERANCE * (tau * filling.size + nt[i][j])));
                }
            }
        }
    }

    /** Of a stack with vacancies only. */
    private static final StateLayout PLACES = new StateLayout(4);

    private static WrittenEquations.Local[] locals(double[] y) {
        WrittenEquations.Local[] locals = new WrittenEquations.Local[y.length / PLACES.size()];
        for (int i = 0; i < locals.length; i++) {
            int o = PLACES.at(i);
            locals[i] = new WrittenEquations.Local(
                    y[o + StateLayout.PSI], y[o + StateLayout.N], y[o + StateLayout.P], y[o + StateLayout.C]);
        }
        return locals;
    }

    private static double[][] levels(EquationsProbe probe, double[] nt, WrittenEquations written) {
        double[][] levels = new double[written.nodeCount()][];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = new double[written.levels(i).size()];
            for (int j = 0; j < levels[i].length; j++) {
                levels[i][j] = nt[j * probe.device.nodeCount + i];
            }
        }
        return levels;
    }
}
