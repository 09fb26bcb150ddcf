package photosynapse.device.solver;

/**
 * Takes out of a state what is below empty or above full by as little as counts as nothing, without moving charge.
 *
 * <p>A level below empty takes an electron from the valence band, one above full gives one to the conduction band, and
 * negative carriers are raised to zero by pairs. Left as they are, they would drift into the wells of the potential and
 * pile up there, until no step is short enough.
 */
final class Undershoots {
    private final DiscreteDevice device;

    Undershoots(DiscreteDevice device) {
        this.device = device;
    }

    /**
     * Makes what is filled and empty of a level add up to its sites, and fills undershoots after a step of first order.
     *
     * <p>Steps of second order rise from small undershoots by themselves, and their slope knows nothing of what is
     * filled: filled after each of them, carriers that fall below zero again and again keep the steps short.
     *
     * @param firstOrder whether the step was of first order, taken because something had fallen too low
     */
    void fill(DeviceState state, boolean firstOrder) {
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            for (int j = 0; j < device.traps.levelsOf[i] && !device.traps.mobile[i]; j++) {
                int at = j * device.nodeCount + i;
                if (firstOrder) {
                    fillLevel(state, o, at);
                }
                settle(state, at);
            }
            double lacking = -Math.min(state.y[o + StateLayout.N], state.y[o + StateLayout.P]);
            if (firstOrder && lacking > 0) {
                state.y[o + StateLayout.N] += lacking;
                state.y[o + StateLayout.P] += lacking;
            }
        }
    }

    private void fillLevel(DeviceState state, int o, int at) {
        double filled = state.nt[at];
        double vacant = state.vacant[at];
        if (filled < 0) {
            state.y[o + StateLayout.P] -= filled;
            filled = 0;
        }
        if (vacant < 0) {
            state.y[o + StateLayout.N] -= vacant;
            vacant = 0;
        }
        state.nt[at] = filled;
        state.vacant[at] = vacant;
    }

    /** Takes the larger of what is filled and empty from the smaller one, which has the digits. */
    private void settle(DeviceState state, int at) {
        double filled = state.nt[at];
        double vacant = state.vacant[at];
        double sites = device.traps.sites[at];
        state.nt[at] = vacant < filled ? sites - vacant : filled;
        state.vacant[at] = vacant < filled ? vacant : sites - filled;
    }
}
