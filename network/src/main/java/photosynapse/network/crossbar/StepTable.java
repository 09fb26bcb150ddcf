package photosynapse.network.crossbar;

/** Steps of 0 to {@link PulseArray#MOST_PULSES} pulses of all modes, so that no power is taken in a loop. */
final class StepTable {
    private final float[][] less;
    private final float[][] gain;

    StepTable(PulsedDevice device, boolean upwards) {
        int modes = device.modeCount();
        less = new float[modes][PulseArray.MOST_PULSES + 1];
        gain = new float[modes][PulseArray.MOST_PULSES + 1];
        for (int k = 0; k < modes; k++) {
            PulseStep step = upwards || !(device instanceof TwoSidedDevice two) ? device.up(k) : two.downwards();
            for (int n = 1; n < less[k].length; n++) {
                PulseStep all = step.times(n);
                less[k][n] = (float) (all.keep() - 1);
                gain[k][n] = (float) all.gain();
            }
        }
    }

    /** What n pulses change at y. */
    float change(int mode, int pulses, float y) {
        return less[mode][pulses] * y + gain[mode][pulses];
    }
}
