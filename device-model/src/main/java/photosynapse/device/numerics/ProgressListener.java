package photosynapse.device.numerics;

/** Told between steps how far a long computation has come. */
@FunctionalInterface
public interface ProgressListener {

    /** Tells nobody. */
    ProgressListener SILENT = fraction -> {};

    /** Reports the finished fraction, from 0 to 1. */
    void progressed(double fraction);

    /**
     * A step of a computation in time has reached a point that was asked for.
     *
     * @param time reached (s)
     * @param value what is measured there, in the unit of the computation
     * @param step present time step (s)
     * @param repeated steps that were tried again so far
     */
    default void reached(double time, double value, double step, int repeated) {}
}
