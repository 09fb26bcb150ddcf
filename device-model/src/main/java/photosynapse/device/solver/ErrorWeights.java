package photosynapse.device.solver;

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

    private final DiscreteDevice device;
    private final double densityFloor;

    ErrorWeights(DiscreteDevice device, double densityFloor) {
        this.device = device;
        this.densityFloor = densityFloor;
    }

    /** Largest change of any unknown against its size, at state y. */
    double largest(double[] delta, double[] y) {
        double worst = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            double psi = Math.abs(delta[o]);
            double n = Math.abs(delta[o + 1]) / (Math.abs(y[o + 1]) + densityFloor);
            double p = Math.abs(delta[o + 2]) / (Math.abs(y[o + 2]) + densityFloor);
            double c = Math.abs(delta[o + 3]) / (Math.abs(y[o + 3]) + ionFloor(i));
            double here = Math.max(Math.max(psi, n), Math.max(p, c));
            if (!(here <= worst)) {
                worst = here;
            }
        }
        return worst;
    }

    private double ionFloor(int i) {
        return SHARE_FLOOR * device.background[i] + 1;
    }

    /** Largest over the kinds of unknown of the root mean square over the stack of error/size. */
    double rootMeanSquare(double[] error, double[] ntError, DeviceState state) {
        double length = 0;
        double psi = 0;
        double n = 0;
        double p = 0;
        double c = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            double v = device.volume[i];
            length += v;
            psi += v * square(error[o]);
            n += v * square(error[o + 1] / (Math.abs(state.y[o + 1]) + densityFloor));
            p += v * square(error[o + 2] / (Math.abs(state.y[o + 2]) + densityFloor));
            c += v * square(error[o + 3] / (Math.abs(state.y[o + 3]) + ionFloor(i)));
        }
        double worst = worse(worse(psi, c), worse(n, p) / (CARRIER_SLACK * CARRIER_SLACK));
        worst = worse(worst, length * square(error[0]));
        for (int j = 0; j < device.levelCount; j++) {
            worst = worse(worst, trapSquare(ntError, state, j));
        }
        return Math.sqrt(worst / length);
    }

    private double trapSquare(double[] ntError, DeviceState state, int j) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            int at = j * device.nodeCount + i;
            if (j < device.levelsOf[i]) {
                double size = Math.abs(state.nt[at]) + SHARE_FLOOR * trapScale(i, at) + 1;
                sum += device.volume[i] * square(ntError[at] / size);
            }
        }
        return sum;
    }

    /** Density of traps against which an occupation is judged (1/m3). */
    double trapScale(int i, int at) {
        return device.mobileTraps[i] ? device.background[i] : device.sites[at];
    }

    private static double worse(double a, double b) {
        return b <= a ? a : b;
    }

    private static double square(double z) {
        return z * z;
    }
}
