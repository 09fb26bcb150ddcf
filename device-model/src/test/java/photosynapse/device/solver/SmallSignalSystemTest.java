package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.BlockEntries;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;

/**
 * At a real frequency s the linearised equations are those of an implicit step of 1/s, whose Jacobian is tested for
 * itself. Levels are eliminated in another way, so that the comparison is one of two programs.
 */
class SmallSignalSystemTest {
    /** What the transient's form of the exchange of a nearly balanced level loses to rounding. */
    private static final double ROUNDING = 1e-7;

    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(12).withRelativeTolerance(1e-4);

    private static void compare(String name, StructureSpec spec, OperatingPoint point) {
        SteadyState steady = new SteadyState(spec, OPTIONS, point.voltage());
        steady.hold(point);
        DiscreteDevice device = steady.device();
        DeviceState state = steady.state();
        SmallSignalSystem small = new SmallSignalSystem(device, state, point);
        DeviceEquations equations = new DeviceEquations(device);
        equations.setVoltage(point.voltage());
        equations.illuminate(point.lights());
        DeviceState copy = new DeviceState(device);
        copy.copyFrom(state);
        for (double tau : new double[] {1e-6, 1e-2, 1, 1e3}) {
            equations.assemble(copy, state, tau);
            small.assemble(1 / tau, 0, new SmallSignalSystem.Forcing(1, 0, null));
            assertThat(difference(
                            device,
                            state,
                            equations.system().entries(),
                            small.system().real()))
                    .as("%s at a step of %s s", name, tau)
                    .isLessThan(ROUNDING);
        }
    }

    /** Largest difference of two matrices against the largest entry of its row, columns in units of their unknowns. */
    private static double difference(DiscreteDevice device, DeviceState state, BlockEntries a, BlockEntries b) {
        int size = device.layout.size();
        double worst = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            for (int r = 0; r < size; r++) {
                double largest = 0;
                double apart = 0;
                for (int c = 0; c < size; c++) {
                    int at = device.layout.entry(i, r, c);
                    double[][] pairs = {
                        {a.lower()[at], b.lower()[at], i - 1},
                        {a.diagonal()[at], b.diagonal()[at], i},
                        {a.upper()[at], b.upper()[at], i + 1}
                    };
                    for (double[] pair : pairs) {
                        int node = (int) Math.max(0, Math.min(device.nodeCount - 1, pair[2]));
                        double unit = c == 0 ? 1 : Math.abs(state.y[device.layout.at(node) + c]) + 1;
                        largest = Math.max(largest, unit * Math.abs(pair[0]));
                        apart = Math.max(apart, unit * Math.abs(pair[0] - pair[1]));
                    }
                }
                for (int k = 0; k < 2; k++) {
                    int at = device.layout.borderEntry(i, r, k);
                    double unit = k == 0 ? 1 : Math.abs(state.y[StateLayout.C]) + 1;
                    largest = Math.max(largest, unit * Math.abs(a.border()[at]));
                    apart = Math.max(apart, unit * Math.abs(a.border()[at] - b.border()[at]));
                }
                if (r == 0) {
                    apart = Math.max(apart, Math.abs(a.skip()[i] - b.skip()[i]));
                }
                worst = Math.max(worst, largest > 0 ? apart / largest : apart);
            }
        }
        return worst;
    }

    @Test
    void real_frequencies_give_the_jacobian_of_an_implicit_step() {
        Light light = new Light(1e19, 405 / 1e9);
        compare("standard", KnownDevice.standard(), OperatingPoint.lit(-5, light));
        compare("everything", KnownStacks.everything(), OperatingPoint.dark(3));
        compare("everything lit", KnownStacks.everything(), OperatingPoint.lit(3, light));
        compare("three films", KnownStacks.threeFilms(), OperatingPoint.lit(0, light));
        compare("field", KnownStacks.fieldTraps(), OperatingPoint.lit(-10, light));
        compare("ionic diode", KnownStacks.ionicDiode(), OperatingPoint.lit(0.7, light));
        compare("degenerate diode", KnownStacks.degenerateDiode(), OperatingPoint.dark(0.5));
        compare("mobile traps", KnownStacks.mobileTraps(), OperatingPoint.dark(2));
        compare("mobile traps lit", KnownStacks.mobileTraps(), OperatingPoint.lit(0, light));
        compare("mobile traps far", KnownStacks.mobileTrapsTunnellingFar(), OperatingPoint.lit(-3, light));
        compare("capacitor", KnownStacks.disorderedCapacitor(), OperatingPoint.dark(1));
    }
}
