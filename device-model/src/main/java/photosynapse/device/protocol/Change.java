package photosynapse.device.protocol;

import photosynapse.device.solver.TransientSample;

/**
 * What the light has changed since the dark equilibrium at the same gate voltage.
 *
 * <p><b>Equation</b> dP = P - P_dark, dI = |I| - |I_dark|; both relative to the dark value where "ratio" stands.
 *
 * @param dark sample of the dark equilibrium
 */
record Change(TransientSample dark) {

    /** dP/P_dark. */
    double ratio(TransientSample sample) {
        return sample.channelHoleDensity() / dark.channelHoleDensity() - 1;
    }

    /** dI (A), positive when the channel conducts better. */
    double current(TransientSample sample) {
        return StrictMath.abs(sample.drainCurrent()) - StrictMath.abs(dark.drainCurrent());
    }
}
