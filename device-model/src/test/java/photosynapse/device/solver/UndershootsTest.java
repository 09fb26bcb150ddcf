package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import photosynapse.device.spec.KnownDevice;

/** Undershoots of a state are taken out, and no cell changes its charge by it. */
class UndershootsTest {
    private static final int NODE = 7;

    private final DiscreteDevice device =
            new DiscreteDevice(KnownDevice.standard(), SolverOptions.DEFAULT.withNodeCount(20));
    private final ChargeBook charges = new ChargeBook(device);
    private final DeviceState state = Equilibrium.solve(device, 0);
    private final int o = device.layout.at(NODE);

    private double charge() {
        double[] densities = new double[device.nodeCount];
        charges.densities(state, densities);
        return densities[NODE];
    }

    @Test
    void negative_carriers_are_raised_by_pairs() {
        state.y[o + StateLayout.P] = -3e5;
        state.y[o + StateLayout.N] = 2e6;
        double before = charge();
        new Undershoots(device).fill(state, true);
        assertThat(state.y[o + StateLayout.P]).isZero();
        assertThat(state.y[o + StateLayout.N]).isEqualTo(2.3e6);
        assertThat(charge()).isCloseTo(before, within(1e-15 * Math.abs(before) + 1e-9));
    }

    @Test
    void where_both_are_negative_the_smaller_one_ends_at_zero() {
        state.y[o + StateLayout.P] = -3e5;
        state.y[o + StateLayout.N] = -5e5;
        new Undershoots(device).fill(state, true);
        assertThat(state.y[o + StateLayout.P]).isEqualTo(2e5);
        assertThat(state.y[o + StateLayout.N]).isZero();
    }

    @Test
    void a_level_below_empty_takes_an_electron_from_the_valence_band() {
        double sites = device.traps.sites[NODE];
        state.fill(NODE, -1e-8 * sites, sites);
        state.y[o + StateLayout.P] = 0;
        double before = charge();
        new Undershoots(device).fill(state, true);
        assertThat(state.nt[NODE]).isZero();
        assertThat(state.vacant[NODE]).isEqualTo(sites);
        assertThat(state.y[o + StateLayout.P]).isEqualTo(1e-8 * sites);
        assertThat(charge()).isCloseTo(before, within(1e-15 * sites));
    }

    @Test
    void a_level_above_full_gives_an_electron_to_the_conduction_band() {
        double sites = device.traps.sites[NODE];
        state.nt[NODE] = sites * (1 + 1e-8);
        state.vacant[NODE] = -1e-8 * sites;
        state.y[o + StateLayout.N] = 0;
        double before = charge();
        new Undershoots(device).fill(state, true);
        assertThat(state.nt[NODE]).isEqualTo(sites);
        assertThat(state.vacant[NODE]).isZero();
        assertThat(state.y[o + StateLayout.N]).isEqualTo(1e-8 * sites);
        assertThat(charge()).isCloseTo(before, within(1e-7 * 1e-8 * sites));
    }

    @Test
    void levels_and_carriers_are_left_as_they_are_after_steps_of_second_order() {
        double sites = device.traps.sites[NODE];
        state.fill(NODE, -1e-8 * sites, sites);
        double holes = -3e5;
        state.y[o + StateLayout.P] = holes;
        new Undershoots(device).fill(state, false);
        assertThat(state.nt[NODE]).isEqualTo(-1e-8 * sites);
        assertThat(state.y[o + StateLayout.P]).isEqualTo(holes);
    }
}
