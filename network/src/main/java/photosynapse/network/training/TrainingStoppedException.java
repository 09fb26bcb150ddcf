package photosynapse.network.training;

import java.util.List;

/** The monitor asked to stop before the end; carries the epochs that were finished. */
public final class TrainingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<EpochResult> finished;

    /** @param finished the epochs that both networks finished */
    public TrainingStoppedException(List<EpochResult> finished) {
        super("training was stopped on request with " + finished.size() + " finished epoch(s)");
        this.finished = List.copyOf(finished);
    }

    /** The epochs that both networks finished. */
    public List<EpochResult> finished() {
        return finished;
    }
}
