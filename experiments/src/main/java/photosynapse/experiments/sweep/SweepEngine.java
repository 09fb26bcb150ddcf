package photosynapse.experiments.sweep;

/**
 * Where points are computed. Engines besides that of this machine are found by {@link java.util.ServiceLoader}, so that
 * their libraries are on the class path only of those who want them.
 *
 * <p>A point depends on nothing but what it is made of, and computing it twice does no harm; so an engine may compute
 * points in any order and may compute one again when a machine is lost.
 */
public interface SweepEngine extends AutoCloseable {

    /** The word on the command line. */
    String name();

    /**
     * Computes all points of a job and tells it of each as soon as it is finished; returns when all are, or when the
     * job asks to stop.
     */
    void run(SweepJob job);

    /** Gives back what it holds from one job to the next. */
    @Override
    default void close() {}
}
