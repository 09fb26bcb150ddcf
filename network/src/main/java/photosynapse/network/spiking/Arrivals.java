package photosynapse.network.spiking;

/**
 * Input that is on its way: a ring of rows, one a step, with a sum for each neuron.
 *
 * <p>Sums of one neuron are written by one thread only, in the order of the sources.
 */
final class Arrivals {
    private final int neurons;
    private final int mask;
    private final double[][] excitatory;
    private final double[][] inhibitory;
    private final boolean hasInhibitory;

    Arrivals(int neurons, int longestDelay, boolean hasInhibitory) {
        this.neurons = neurons;
        int rows = Integer.highestOneBit(Math.max(1, longestDelay)) * 2;
        mask = rows - 1;
        excitatory = new double[rows][neurons];
        inhibitory = new double[rows][hasInhibitory ? neurons : 0];
        this.hasInhibitory = hasInhibitory;
    }

    /** Sums that arrive some steps after a step and raise the voltage. */
    double[] excitatory(long step, int delay) {
        return excitatory[(int) (step + delay) & mask];
    }

    /** Sums that lower it. */
    double[] inhibitory(long step, int delay) {
        return inhibitory[(int) (step + delay) & mask];
    }

    /** Hands over what arrives at a step. */
    void collect(long step, NeuronArrays n, int from, int to) {
        take(excitatory[(int) step & mask], n.excitatory, from, to);
        if (hasInhibitory) {
            take(inhibitory[(int) step & mask], n.inhibitory, from, to);
        }
    }

    private static void take(double[] row, double[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            target[i] += row[i];
        }
        java.util.Arrays.fill(row, from, to, 0);
    }

    int neurons() {
        return neurons;
    }
}
