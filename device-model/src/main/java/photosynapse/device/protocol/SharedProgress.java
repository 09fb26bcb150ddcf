package photosynapse.device.protocol;

import photosynapse.device.numerics.ProgressListener;

/** Adds up the progress of runs that go on side by side; safe for several threads. */
public final class SharedProgress {
    private final double[] fractions;
    private final ProgressListener listener;
    private double told;

    /** Shares a listener among a number of runs of equal weight. */
    public SharedProgress(int parts, ProgressListener listener) {
        this.fractions = new double[parts];
        this.listener = listener;
    }

    /** Listener for run k. */
    public ProgressListener part(int k) {
        return fraction -> progressed(k, fraction);
    }

    private synchronized void progressed(int k, double fraction) {
        fractions[k] = fraction;
        double sum = 0;
        for (double part : fractions) {
            sum += part;
        }
        double mean = sum / fractions.length;
        if (mean > told) {
            told = mean;
            listener.progressed(mean);
        }
    }
}
