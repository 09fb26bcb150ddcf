package photosynapse.network.crossbar;

/**
 * One clock for each mode of a device instead of one a cell: what is stored is y exp(+lambda t), so that forgetting of
 * all cells is one number.
 */
final class ModeClocks {
    /** When so little is left, cells are brought up to date, long before a float runs out of range. */
    private static final double SMALLEST = 1e-3;

    private final double[] rates;
    private final double[] scales;
    /** The same for loops over cells, and 1 over it. */
    final float[] factors;

    final float[] inverses;

    ModeClocks(PulsedDevice device) {
        rates = new double[device.modeCount()];
        scales = new double[rates.length];
        factors = new float[rates.length];
        inverses = new float[rates.length];
        for (int k = 0; k < rates.length; k++) {
            rates[k] = device.decayRate(k);
            setScale(k, 1);
        }
    }

    /** What a rest leaves of a mode. */
    double left(int mode, double duration) {
        return rates[mode] == 0 ? 1 : StrictMath.exp(-rates[mode] * duration);
    }

    /** Factor on what is stored for a mode. */
    double scale(int mode) {
        return scales[mode];
    }

    /** Sets the factor. */
    void setScale(int mode, double scale) {
        scales[mode] = scale;
        factors[mode] = (float) scale;
        inverses[mode] = (float) (1 / scale);
    }

    /** Lets time pass; whether the cells of the mode must be brought up to date and its scale set back to 1. */
    boolean advance(int mode, double duration) {
        if (rates[mode] != 0) {
            setScale(mode, scales[mode] * left(mode, duration));
        }
        return scales[mode] < SMALLEST;
    }
}
