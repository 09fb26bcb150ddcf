package photosynapse.network.spiking;

import java.util.Arrays;

/** Keeps spikes up to a number, and counts all. */
public final class SpikeRecorder implements StepListener {
    private final int[] steps;
    private final int[] neurons;
    private final double timeStep;
    private final long[] counts;
    private int kept;
    private long seen;

    /**
     * A recorder.
     *
     * @param capacity spikes kept; later ones are counted only
     * @param neuronCount neurons of the network
     * @param timeStep of the network (s)
     */
    public SpikeRecorder(int capacity, int neuronCount, double timeStep) {
        SpikingCheck.require(capacity >= 0, "capacity", ">= 0 spikes", capacity);
        steps = new int[capacity];
        neurons = new int[capacity];
        counts = new long[neuronCount];
        this.timeStep = timeStep;
    }

    @Override
    public void after(long step, SpikingNetwork network, int[] fired, int count) {
        for (int k = 0; k < count; k++) {
            counts[fired[k]]++;
            if (kept < steps.length) {
                steps[kept] = (int) step;
                neurons[kept++] = fired[k];
            }
        }
        seen += count;
    }

    /** Number of spikes kept. */
    public int kept() {
        return kept;
    }

    /** Number of spikes seen, kept or not. */
    public long seen() {
        return seen;
    }

    /** Time of a kept spike (s). */
    public double time(int spike) {
        return steps[spike] * timeStep;
    }

    /** Neuron of a kept spike. */
    public int neuron(int spike) {
        return neurons[spike];
    }

    /** Spikes seen of a neuron. */
    public long count(int neuron) {
        return counts[neuron];
    }

    /** Numbers that differ when any kept spike or any count differs. */
    public long fingerprint() {
        long hash = Arrays.hashCode(counts);
        for (int k = 0; k < kept; k++) {
            hash = 31 * (31 * hash + steps[k]) + neurons[k];
        }
        return hash;
    }

    /**
     * Mean over neurons of the spread of their intervals between spikes, relative to the mean interval; neurons with
     * fewer intervals than wanted are left out. NaN when none is left.
     */
    public double intervalVariation(int leastIntervals) {
        double[] last = new double[counts.length];
        double[][] sums = new double[3][counts.length];
        Arrays.fill(last, Double.NaN);
        for (int k = 0; k < kept; k++) {
            int n = neurons[k];
            double interval = time(k) - last[n];
            if (!Double.isNaN(interval)) {
                sums[0][n]++;
                sums[1][n] += interval;
                sums[2][n] += interval * interval;
            }
            last[n] = time(k);
        }
        double all = 0;
        int used = 0;
        for (int n = 0; n < counts.length; n++) {
            double m = sums[0][n];
            if (m >= Math.max(2, leastIntervals)) {
                double mean = sums[1][n] / m;
                all += Math.sqrt(Math.max(0, sums[2][n] / m - mean * mean)) / mean;
                used++;
            }
        }
        return all / used;
    }
}
