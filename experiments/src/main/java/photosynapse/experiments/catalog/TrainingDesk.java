package photosynapse.experiments.catalog;

import java.util.Optional;

/** What a training is given beside progress: whom to tell of images and accuracy, and where state is kept. */
public interface TrainingDesk {

    /** Tells nobody and keeps nothing. */
    TrainingDesk NONE = new TrainingDesk() {
        @Override
        public void learned(long images, double accuracy) {}

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

    /**
     * Tells how far a training is.
     *
     * @param images learned from so far, in all
     * @param accuracy so far, 0 to 1; NaN before the first is known
     */
    void learned(long images, double accuracy);

    /** The last state that was kept under a name, whole and undamaged. */
    Optional<byte[]> saved(String name);

    /** Whether so much time has passed that the state should be kept again. */
    boolean isDue(String name);

    /** Keeps a state in place of the last one. */
    void save(String name, byte[] state);
}
