package photosynapse.network.training;

import photosynapse.network.training.TrainingProgress.Phase;

/**
 * Puts together the progress of two networks that may learn at the same time, and tells the monitor, one call at a
 * time.
 */
final class ProgressTracker {
    /** Share of the whole work that learning is counted as. */
    private static final double LEARNING_SHARE = 0.75;

    private final TrainingMonitor monitor;
    private final int epochCount;
    private final long imagesTotal;
    private final int[] epochs = {1, 1};
    private long imagesDone;
    private double accuracy = Double.NaN;
    private boolean stopped;

    ProgressTracker(TrainingMonitor monitor, int epochCount, int trainSize) {
        this.monitor = monitor;
        this.epochCount = epochCount;
        this.imagesTotal = 2L * epochCount * trainSize;
    }

    /** One of both networks has learned from a batch. */
    synchronized void learned(int network, int epoch, int images) {
        epochs[network] = epoch;
        imagesDone += images;
        tell(Phase.LEARNING, LEARNING_SHARE * imagesDone / imagesTotal);
    }

    /** The device-limited network was judged. */
    synchronized void judged(double share) {
        accuracy = share;
    }

    /** So many of all readings are done. */
    synchronized void aged(int done, int total, double share) {
        accuracy = share;
        tell(Phase.AGEING, LEARNING_SHARE + (1 - LEARNING_SHARE) * done / total);
    }

    private void tell(Phase phase, double fraction) {
        monitor.progressed(new TrainingProgress(
                phase, Math.min(epochs[0], epochs[1]), epochCount, imagesDone, imagesTotal, accuracy, fraction));
        stopped |= monitor.isStopRequested();
    }

    /** Where the networks keep their state. */
    CheckpointStore checkpoints() {
        return monitor.checkpoints();
    }

    /** Whether the monitor has asked to stop. */
    synchronized boolean isStopped() {
        return stopped;
    }
}
