package photosynapse.experiments.catalog;

/**
 * A point of a run that is still going on.
 *
 * @param time reached (s)
 * @param drainCurrent there (A)
 * @param step present time step of the solver (s)
 * @param repeated steps that were tried again so far
 */
public record TracePoint(double time, double drainCurrent, double step, int repeated) {

    /** Told of points. */
    @FunctionalInterface
    public interface Listener {
        /** Tells nobody. */
        Listener SILENT = point -> {};

        /** A run has reached a point; called from several threads. */
        void reached(TracePoint point);
    }
}
