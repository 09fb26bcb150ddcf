package photosynapse.device.numerics;

/** Told between steps how far a long computation has come. */
@FunctionalInterface
public interface ProgressListener {

    /** Tells nobody. */
    ProgressListener SILENT = fraction -> {};

    /** Reports the finished fraction, from 0 to 1. */
    void progressed(double fraction);
}
