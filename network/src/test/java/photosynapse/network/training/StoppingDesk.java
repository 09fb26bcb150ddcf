package photosynapse.network.training;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps all states of trainings in memory, one due every few reports, and asks to stop after so many reports. */
final class StoppingDesk implements TrainingMonitor, CheckpointStore {
    private final Map<String, byte[]> states = new HashMap<>();
    private final int every;
    private int patience;

    /** @param every reports between two states that are due */
    StoppingDesk(int every) {
        this.every = every;
    }

    /** Asks to stop after so many reports from now. */
    void stopAfter(int reports) {
        patience = reports;
    }

    /** Names of the states that were kept. */
    Set<String> names() {
        return states.keySet();
    }

    @Override
    public void progressed(TrainingProgress progress) {
        patience--;
    }

    @Override
    public boolean isStopRequested() {
        return patience < 0;
    }

    @Override
    public CheckpointStore checkpoints() {
        return this;
    }

    @Override
    public Optional<byte[]> saved(String name) {
        return Optional.ofNullable(states.get(name));
    }

    @Override
    public boolean isDue(String name) {
        return patience % every == 0;
    }

    @Override
    public void save(String name, byte[] state) {
        states.put(name, state);
    }
}
