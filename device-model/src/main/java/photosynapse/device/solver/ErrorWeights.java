package photosynapse.device.solver;

import photosynapse.device.physics.GaussianDisorder;

/**
 * Sizes against which changes of the unknowns are judged: the value itself plus a floor below which it does not matter.
 */
final class ErrorWeights {
    /** Share of c0 and of Nt below which a vacancy or trapped density needs no relative accuracy. */
    private static final double SHARE_FLOOR = 1e-6;

    /**
     * Free carriers may err this many times more than what is stored: they follow the stored charge within
     * microseconds, and what their error does to it is part of its own estimate.
     */
    private static final double CARRIER_SLACK = 10;

    /**
     * Share of the largest density of a carrier in the stack that its smallest ones may hold as rounding: they are what
     * is left where large ones were, or next to them.
     */
    private static final double ROUNDING_SHARE = 1e-15;

    /** Rounding of one step in a density that is the rest of larger ones. */
    private static final double ROUNDING = 1e-16;

    /** Overfilling of a level, over the tolerance. */
    private static final double OVERFILL = 0.1;

    private final DiscreteDevice device;
    private final double densityTolerance;
    private final double relativeTolerance;

    /** Rounding over tolerance: share of what a density is the rest of, below which no step can make it accurate. */
    private final double resolution;

    /**
     * Largest p1: holes in balance with a nearly full level are p1 times empty over full, and empty ones are known to
     * the rounding of the level only (1/m3).
     */
    private final double mostFreed;

    private double mostElectrons;
    private double mostHoles;
    private double electronFloor;
    private double holeFloor;

    ErrorWeights(DiscreteDevice device, double densityTolerance, double relativeTolerance) {
        this.device = device;
        this.relativeTolerance = relativeTolerance;
        resolution = ROUNDING / relativeTolerance;
        this.densityTolerance = densityTolerance;
        electronFloor = densityTolerance;
        holeFloor = densityTolerance;
        double most = 0;
        for (double p1 : device.traps.p1) {
            most = Math.max(most, p1);
        }
        mostFreed = most;
    }

    /** Takes the floors of n and p from the state that a step starts from. */
    void startFrom(DeviceState state) {
        double n = 0;
        double p = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            n = Math.max(n, state.y[o + StateLayout.N]);
            p = Math.max(p, state.y[o + StateLayout.P]);
        }
        mostElectrons = n;
        mostHoles = p + mostFreed;
        electronFloor = densityTolerance + ROUNDING_SHARE * n;
        holeFloor = densityTolerance + ROUNDING_SHARE * mostHoles;
    }

    /** Density of electrons that is nothing (1/m3). */
    double electronFloor() {
        return electronFloor;
    }

    /** Density of holes that is nothing (1/m3). */
    double holeFloor() {
        return holeFloor;
    }

    /**
     * Share of its sites that a level may be overfilled by: a nearly full one is known to the tolerance of its sites
     * only, and this is well within.
     */
    double overfill() {
        return OVERFILL * relativeTolerance;
    }

    private double electronResolution() {
        return electronFloor + resolution * mostElectrons;
    }

    private double holeResolution() {
        return holeFloor + resolution * mostHoles;
    }

    /** Largest change of any unknown against its size, at state y. */
    double largest(double[] delta, double[] y) {
        int size = device.layout.size();
        double worst = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            double psi = Math.abs(delta[o]);
            double filled = room(y[o + 1], device.mostElectrons[i]);
            double empty = room(y[o + 2], device.mostHoles[i]);
            double n = Math.abs(delta[o + 1]) / (Math.min(Math.abs(y[o + 1]), filled) + electronFloor);
            double p = Math.abs(delta[o + 2]) / (Math.min(Math.abs(y[o + 2]), empty) + holeFloor);
            double here = Math.max(psi, Math.max(n, p));
            for (int k = StateLayout.C; k < size; k++) {
                here = Math.max(here, Math.abs(delta[o + k]) / (Math.abs(y[o + k]) + ionFloor(k, i)));
            }
            if (!(here <= worst)) {
                worst = here;
            }
        }
        return worst;
    }

    /**
     * What is left of a band of few states, by which its Fermi level moves k_B T; where it is as good as full its law
     * is a tangent.
     */
    private static double room(double density, double most) {
        return most == Double.POSITIVE_INFINITY
                ? most
                : Math.max(most - density, 0) + most * (1 - GaussianDisorder.FULLEST);
    }

    /** Largest difference of any level against its size. */
    double largestLevel(double[] before, DeviceState state) {
        double worst = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                worst = Math.max(worst, Math.abs(state.nt[at] - before[at]) / levelSize(i, at, state));
            }
        }
        return worst;
    }

    private double levelSize(int i, int at, DeviceState state) {
        return Math.abs(state.nt[at]) + SHARE_FLOOR * device.traps.scale(i, at, device.ions) + 1;
    }

    private double ionFloor(int unknown, int i) {
        return SHARE_FLOOR * device.ions.background[unknown - StateLayout.C][i] + 1;
    }

    /**
     * Largest over the kinds of unknown of the root mean square over the stack of error/size.
     *
     * @param noise relative rounding of n and p, which no step can go below
     */
    double rootMeanSquare(double[] error, double[] ntError, DeviceState state, double noise) {
        double length = 0;
        double psi = 0;
        double n = 0;
        double p = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = device.layout.at(i);
            double v = device.volume[i];
            length += v;
            psi += v * square(error[o]);
            n += v * square(error[o + 1] / (Math.abs(state.y[o + 1]) + electronResolution()));
            p += v * square(error[o + 2] / (Math.abs(state.y[o + 2]) + holeResolution()));
        }
        double slack = Math.max(CARRIER_SLACK, noise / relativeTolerance);
        double worst = worse(psi, worse(n, p) / (slack * slack));
        worst = worse(worst, length * square(error[0]));
        for (int k = StateLayout.C; k < device.layout.size(); k++) {
            worst = worse(worst, ionSquare(error, state, k));
        }
        for (int j = 0; j < device.traps.levelCount; j++) {
            worst = worse(worst, trapSquare(ntError, state, j));
        }
        return Math.sqrt(worst / length);
    }

    private double ionSquare(double[] error, DeviceState state, int k) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int at = device.layout.at(i) + k;
            sum += device.volume[i] * square(error[at] / (Math.abs(state.y[at]) + ionFloor(k, i)));
        }
        return sum;
    }

    private double trapSquare(double[] ntError, DeviceState state, int j) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int at = j * device.nodeCount + i;
            if (j < device.traps.levelsOf[i]) {
                sum += device.volume[i] * square(ntError[at] / levelSize(i, at, state));
            }
        }
        return sum;
    }

    private static double worse(double a, double b) {
        return b <= a ? a : b;
    }

    private static double square(double z) {
        return z * z;
    }
}
