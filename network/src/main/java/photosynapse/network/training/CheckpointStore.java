package photosynapse.network.training;

import java.util.Optional;

/**
 * Where trainings keep their state on the way, so that one that was killed goes on as if it had not been. May be asked
 * by several threads, each with names of its own.
 */
public interface CheckpointStore {

    /** Keeps nothing. */
    CheckpointStore NONE = new CheckpointStore() {
        @Override
        public Optional<byte[]> saved(String name) {
            return Optional.empty();
        }

        @Override
        public boolean isDue(String name) {
            return false;
        }

        @Override
        public void save(String name, byte[] state) {}
    };

    /** The last state that was kept under a name, whole and undamaged. */
    Optional<byte[]> saved(String name);

    /** Whether so much time has passed that the state should be kept again. */
    boolean isDue(String name);

    /** Keeps a state in place of the last one. */
    void save(String name, byte[] state);

    /** The same store with a word in front of every name. */
    default CheckpointStore under(String word) {
        CheckpointStore whole = this;
        return new CheckpointStore() {
            @Override
            public Optional<byte[]> saved(String name) {
                return whole.saved(word + "-" + name);
            }

            @Override
            public boolean isDue(String name) {
                return whole.isDue(word + "-" + name);
            }

            @Override
            public void save(String name, byte[] state) {
                whole.save(word + "-" + name, state);
            }
        };
    }
}
