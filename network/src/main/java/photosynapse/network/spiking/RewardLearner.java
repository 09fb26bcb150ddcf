package photosynapse.network.spiking;

import java.util.Arrays;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseArray;

/**
 * A layer of spiking neurons that learns from reward alone: synapses that were active before a choice are eligible, and
 * what the reward was more or less than expected moves them.
 *
 * <p><i>Equation:</i> v' = keep v (1 - s) + sum w x, s = 1 where v >= 1; choice: the neuron with most spikes, the
 * higher voltage where two are equal; one that has not fired is made to at the end. Eligibility e_i = sum over the
 * chosen neuron's spikes of the trace of input i, over its largest value. With the reward R after a delay: dw_i = eta
 * (R - mean R) e_i exp(-delay/tau_e), given as pulses to the pair of cells, each a share of the largest weight; what is
 * left of a pulse is drawn at random. Then time passes and cells forget.
 *
 * <p><i>Limits:</i> eta = 0: nothing is learned. Reward always as expected: weights stay.
 *
 * <p><i>Source:</i> three factors as reviewed by N. Fremaux, W. Gerstner, Front. Neural Circuits 9 (2016) 85; derived.
 */
public final class RewardLearner {
    private final RewardParameters p;
    private final PulseArray array;
    private final NoiseStream random;
    private final double stepOfPulse;
    private final int inputs;
    private final int neurons;
    private final float[] weights;
    private final float[] trace;
    private final float[] voltage;
    private final int[] counts;
    private final float[] eligibility;
    private double expected;
    private long trials;
    private long spikes;
    private long pulses;

    /**
     * A learner on an array of synapses, one row an input and one column a neuron.
     *
     * @param parameters of neurons and reward
     * @param array of synapses, pulsed and left to forget
     * @param random of spikes and pulses
     */
    public RewardLearner(RewardParameters parameters, PulseArray array, NoiseStream random) {
        p = parameters;
        this.array = array;
        this.random = random;
        inputs = array.spec().rows();
        neurons = array.spec().columns();
        stepOfPulse = array.device().typicalStep() * array.spec().largestWeight();
        weights = new float[inputs * neurons];
        trace = new float[inputs];
        voltage = new float[neurons];
        counts = new int[neurons];
        eligibility = new float[inputs * neurons];
    }

    /** Raises all weights at random, up to a share of the largest one, so that neurons fire. */
    public void scatter(double largest) {
        NoiseStream start = random.split(-1);
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < neurons; j++) {
                double wanted = largest
                        * start.uniform((long) i * neurons + j)
                        / array.device().typicalStep();
                for (int left = (int) Math.round(wanted); left > 0; left -= PulseArray.MOST_PULSES) {
                    array.pulse(i, j, Math.min(left, PulseArray.MOST_PULSES));
                }
            }
        }
    }

    /** What a choice is worth. */
    @FunctionalInterface
    public interface Reward {
        /** Reward of a choice, usually 0 or 1. */
        double of(int choice);
    }

    /**
     * Shows inputs, takes the choice, hands out the reward and lets time pass.
     *
     * @param image inputs 0 to 1
     * @param reward of each choice
     * @return the choice
     */
    public int trial(float[] image, Reward reward) {
        SpikingCheck.require(image.length == inputs, "number of inputs", "" + inputs, image.length);
        NoiseStream draws = random.split(trials++);
        array.weights(weights);
        int choice = watch(image, draws.split(0));
        array.rest(p.steps() * p.timeStep() + p.delay());
        double value = reward.of(choice);
        learn(choice, value - expected, draws.split(1));
        expected = p.averageKeep() * expected + (1 - p.averageKeep()) * value;
        array.rest(p.rest());
        return choice;
    }

    private int watch(float[] image, NoiseStream draws) {
        Arrays.fill(trace, 0);
        Arrays.fill(voltage, 0);
        Arrays.fill(counts, 0);
        Arrays.fill(eligibility, 0);
        for (int t = 0; t < p.steps(); t++) {
            for (int j = 0; j < neurons; j++) {
                voltage[j] = voltage[j] >= 1 ? 0 : (float) p.keep() * voltage[j];
            }
            for (int i = 0; i < inputs; i++) {
                trace[i] *= (float) p.traceKeep();
                boolean fires = draws.uniform((long) t * inputs + i) < image[i] * p.inputProbability();
                if (fires) {
                    trace[i]++;
                    for (int j = 0; j < neurons; j++) {
                        voltage[j] += weights[i * neurons + j];
                    }
                }
            }
            for (int j = 0; j < neurons; j++) {
                if (voltage[j] >= 1) {
                    fire(j);
                }
            }
        }
        int choice = chosen();
        if (counts[choice] == 0) {
            fire(choice);
        }
        return choice;
    }

    private void fire(int neuron) {
        counts[neuron]++;
        spikes++;
        for (int i = 0; i < inputs; i++) {
            eligibility[i * neurons + neuron] += trace[i];
        }
    }

    private int chosen() {
        int best = 0;
        for (int j = 1; j < neurons; j++) {
            boolean more = counts[j] > counts[best];
            boolean closer = counts[j] == counts[best] && voltage[j] > voltage[best];
            best = more || closer ? j : best;
        }
        return best;
    }

    private void learn(int choice, double surprise, NoiseStream draws) {
        float most = 0;
        for (int i = 0; i < inputs; i++) {
            most = Math.max(most, eligibility[i * neurons + choice]);
        }
        if (most == 0) {
            return;
        }
        for (int i = 0; i < inputs; i++) {
            double share = eligibility[i * neurons + choice] / most;
            double change = p.learningRate() * surprise * share * p.eligible();
            double wanted = Math.abs(change) / stepOfPulse;
            int count = (int) Math.min(PulseArray.MOST_PULSES, Math.floor(wanted + draws.uniform(i)));
            array.pulse(i, choice, change < 0 ? -count : count);
            pulses += count;
        }
    }

    /** Spikes of the neurons so far. */
    public long spikes() {
        return spikes;
    }

    /** Pulses given so far. */
    public long pulses() {
        return pulses;
    }

    /** Reward that is expected now. */
    public double expected() {
        return expected;
    }
}
