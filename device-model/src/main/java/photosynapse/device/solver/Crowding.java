package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.C;

import java.util.Arrays;
import photosynapse.device.numerics.Exponential;

/**
 * Steric term of the mobile species, with its derivatives.
 *
 * <p><b>Equation:</b> -ln(1 - (c + nt)/cmax) of a node; nt is the density of filled mobile traps, which take sites too.
 * It drives the flux beside the potential; the activity through an interface is c/(1 - (c + nt)/cmax).
 *
 * <p><b>Limits:</b> full sites have no chemical potential, so above {@link #FULLEST} the term goes on along its
 * tangent.
 *
 * <p><b>Shapes:</b> nt depends on psi, n, p, c of its node and on psi, c of the first node; so there the term of
 * species 0 has six derivatives a node. Every other species, and every species elsewhere, depends on itself alone.
 */
final class Crowding {
    private static final int STRIDE = 6;

    /**
     * Share of cmax above which the steric term goes on along its tangent; assumed, because it leaves four digits to
     * the empty sites and overfills by 1e-12 at most for every k_B T by which the potential asks for more.
     */
    static final double FULLEST = 1 - 1e-12;

    private static final double FULLEST_VALUE = -StrictMath.log(1 - FULLEST);

    private static final double FULLEST_SLOPE = 1 / (1 - FULLEST);

    private final DiscreteDevice device;
    private final StateLayout layout;
    private final double[][] value;
    private final double[] by;
    private final double[][] own;

    Crowding(DiscreteDevice device) {
        this.device = device;
        layout = device.layout;
        value = new double[device.ions.count][device.nodeCount];
        own = new double[device.ions.count][device.nodeCount];
        by = new double[STRIDE * device.nodeCount];
    }

    /** Forgets what the filled traps of node i depend on. */
    void clear(int i) {
        if (device.traps.mobile[i]) {
            Arrays.fill(by, STRIDE * i, STRIDE * (i + 1), 0);
        }
    }

    /** Takes a derivative of nt of mobile traps: 0 to 3 by the unknowns of the node, 4 and 5 by the border unknowns. */
    void setFilledBy(int i, int k, double derivative) {
        by[STRIDE * i + k] = derivative;
    }

    /** Evaluates every species at node i. */
    void evaluate(int i, double[] y, double filled) {
        int o = layout.at(i);
        for (int s = 0; s < device.ions.count; s++) {
            double maximum = device.ions.maximum[s][i];
            double taken = y[o + C + s] + (s == 0 ? filled : 0);
            if (taken > FULLEST * maximum) {
                value[s][i] = FULLEST_VALUE + FULLEST_SLOPE * (taken / maximum - FULLEST);
                own[s][i] = FULLEST_SLOPE / maximum;
            } else {
                value[s][i] = Double.isInfinite(maximum) ? 0 : -Exponential.logOfOnePlus(-taken / maximum);
                own[s][i] = 1 / (maximum - taken);
            }
        }
        if (device.traps.mobile[i]) {
            by[STRIDE * i + C] += 1;
            for (int k = 0; k < STRIDE; k++) {
                by[STRIDE * i + k] *= own[0][i];
            }
        }
    }

    /**
     * Derivative of the term of a species at node i by what takes its sites, without what the filled traps depend on.
     */
    double byTaken(int s, int i) {
        return own[s][i];
    }

    /** Increase from node i to i+1. */
    double drop(int s, int i) {
        return value[s][i + 1] - value[s][i];
    }

    /** Adds what a flux of species s between node i and i+1 owes to crowding, given its derivative by the drop of u. */
    void add(int s, int i, double byDelta, DeviceEquations equations) {
        if (s > 0 || !device.traps.mobile[i]) {
            equations.addToBoth(i, C + s, C + s, byDelta * own[s][i], -byDelta * own[s][i + 1]);
            return;
        }
        int lower = STRIDE * i;
        int upper = lower + STRIDE;
        for (int k = 0; k <= C; k++) {
            equations.addToBoth(i, C, k, byDelta * by[lower + k], -byDelta * by[upper + k]);
        }
        for (int k = 0; k < 2; k++) {
            equations.addToBothBorders(i, C, k, byDelta * (by[lower + 4 + k] - by[upper + 4 + k]));
        }
    }

    /** c of a species whose sites are as good as full, without mobile traps, at a chemical potential ln(k/cmax). */
    static double fullestShare(double logOfShare) {
        return FULLEST + (logOfShare - StrictMath.log(FULLEST) - FULLEST_VALUE) / (1 / FULLEST + FULLEST_SLOPE);
    }

    /** Activity c/(1 - (c + nt)/cmax) at node i. */
    double activity(int s, int i, double[] y, double filled) {
        double c = y[layout.at(i) + C + s];
        double share = (c + (s == 0 ? filled : 0)) / device.ions.maximum[s][i];
        return share > FULLEST ? c * StrictMath.exp(value[s][i]) : c / (1 - share);
    }

    /** Derivative of the activity of species s: k from 0 to 3 by the unknowns of the node, 4 and 5 by the border. */
    double activityBy(int s, int i, int k, double activity) {
        double self = k == C ? StrictMath.exp(value[s][i]) : 0;
        boolean alone = s > 0 || !device.traps.mobile[i];
        double crowd = alone ? (k == C ? own[s][i] : 0) : by[STRIDE * i + k];
        return self + activity * crowd;
    }
}
