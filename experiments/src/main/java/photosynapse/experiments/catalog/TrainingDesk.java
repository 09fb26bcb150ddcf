package photosynapse.experiments.catalog;

import java.util.Optional;
import photosynapse.device.numerics.StateStore;

/**
 * What a training or a transient of the device is given beside progress: whom to tell of images and accuracy, and where
 * state is kept.
 */
public interface TrainingDesk extends StateStore {

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
        public boolean keepsEnd(String name) {
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
}
