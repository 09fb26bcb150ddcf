package photosynapse.experiments.config;

import java.util.List;
import java.util.Objects;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;
import photosynapse.network.training.InSituOptions;

/**
 * A network that learns by pulses in its arrays, from handwritten digits; spreads, noise and read-out are those of the
 * arrays of the same file.
 *
 * @param hiddenCounts units of each hidden layer
 * @param largestWeights weight of a full window of each layer
 * @param epochsCount passes over the training images
 * @param learningRate weight step per gradient at the start
 * @param rule how gradients become pulses
 * @param batchSize images of one step of the rule sums
 * @param trainingImagesCount images to learn from, the first of the set
 * @param testImagesCount images to judge by, the first of the set
 * @param cropped whether the rim of 4 pixels is left out, which leaves 20 x 20
 * @param binary whether pixels are black or white
 * @param presentation time from image to image (s)
 * @param restTime rest after training at which accuracies are told (s)
 * @param seedsCount trainings of other chance
 * @param ablationImagesCount images to learn from where one imperfection after the other is switched off
 */
public record PulseLearningConfig(
        @Key("hidden_count") List<Integer> hiddenCounts,
        List<Double> largestWeights,
        int epochsCount,
        double learningRate,
        PulseRule rule,
        int batchSize,
        int trainingImagesCount,
        int testImagesCount,
        boolean cropped,
        boolean binary,
        @In("s") double presentation,
        @In("s") double restTime,
        int seedsCount,
        int ablationImagesCount) {

    private static final int MNIST_TRAINING = 60_000;
    private static final int MNIST_TEST = 10_000;
    private static final int MOST_SEEDS = 1000;

    /** 400-100-10 on a tenth of MNIST in black and white, at 100 images a second, over five seeds. */
    public static final PulseLearningConfig DEFAULT = new PulseLearningConfig(
            List.of(100), List.of(0.5, 1.0), 3, 0.01, PulseRule.SUMS, 16, 6000, 4000, true, true, 0.01, 3600, 5, 3000);

    public PulseLearningConfig {
        hiddenCounts = List.copyOf(hiddenCounts);
        largestWeights = List.copyOf(largestWeights);
        Objects.requireNonNull(rule, "rule");
        new BoundCheck()
                .require(
                        "hiddenCounts",
                        hiddenCounts.stream().allMatch(n -> n >= 1 && n <= 10_000),
                        "must be from 1 to 10000, was " + hiddenCounts)
                .require(
                        "largestWeights",
                        largestWeights.stream().allMatch(w -> w > 0 && Double.isFinite(w)),
                        "must be > 0, was " + largestWeights)
                .require(
                        "largestWeights",
                        largestWeights.size() == hiddenCounts.size() + 1,
                        "must be " + (hiddenCounts.size() + 1) + " numbers, one a layer, was " + largestWeights)
                .count("epochsCount", epochsCount, 1, 1000)
                .positive("learningRate", learningRate, "")
                .count("batchSize", batchSize, 1, MNIST_TEST)
                .count("trainingImagesCount", trainingImagesCount, 1, MNIST_TRAINING)
                .count("testImagesCount", testImagesCount, 1, MNIST_TEST)
                .positive("presentation", presentation, "s")
                .positive("restTime", restTime, "s")
                .count("seedsCount", seedsCount, 1, MOST_SEEDS)
                .count("ablationImagesCount", ablationImagesCount, 1, MNIST_TRAINING)
                .done();
    }

    /** The network and its rule. */
    public InSituOptions options(int threads) {
        return new InSituOptions(
                hiddenCounts, largestWeights, epochsCount, learningRate, rule.rule(batchSize), threads);
    }
}
