package photosynapse.network.training;

import java.util.List;
import java.util.Objects;

/**
 * Shape of a network that learns in its arrays, and how.
 *
 * @param hiddenSizes number of rectified units of each hidden layer
 * @param largestWeights weight of a full span of each layer
 * @param epochs how often every image is learned from
 * @param learningRate weight step per gradient at the start; falls linearly to a tenth
 * @param rule how gradients become pulses
 * @param threads number of threads; does not change a bit of the result
 */
public record InSituOptions(
        List<Integer> hiddenSizes,
        List<Double> largestWeights,
        int epochs,
        double learningRate,
        UpdateRule rule,
        int threads) {

    /** Share of the learning rate that is left at the end. */
    public static final double LAST_RATE = 0.1;

    public InSituOptions {
        hiddenSizes = List.copyOf(hiddenSizes);
        largestWeights = List.copyOf(largestWeights);
        Objects.requireNonNull(rule, "rule");
        require(
                hiddenSizes.stream().allMatch(size -> size >= 1),
                "hidden sizes must be at least 1, were " + hiddenSizes);
        require(
                largestWeights.size() == hiddenSizes.size() + 1,
                "one largest weight a layer expected, " + (hiddenSizes.size() + 1) + ", got " + largestWeights);
        require(
                largestWeights.stream().allMatch(w -> w > 0 && Double.isFinite(w)),
                "largest weights must be positive, were " + largestWeights);
        require(epochs >= 1, "number of epochs must be at least 1, was " + epochs);
        require(
                learningRate > 0 && Double.isFinite(learningRate),
                "learning rate must be positive, was " + learningRate);
        require(threads >= 1, "number of threads must be at least 1, was " + threads);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A copy with another number of epochs. */
    public InSituOptions withEpochs(int other) {
        return new InSituOptions(hiddenSizes, largestWeights, other, learningRate, rule, threads);
    }

    /** A copy with another rule and rate. */
    public InSituOptions withRule(UpdateRule other, double rate) {
        return new InSituOptions(hiddenSizes, largestWeights, epochs, rate, other, threads);
    }

    /** A copy with another number of threads. */
    public InSituOptions withThreads(int other) {
        return new InSituOptions(hiddenSizes, largestWeights, epochs, learningRate, rule, other);
    }
}
