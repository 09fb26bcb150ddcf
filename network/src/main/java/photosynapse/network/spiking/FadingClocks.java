package photosynapse.network.spiking;

import photosynapse.network.crossbar.PulsedDevice;

/**
 * Forgetting of all synapses as one factor a mode: a stored number a stands for y = s a, s = exp(-lambda (t - t0)).
 *
 * <p>So nothing is done at a synapse between its spikes. Before s leaves the range in which single precision is exact
 * enough the stored numbers are multiplied by it once.
 */
final class FadingClocks {
    private static final double SMALLEST = 1e-6;

    final float[] scale;
    private final double[] rate;
    private final double[] exact;

    FadingClocks(PulsedDevice device) {
        rate = new double[device.modeCount()];
        scale = new float[rate.length];
        exact = new double[rate.length];
        for (int k = 0; k < rate.length; k++) {
            rate[k] = device.decayRate(k);
            scale[k] = 1;
            exact[k] = 1;
        }
    }

    /** Lets time pass (s); modes are rescaled when they must be. */
    void advance(double time, float[][] modes) {
        for (int k = 0; k < rate.length; k++) {
            exact[k] *= StrictMath.exp(-rate[k] * time);
            if (exact[k] < SMALLEST) {
                float factor = (float) exact[k];
                float[] mode = modes[k];
                for (int i = 0; i < mode.length; i++) {
                    mode[i] *= factor;
                }
                exact[k] = 1;
            }
            scale[k] = (float) exact[k];
        }
    }
}
