package photosynapse.network.spiking;

/**
 * Gives each neuron the class to which it answers most, and reads images by the mean answer of the neurons of a class.
 *
 * <p>Labels are used here only: the layer has learned without them.
 */
public final class ClassReadout {
    private final int classes;
    private final long[][] spikes;
    private final long[] shown;

    /** A read-out that has seen nothing. */
    public ClassReadout(int neurons, int classes) {
        this.classes = classes;
        spikes = new long[neurons][classes];
        shown = new long[classes];
    }

    /** Takes note of the answers to an image of a known class. */
    public void note(int label, int[] counts) {
        shown[label]++;
        for (int j = 0; j < spikes.length; j++) {
            spikes[j][label] += counts[j];
        }
    }

    /** Class of a neuron; -1 when it has never fired. */
    public int classOf(int neuron) {
        int best = -1;
        double most = 0;
        for (int c = 0; c < classes; c++) {
            double mean = shown[c] == 0 ? 0 : (double) spikes[neuron][c] / shown[c];
            if (mean > most) {
                most = mean;
                best = c;
            }
        }
        return best;
    }

    /** Classes of all neurons. */
    public int[] classes() {
        int[] all = new int[spikes.length];
        for (int j = 0; j < all.length; j++) {
            all[j] = classOf(j);
        }
        return all;
    }

    /**
     * Class of an image.
     *
     * @param classOf class of each neuron
     * @param counts spikes of each neuron
     */
    public int read(int[] classOf, int[] counts) {
        double[] sum = new double[classes];
        int[] members = new int[classes];
        for (int j = 0; j < counts.length; j++) {
            if (classOf[j] >= 0) {
                sum[classOf[j]] += counts[j];
                members[classOf[j]]++;
            }
        }
        int best = 0;
        double most = -1;
        for (int c = 0; c < classes; c++) {
            double mean = members[c] == 0 ? 0 : sum[c] / members[c];
            if (mean > most) {
                most = mean;
                best = c;
            }
        }
        return best;
    }
}
