package photosynapse.network.crossbar;

/**
 * One clock for each mode of a device, and for each pace of forgetting, instead of one a cell: what is stored is y
 * exp(+lambda p t), so that forgetting of all cells is a few numbers.
 */
final class ModeClocks {
    /** When so little is left at the fastest pace, cells are brought up to date, long before a float loses range. */
    private static final double SMALLEST = 1e-3;

    private final double[] rates;
    private final double[] paces;
    private final double fastest;
    private final double[] scales;
    /** What is left of a mode at each pace, for loops over cells, and 1 over it. */
    final float[][] factors;

    final float[][] inverses;

    ModeClocks(PulsedDevice device, double[] paces) {
        this.paces = paces.clone();
        double most = 0;
        for (double pace : paces) {
            most = Math.max(most, pace);
        }
        fastest = most;
        rates = new double[device.modeCount()];
        scales = new double[rates.length];
        factors = new float[rates.length][paces.length];
        inverses = new float[rates.length][paces.length];
        for (int k = 0; k < rates.length; k++) {
            rates[k] = device.decayRate(k);
            setScale(k, 1);
        }
    }

    /** Number of paces. */
    int paceCount() {
        return paces.length;
    }

    /** What a rest leaves of a mode at the nominal pace. */
    double left(int mode, double duration) {
        return rates[mode] == 0 ? 1 : StrictMath.exp(-rates[mode] * duration);
    }

    /** Factor on what is stored for a mode at the nominal pace. */
    double scale(int mode) {
        return scales[mode];
    }

    /** What the nominal pace leaves, turned into what each pace leaves. */
    void spread(double nominal, float[] target) {
        if (paces.length == 1) {
            target[0] = (float) nominal;
            return;
        }
        double logarithm = nominal == 1 ? 0 : StrictMath.log(nominal);
        for (int p = 0; p < paces.length; p++) {
            target[p] = (float) StrictMath.exp(paces[p] * logarithm);
        }
    }

    /** Sets the factor. */
    void setScale(int mode, double scale) {
        scales[mode] = scale;
        spread(scale, factors[mode]);
        for (int p = 0; p < paces.length; p++) {
            inverses[mode][p] = 1 / factors[mode][p];
        }
        if (paces.length == 1) {
            inverses[mode][0] = (float) (1 / scale);
        }
    }

    /** Lets time pass; whether the cells of the mode must be brought up to date and its scale set back to 1. */
    boolean advance(int mode, double duration) {
        double next = scales[mode];
        if (rates[mode] != 0) {
            next *= left(mode, duration);
            if (next < Double.MIN_NORMAL) {
                next = Double.MIN_NORMAL;
            }
        }
        boolean isOld = paces.length == 1 ? next < SMALLEST : fastest * StrictMath.log(next) < StrictMath.log(SMALLEST);
        setScale(mode, next);
        return isOld;
    }
}
