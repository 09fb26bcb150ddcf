package photosynapse.experiments.catalog;

import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.config.SpikingConfig;
import photosynapse.network.training.TrainingMonitor;
import photosynapse.network.training.TrainingProgress;

/** What the experiments with spiking networks share: settings, images, seeds. */
final class SpikingImages {
    private static final int MNIST_TRAINING = 60_000;

    private SpikingImages() {}

    static SpikingConfig settings(ExperimentConfig config) {
        return config.network().orElse(NetworkConfig.DEFAULT).spiking();
    }

    /** The digits that ship with the program: as many as are learned from or labelled, and those to judge by. */
    static Split digits(SpikingConfig spiking) {
        int training = Math.max(spiking.trainingImagesCount(), spiking.labellingImagesCount());
        return Digits.mnist(Math.min(MNIST_TRAINING, training), spiking.testImagesCount());
    }

    static String words(ExperimentConfig config) {
        SpikingConfig spiking = settings(config);
        return spiking.trainingImagesCount() + " images, " + Phrases.count(spiking.seedsCount(), "seed");
    }

    static long[] seeds(ExperimentConfig config, RandomGenerator random) {
        return random.longs(settings(config).seedsCount()).toArray();
    }

    /** Asks the bench whether to stop; progress is told by seeds. */
    record Stop(Bench bench) implements TrainingMonitor {
        @Override
        public void progressed(TrainingProgress progress) {
            // Told seed by seed.
        }

        @Override
        public boolean isStopRequested() {
            return bench.stop().getAsBoolean();
        }
    }
}
