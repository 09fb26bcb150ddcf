package photosynapse.experiments.config;

import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;

/**
 * The network that is trained on synapses: one hidden layer, differential pairs; its random numbers come from the seed
 * of the file.
 *
 * @param learning how the network learns
 * @param array what the array of synapses does to its weights
 * @param restTimes times between writing and reading at which the accuracy is measured (s)
 */
public record NetworkConfig(
        @Key("") LearningConfig learning,
        @Key("") ArrayConfig array,
        @In("s") List<Double> restTimes) {

    /**
     * A hundred hidden units, ten epochs, all images; 2 % spread from cell to cell, 1 % from pulse to pulse and reading
     * to reading.
     */
    public static final NetworkConfig DEFAULT = new NetworkConfig(
            LearningConfig.DEFAULT, ArrayConfig.DEFAULT, List.of(1.0, 10.0, 100.0, 1000.0, 3000.0, 10000.0));

    public NetworkConfig {
        restTimes = List.copyOf(restTimes);
        new BoundCheck().growing("restTimes", restTimes, "s").done();
    }

    /**
     * How the network learns.
     *
     * @param hiddenCount units of the hidden layer
     * @param epochsCount passes over the training images
     * @param batchSize images of one step
     * @param learningRate rate of the first step, in units of weights
     * @param trainingImagesCount images to learn from, the first of the set
     * @param testImagesCount images to judge by, the first of the set
     * @param repeatsCount networks trained with seeds of their own, for a mean and a spread
     */
    public record LearningConfig(
            int hiddenCount,
            int epochsCount,
            int batchSize,
            double learningRate,
            int trainingImagesCount,
            int testImagesCount,
            int repeatsCount) {

        /** All images of MNIST, once over ten epochs. */
        public static final LearningConfig DEFAULT = new LearningConfig(100, 10, 64, 1e-3, 60_000, 10_000, 1);

        public LearningConfig {
            new BoundCheck()
                    .count("hiddenCount", hiddenCount, 1, 10_000)
                    .count("epochsCount", epochsCount, 1, 1000)
                    .count("batchSize", batchSize, 1, 10_000)
                    .positive("learningRate", learningRate, "")
                    .count("trainingImagesCount", trainingImagesCount, 1, 60_000)
                    .count("testImagesCount", testImagesCount, 1, 10_000)
                    .count("repeatsCount", repeatsCount, 1, 100)
                    .done();
        }
    }

    /**
     * What the array does: spreads are standard deviations relative to the mean.
     *
     * @param writePulse light pulse with which cells are written
     * @param gainSpreadRatio of the answer to light from cell to cell
     * @param pulseSpreadRatio of the answer to light from pulse to pulse
     * @param darkSpreadRatio of the dark conductance from cell to cell
     * @param deadFraction share of cells that do not answer to light
     * @param readNoiseRatio of a single reading of a cell
     */
    public record ArrayConfig(
            WritePulse writePulse,
            double gainSpreadRatio,
            double pulseSpreadRatio,
            double darkSpreadRatio,
            double deadFraction,
            double readNoiseRatio) {

        /** The pulse of the default device at 10 Hz, and moderate spreads. */
        public static final ArrayConfig DEFAULT = new ArrayConfig(
                new WritePulse(new Light(2e16, Light.DEFAULT_WAVELENGTH), 0.05, 0.1, 0), 0.02, 0.01, 0.01, 0, 0.01);

        public ArrayConfig {
            new BoundCheck()
                    .within("gainSpreadRatio", gainSpreadRatio, 0, DeviceVariation.LARGEST_SPREAD)
                    .within("pulseSpreadRatio", pulseSpreadRatio, 0, DeviceVariation.LARGEST_SPREAD)
                    .within("darkSpreadRatio", darkSpreadRatio, 0, DeviceVariation.LARGEST_SPREAD)
                    .within("deadFraction", deadFraction, 0, 1)
                    .within("readNoiseRatio", readNoiseRatio, 0, 1)
                    .done();
        }

        /** The spreads as the array takes them. */
        public DeviceVariation variation() {
            return new DeviceVariation(gainSpreadRatio, pulseSpreadRatio, darkSpreadRatio, deadFraction);
        }

        /** The noise of reading as the array takes it. */
        public ReadNoise readNoise() {
            return new ReadNoise(readNoiseRatio, 0);
        }
    }
}
