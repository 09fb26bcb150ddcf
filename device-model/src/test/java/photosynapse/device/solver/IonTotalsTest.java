package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import photosynapse.device.spec.KnownDevice;

/** What rounding takes from the ions is given back, and nothing else. */
class IonTotalsTest {
    private static final int NODE = 7;

    private final DiscreteDevice device =
            new DiscreteDevice(KnownDevice.standard(), SolverOptions.DEFAULT.withNodeCount(20));
    private final DeviceEquations equations = new DeviceEquations(device);
    private final ChargeBook charges = new ChargeBook(device);
    private final DeviceState state = Equilibrium.solve(device, 0);
    private final IonTotals ions = new IonTotals(device, equations.illumination(), charges, state);

    private double density(int node) {
        return state.y[device.layout.at(node) + StateLayout.C];
    }

    private double activity(int node) {
        return equations.crowding().activity(0, node, state.y, 0);
    }

    /** Takes a share of the ions of one node away; returns the share of all that it is. */
    private double lose(double share) {
        state.y[device.layout.at(NODE) + StateLayout.C] *= 1 - share;
        return 1 - charges.ions(state, 0, 0) / ions.total(0, 0);
    }

    /** Implicit weight in which a share of all ions is the rounding of those that cross the busiest edge (s). */
    private double weightOf(double share) {
        double most = 0;
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            double here = Math.max(activity(i), activity(i + 1));
            most = Math.max(most, equations.illumination().ionVelocity(0, i) * here);
        }
        return share * ions.total(0, 0) / (Math.ulp(1.0) * most);
    }

    @Test
    void lost_ions_come_back_as_a_common_shift_of_the_chemical_potential_does_it() {
        double lost = lose(1e-8);
        double[] before = new double[device.nodeCount];
        for (int i = 0; i < device.nodeCount; i++) {
            before[i] = activity(i);
        }
        assertThat(ions.areOff(state)).isTrue();
        ions.settle(state, weightOf(2 * lost));
        assertThat(charges.ions(state, 0, 0) / ions.total(0, 0)).isCloseTo(1, within(1e-14));
        assertThat(ions.areOff(state)).isFalse();
        double shift = Math.log(activity(0) / before[0]);
        assertThat(shift).isPositive();
        for (int i = 0; i < device.nodeCount; i++) {
            assertThat(Math.log(activity(i) / before[i]))
                    .as("node " + i)
                    .isCloseTo(shift, within(1e-5 * shift + 4 * Math.ulp(1.0)));
        }
    }

    @Test
    void what_rounding_cannot_have_taken_stays_lost_and_is_seen() {
        double lost = lose(1e-8);
        double density = density(NODE);
        ions.settle(state, weightOf(lost / 2));
        assertThat(density(NODE)).isEqualTo(density);
        assertThat(ions.areOff(state)).isTrue();
    }

    @Test
    void the_rounding_of_the_sum_is_left_alone() {
        lose(1e-13);
        double density = density(NODE);
        ions.settle(state, 1e12);
        assertThat(density(NODE)).isEqualTo(density);
        assertThat(ions.areOff(state)).isFalse();
    }
}
