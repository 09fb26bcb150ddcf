package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.device.spec.KnownDevice;

/** The total current is the same at every edge, and where it is not, that is seen. */
class CurrentUniformityTest {
    private static final int NODE = 7;

    /** What crosses the busiest edge is known to the square of Newton's last correction. */
    private static final double UNIFORM = 1e-8;

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-5, 1e-7})
    void the_total_current_of_the_default_device_is_the_same_at_every_edge(double tolerance) {
        SolveReport report = KnownRuns.run(
                        KnownDevice.standard(),
                        SolverOptions.DEFAULT.withNodeCount(60).withRelativeTolerance(tolerance),
                        KnownRuns.train(2, 1, 10).stimulus(),
                        0,
                        0.02,
                        1.05,
                        10)
                .report();
        assertThat(report.currentUniformityErrorRatio()).isBetween(1e-20, UNIFORM);
    }

    /** More holes in one cell after a short time: the current that brought them ends there. */
    @Test
    void a_current_that_ends_in_a_cell_is_seen_in_full() {
        DiscreteDevice device = new DiscreteDevice(KnownDevice.standard(), SolverOptions.DEFAULT.withNodeCount(20));
        DeviceEquations equations = new DeviceEquations(device);
        equations.illuminate(List.of());
        DeviceState known = Equilibrium.solve(device, 0);
        DeviceState end = new DeviceState(device);
        end.copyFrom(known);
        double more = 1e20;
        end.y[device.layout.at(NODE) + StateLayout.P] += more;
        double tau = 1e-15;
        double current = 1e30;
        CurrentUniformity uniformity = new CurrentUniformity(equations);
        uniformity.check(end, known, tau, current);
        double expected = device.volume[NODE] * more / tau / current;
        assertThat(uniformity.error()).isCloseTo(expected, within(1e-3 * expected));
    }
}
