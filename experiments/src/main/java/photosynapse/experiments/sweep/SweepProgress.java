package photosynapse.experiments.sweep;

/**
 * How far a sweep is.
 *
 * @param done points with all their numbers, those of before among them
 * @param failed points that failed, wholly or in part
 * @param total all points
 * @param perSecond points of this process a second; NaN before the first
 * @param secondsLeft until the last point; NaN before the first
 * @param lastReason why the last point failed that did; empty: none has
 */
public record SweepProgress(int done, int failed, int total, double perSecond, double secondsLeft, String lastReason) {

    /** Told of progress; calls come one after the other. */
    @FunctionalInterface
    public interface Listener {

        /** A point has ended. */
        void progressed(SweepProgress progress);
    }
}
