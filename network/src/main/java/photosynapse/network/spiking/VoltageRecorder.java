package photosynapse.network.spiking;

/** Keeps the voltage of some neurons at every so many steps; when it is full every second sample goes. */
public final class VoltageRecorder implements StepListener {
    private final int[] neurons;
    private final double[][] voltages;
    private final long[] steps;
    private long stride = 1;
    private int kept;

    /**
     * A recorder.
     *
     * @param capacity largest number of samples, at least 2
     * @param neurons which
     */
    public VoltageRecorder(int capacity, int... neurons) {
        SpikingCheck.require(capacity >= 2, "capacity", ">= 2 samples", capacity);
        this.neurons = neurons.clone();
        voltages = new double[neurons.length][capacity];
        steps = new long[capacity];
    }

    @Override
    public void after(long step, SpikingNetwork network, int[] fired, int count) {
        if (step % stride != 0) {
            return;
        }
        if (kept == steps.length) {
            halve();
            if (step % stride != 0) {
                return;
            }
        }
        steps[kept] = step;
        for (int k = 0; k < neurons.length; k++) {
            voltages[k][kept] = network.voltage(neurons[k]);
        }
        kept++;
    }

    private void halve() {
        stride *= 2;
        int left = 0;
        for (int i = 0; i < kept; i++) {
            if (steps[i] % stride == 0) {
                steps[left] = steps[i];
                for (double[] voltage : voltages) {
                    voltage[left] = voltage[i];
                }
                left++;
            }
        }
        kept = left;
    }

    /** Number of samples. */
    public int kept() {
        return kept;
    }

    /** Step of a sample. */
    public long step(int sample) {
        return steps[sample];
    }

    /** Voltage of the so-many-th recorded neuron in a sample. */
    public double voltage(int which, int sample) {
        return voltages[which][sample];
    }
}
