package photosynapse.network.spiking;

/** Synapses of constant weight: 10 bytes each. */
public final class FixedSynapses implements Synapses {
    private static final int BYTES = Integer.BYTES + Float.BYTES + Short.BYTES;

    private final Wiring.Sorted rows;
    private final int longestDelay;
    private final boolean inhibitory;
    private final boolean oneDelay;

    /** The connections of a wiring. */
    public FixedSynapses(Wiring wiring) {
        rows = wiring.sorted();
        longestDelay = rows.longestDelay();
        boolean below = false;
        boolean same = true;
        for (int i = 0; i < rows.weight.length; i++) {
            below |= rows.weight[i] < 0;
            same &= rows.delay[i] == longestDelay;
        }
        inhibitory = below;
        oneDelay = same;
    }

    @Override
    public int count() {
        return rows.target.length;
    }

    @Override
    public int longestDelay() {
        return longestDelay;
    }

    @Override
    public boolean isInhibitory() {
        return inhibitory;
    }

    @Override
    public int bytesPerSynapse() {
        return BYTES;
    }

    @Override
    public int neurons() {
        return rows.start.length - 1;
    }

    @Override
    public void deliver(int source, long step, Arrivals arrivals, int from, int to) {
        int begin = rows.place(source, from);
        int end = rows.place(source, to);
        int[] target = rows.target;
        float[] weight = rows.weight;
        if (oneDelay) {
            double[] up = arrivals.excitatory(step, longestDelay);
            double[] down = arrivals.inhibitory(step, longestDelay);
            for (int k = begin; k < end; k++) {
                float w = weight[k];
                double[] row = w < 0 ? down : up;
                row[target[k]] += w;
            }
        } else {
            for (int k = begin; k < end; k++) {
                float w = weight[k];
                double[] row =
                        w < 0 ? arrivals.inhibitory(step, rows.delay[k]) : arrivals.excitatory(step, rows.delay[k]);
                row[target[k]] += w;
            }
        }
    }

    @Override
    public void fired(int target, long step) {
        // Constant weights do not learn.
    }

    @Override
    public void passed(long step) {
        // Constant weights do not fade.
    }
}
