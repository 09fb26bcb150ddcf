package photosynapse.network.spiking;

import java.util.Arrays;
import java.util.Objects;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseStep;

/**
 * Weights that are optical synapses: light adds, the gate of a neuron takes the same share from all its synapses, time
 * fades, each mode at its own pace.
 *
 * <p><i>Equation:</i> w = Q/window, Q = sum y_k. Adding an amount: amount/step pulses of light at once, y' = keep^n y +
 * ..., n a real number. Restoring the sum: when it is above, the gate leaves total/sum of every y; what is done when it
 * is below is the {@link Upkeep}.
 *
 * <p><i>Limits:</i> a single spike cannot take weight from one synapse: depression is left to the gate, all synapses of
 * a neuron alike. The dark conductance is balanced by a reference column.
 */
public final class DeviceWeights implements InputWeights {
    /** Most that an amplifier makes of what is left; beyond it noise would be all that is read. */
    public static final float LARGEST_GAIN = 10;

    /** What is done about a sum that forgetting has left too small. */
    public enum Upkeep {
        /** Nothing: only spikes write. */
        NONE,
        /**
         * The amplifier of the neuron makes up for it, w = a Q/window with a = total/sum up to {@link #LARGEST_GAIN}.
         */
        AMPLIFIER,
        /** Light on all inputs while the neuron's gate lets it write: the same pulses for each of its synapses. */
        LIGHT
    }

    private final int inputs;
    private final int neurons;
    private final Upkeep upkeep;
    private final float[] gains;
    private final float[][] modes;
    private final float[] lossPerWeight;
    private final float[] gainPerWeight;
    private final float perChange;
    private final double step;
    private final FadingClocks clocks;
    private double pulses;

    /**
     * Synapses with random weights, as if written one after the other just now.
     *
     * @param inputs number of inputs
     * @param neurons number of neurons
     * @param device what pulses and time do
     * @param upkeep what is done about what synapses forget
     * @param random of the weights at the start
     */
    public DeviceWeights(int inputs, int neurons, LightDevice device, Upkeep upkeep, NoiseStream random) {
        SpikingCheck.require(inputs >= 1, "number of inputs", ">= 1", inputs);
        Objects.requireNonNull(device, "device");
        this.inputs = inputs;
        this.neurons = neurons;
        this.upkeep = Objects.requireNonNull(upkeep, "upkeep");
        gains = new float[neurons];
        Arrays.fill(gains, 1);
        perChange = (float) (1 / device.window());
        clocks = new FadingClocks(device);
        int count = device.modeCount();
        modes = new float[count][Math.multiplyExact(inputs, neurons)];
        lossPerWeight = new float[count];
        gainPerWeight = new float[count];
        step = device.typicalStep();
        for (int k = 0; k < count; k++) {
            PulseStep up = device.up(k);
            lossPerWeight[k] = (float) (StrictMath.log(up.keep()) / step);
            gainPerWeight[k] = (float) (up.gain() / step);
        }
        for (int i = 0; i < inputs * neurons; i++) {
            double pulses = IdealWeights.start(random, i) / step;
            for (int k = 0; k < count; k++) {
                modes[k][i] = (float) device.up(k).after(0, (int) Math.round(pulses));
            }
        }
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public int neurons() {
        return neurons;
    }

    @Override
    public float weight(int input, int neuron) {
        float sum = 0;
        for (int k = 0; k < modes.length; k++) {
            sum += clocks.scale[k] * modes[k][input * neurons + neuron];
        }
        return gains[neuron] * perChange * sum;
    }

    @Override
    public int bytesPerSynapse() {
        return modes.length * Float.BYTES;
    }

    @Override
    public void read(int input, float[] target) {
        int row = input * neurons;
        for (int k = 0; k < modes.length; k++) {
            float factor = perChange * clocks.scale[k];
            float[] mode = modes[k];
            for (int j = 0; j < neurons; j++) {
                target[j] += gains[j] * factor * mode[row + j];
            }
        }
    }

    @Override
    public void depress(int input, int neuron, float amount) {
        // No light takes away, and a gate pulse reaches all synapses of a neuron: see normalise.
    }

    @Override
    public void potentiate(int input, int neuron, float amount) {
        pulses += amount / step;
        int i = input * neurons + neuron;
        for (int k = 0; k < modes.length; k++) {
            float s = clocks.scale[k];
            float y = s * modes[k][i];
            modes[k][i] = (y + amount * (lossPerWeight[k] * y + gainPerWeight[k])) / s;
        }
    }

    @Override
    public void normalise(int neuron, float total) {
        double sum = 0;
        for (int input = 0; input < inputs; input++) {
            sum += weight(input, neuron) / gains[neuron];
        }
        gains[neuron] = 1;
        if (sum <= total) {
            restore(neuron, total, sum);
            return;
        }
        float left = (float) (total / sum);
        for (float[] mode : modes) {
            for (int i = neuron; i < mode.length; i += neurons) {
                mode[i] *= left;
            }
        }
    }

    private void restore(int neuron, float total, double sum) {
        if (upkeep == Upkeep.AMPLIFIER) {
            gains[neuron] = (float) Math.min(LARGEST_GAIN, total / sum);
        } else if (upkeep == Upkeep.LIGHT) {
            float each = (float) ((total - sum) / inputs);
            for (int input = 0; input < inputs; input++) {
                potentiate(input, neuron, each);
            }
        }
    }

    @Override
    public boolean isFading() {
        return true;
    }

    @Override
    public void pass(double time) {
        clocks.advance(time, modes);
    }

    /** Pulses of light that were given since the start, shares of pulses included. */
    public double pulses() {
        return pulses;
    }
}
