package photosynapse.network.training;

import java.util.List;

/**
 * Shape of the network and how it learns.
 *
 * @param hiddenSizes number of units of each hidden layer
 * @param biased whether units have a digital bias, which does not age with the devices. Without one, a loss that is
 *     common to all weights of a layer changes no answer
 * @param epochs how often every image is learned from
 * @param batchSize images of one step
 * @param learningRate rate of the first step; falls linearly to zero
 * @param largestWeights largest weight of each layer that devices hold; smaller ones are written finer
 * @param noise standard deviation of the answer of devices that training should expect, relative
 */
public record LearningOptions(
        List<Integer> hiddenSizes,
        boolean biased,
        int epochs,
        int batchSize,
        double learningRate,
        List<Double> largestWeights,
        double noise) {

    /** 784-100-10 to 97 to 98 % in a few seconds. */
    public static final LearningOptions DEFAULT =
            new LearningOptions(List.of(100), false, 3, 256, 1e-2, List.of(0.5, 1.0), 0.1);

    public LearningOptions {
        hiddenSizes = List.copyOf(hiddenSizes);
        largestWeights = List.copyOf(largestWeights);
        require(
                hiddenSizes.stream().allMatch(size -> size >= 1),
                "hidden sizes must be at least 1, were " + hiddenSizes);
        require(epochs >= 1, "number of epochs must be at least 1, was " + epochs);
        require(batchSize >= 1, "batch size must be at least 1, was " + batchSize);
        require(
                learningRate > 0 && Double.isFinite(learningRate),
                "learning rate must be positive, was " + learningRate);
        require(
                largestWeights.size() == hiddenSizes.size() + 1,
                "one largest weight a layer expected, " + (hiddenSizes.size() + 1) + ", got " + largestWeights);
        require(
                largestWeights.stream().allMatch(w -> w > 0 && Double.isFinite(w)),
                "largest weights must be positive, were " + largestWeights);
        require(noise >= 0 && noise <= 1, "training noise must be 0 to 1, was " + noise);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
