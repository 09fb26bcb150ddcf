package photosynapse.device.solver;

import photosynapse.device.numerics.StatePass;

/**
 * How well the grid resolves the charge that a run moves: an estimate of what summing it over the cells makes wrong.
 *
 * <p><b>Equation:</b> with f the change of the density of charge since the start, the trapezoidal rule errs by h^3
 * f''/12 an interval; the estimate is the sum of |h^3 f''/12| over that of |f| h, with f'' from three neighbours.
 * Errors of both signs do not cancel in it.
 *
 * <p><b>Limits:</b> changes below {@link #LEAST_CHANGE} count as none. It is a warning and no bound: where it warns,
 * {@link SolveReport#COARSE_GRID}, was chosen on 60 random devices, of which four needed it.
 */
final class Resolution {
    /** Charges a m2 that count as no change: they shift the threshold of 300 nm of oxide by 1.4 mV (1/m2). */
    static final double LEAST_CHANGE = 1e12;

    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final double[] start;
    private final double[] change;
    private double error;

    Resolution(DiscreteDevice device, ChargeBook charges, DeviceState startState) {
        this.device = device;
        this.charges = charges;
        start = new double[device.nodeCount];
        change = new double[device.nodeCount];
        charges.densities(startState, start);
    }

    /** Takes a state into account. */
    void check(DeviceState state) {
        charges.densities(state, change);
        for (int i = 0; i < change.length; i++) {
            change[i] -= start[i];
        }
        double wrong = 0;
        double moved = 0;
        for (int i = 0; i < change.length; i++) {
            moved += device.volume[i] * Math.abs(change[i]);
            if (i > 0 && i + 1 < change.length && !device.isBelowJunction(i - 1) && !device.isBelowJunction(i)) {
                double below = device.grid.spacing[i - 1];
                double above = device.grid.spacing[i];
                double bend = 2
                        * ((change[i + 1] - change[i]) / above - (change[i] - change[i - 1]) / below)
                        / (below + above);
                wrong += (below * below * below + above * above * above) / 24 * Math.abs(bend);
            }
        }
        error = Math.max(error, wrong / Math.max(moved, LEAST_CHANGE));
    }

    /** Describes what it has found, for a kept state. */
    void pass(StatePass pass) {
        error = pass.number(error);
    }

    /** Largest estimate of all states so far, as a share of the charge moved. */
    double error() {
        return error;
    }
}
