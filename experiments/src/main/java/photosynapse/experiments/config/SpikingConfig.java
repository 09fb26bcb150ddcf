package photosynapse.experiments.config;

import photosynapse.device.units.In;

/**
 * Experiments with spikes, on one device and in networks.
 *
 * @param comparedWithDevice whether plasticities of one device are measured on the full device, too, and the difference
 *     is told; minutes instead of seconds
 * @param neuronsCount neurons of the layer that learns without labels
 * @param trainingImagesCount images to learn from, in order, again from the first when there are more than the set has
 * @param labellingImagesCount images of which the labels are used, to name the neurons afterwards
 * @param testImagesCount images to judge by, the first of the set
 * @param seedsCount trainings of other chance
 * @param epochsCount passes over the images when gradients are used
 * @param readVoltage voltage across a synapse while a spike reads it (V)
 * @param readWidth duration of such a reading (s)
 */
public record SpikingConfig(
        boolean comparedWithDevice,
        int neuronsCount,
        int trainingImagesCount,
        int labellingImagesCount,
        int testImagesCount,
        int seedsCount,
        int epochsCount,
        @In("V") double readVoltage,
        @In("s") double readWidth) {

    private static final int MNIST_TRAINING = 60_000;
    private static final int MNIST_TEST = 10_000;
    private static final int MOST_IMAGES = 10_000_000;
    private static final int MOST = 10_000;

    /** 100 neurons on all of MNIST over three seeds; a spike reads with 0.1 V for 1 ms. */
    public static final SpikingConfig DEFAULT =
            new SpikingConfig(false, 100, MNIST_TRAINING, MNIST_TEST, MNIST_TEST, 3, 4, 0.1, 1e-3);

    public SpikingConfig {
        new BoundCheck()
                .count("neuronsCount", neuronsCount, 2, MOST)
                .count("trainingImagesCount", trainingImagesCount, 1, MOST_IMAGES)
                .count("labellingImagesCount", labellingImagesCount, 1, MNIST_TRAINING)
                .count("testImagesCount", testImagesCount, 1, MNIST_TEST)
                .count("seedsCount", seedsCount, 1, 1000)
                .count("epochsCount", epochsCount, 1, 1000)
                .positive("readVoltage", readVoltage, "V")
                .positive("readWidth", readWidth, "s")
                .done();
    }
}
