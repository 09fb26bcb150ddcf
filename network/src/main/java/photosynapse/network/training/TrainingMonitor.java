package photosynapse.network.training;

/**
 * Told how far a training has come, and asked whether it should stop. Called by one thread at a time, about once a
 * batch: whoever prints decides how often, and reads the clock for rates.
 */
public interface TrainingMonitor {

    /** Tells nobody, never stops. */
    TrainingMonitor SILENT = progress -> {};

    /** Tells the state of the work. */
    void progressed(TrainingProgress progress);

    /** Where state is kept on the way. */
    default CheckpointStore checkpoints() {
        return CheckpointStore.NONE;
    }

    /** Whether the work should stop; asked between batches and between readings. */
    default boolean isStopRequested() {
        return false;
    }
}
