package photosynapse.device.numerics;

import java.util.Optional;

/**
 * Keeps the state of a long computation, so that it can go on after its process was killed.
 *
 * <p>A name stands for one computation with all that it depends on: two that have the same name give the same bits.
 */
public interface StateStore {

    /** Keeps nothing. */
    StateStore NONE = new StateStore() {
        @Override
        public Optional<byte[]> saved(String name) {
            return Optional.empty();
        }

        @Override
        public boolean isDue(String name) {
            return false;
        }

        @Override
        public boolean keepsEnd(String name) {
            return false;
        }

        @Override
        public void save(String name, byte[] state) {}
    };

    /** The last state that was kept under a name, whole and undamaged. */
    Optional<byte[]> saved(String name);

    /** Whether so much time has passed that the state should be kept again; asked after every step. */
    boolean isDue(String name);

    /** Whether a computation that has ended took so long that its end should be kept, too. */
    boolean keepsEnd(String name);

    /** Keeps a state in place of the last one. */
    void save(String name, byte[] state);
}
