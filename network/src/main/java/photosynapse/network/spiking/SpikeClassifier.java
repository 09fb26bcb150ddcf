package photosynapse.network.spiking;

import java.util.Arrays;
import photosynapse.network.crossbar.NoiseStream;

/**
 * A spiking network of one hidden layer that tells classes apart: inputs drive leaky neurons, and outputs sum what
 * their spikes read from the synapses.
 *
 * <p><i>Equation:</i> v_t = keep v_{t-1} (1 - s_{t-1}) + x_t W1, s_t = 1 where v_t >= 1; class: largest of (sum_t s_t)
 * W2. x_t: the image itself, or a spike with the probability of the pixel.
 *
 * <p><i>Shapes:</i> W1 inputs x hidden, W2 hidden x classes, outputs of one input next to each other; not copied.
 * Scratch of one thread.
 */
public final class SpikeClassifier {
    private final float[] first;
    private final float[] second;
    private final int hidden;
    private final int classes;
    private final int steps;
    private final float keep;
    private final float[] drive;
    private final float[] voltage;
    private final int[] counts;
    private long inputSpikes;
    private long hiddenSpikes;

    /**
     * A network of given weights.
     *
     * @param first W1
     * @param second W2
     * @param classes number of outputs
     * @param steps of one presentation
     * @param keep share of the voltage that a step leaves
     */
    public SpikeClassifier(float[] first, float[] second, int classes, int steps, double keep) {
        SpikingCheck.require(classes >= 1, "number of classes", ">= 1", classes);
        SpikingCheck.require(steps >= 1, "number of steps", ">= 1", steps);
        SpikingCheck.share("share that a step keeps", keep);
        hidden = second.length / classes;
        SpikingCheck.require(
                hidden >= 1 && first.length % hidden == 0,
                "number of weights into hidden neurons",
                "a multiple of the " + hidden + " neurons that the other weights have",
                first.length);
        this.first = first;
        this.second = second;
        this.classes = classes;
        this.steps = steps;
        this.keep = (float) keep;
        drive = new float[hidden];
        voltage = new float[hidden];
        counts = new int[hidden];
    }

    /** Class of an image whose pixels drive the neurons all the time. */
    public int steady(float[] image) {
        clear();
        add(image);
        for (int t = 0; t < steps; t++) {
            step();
        }
        return best();
    }

    /** Class of an image whose pixels fire at random, a pixel of 1 in every step. */
    public int firing(float[] image, NoiseStream random) {
        clear();
        int inputs = first.length / hidden;
        for (int t = 0; t < steps; t++) {
            Arrays.fill(drive, 0);
            for (int i = 0; i < inputs; i++) {
                if (image[i] > 0 && random.uniform((long) t * inputs + i) < image[i]) {
                    addRow(i, 1);
                    inputSpikes++;
                }
            }
            step();
        }
        return best();
    }

    private void clear() {
        Arrays.fill(drive, 0);
        Arrays.fill(voltage, 0);
        Arrays.fill(counts, 0);
    }

    private void add(float[] image) {
        for (int i = 0; i < first.length / hidden; i++) {
            if (image[i] != 0) {
                addRow(i, image[i]);
            }
        }
    }

    private void addRow(int input, float factor) {
        int row = input * hidden;
        for (int j = 0; j < hidden; j++) {
            drive[j] += factor * first[row + j];
        }
    }

    private void step() {
        for (int j = 0; j < hidden; j++) {
            float held = voltage[j] >= 1 ? 0 : voltage[j];
            float next = keep * held + drive[j];
            voltage[j] = next;
            if (next >= 1) {
                counts[j]++;
                hiddenSpikes++;
            }
        }
    }

    private int best() {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            float sum = 0;
            for (int j = 0; j < hidden; j++) {
                sum += counts[j] * second[j * classes + k];
            }
            if (sum > most) {
                most = sum;
                best = k;
            }
        }
        return best;
    }

    /** Spikes of inputs so far; none while they drive all the time. */
    public long inputSpikes() {
        return inputSpikes;
    }

    /** Spikes of hidden neurons so far. */
    public long hiddenSpikes() {
        return hiddenSpikes;
    }
}
