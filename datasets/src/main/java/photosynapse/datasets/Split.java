package photosynapse.datasets;

import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Images to learn from and images to judge by, which share size and classes but no image.
 *
 * @param train images to learn from
 * @param test images to judge by
 */
public record Split(ImageSet train, ImageSet test) {

    public Split {
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(test, "test");
        if (!train.shape().equals(test.shape())) {
            throw new IllegalArgumentException(
                    "both parts of a split must have one shape, got " + train.shape() + " and " + test.shape());
        }
    }

    /**
     * Splits a set at random: every image goes to exactly one part.
     *
     * @param set the images, not modified
     * @param testCount number of images to judge by
     * @param random generator of the shuffling
     */
    public static Split atRandom(ImageSet set, int testCount, RandomGenerator random) {
        if (testCount < 0 || testCount > set.size()) {
            throw new IllegalArgumentException(
                    set.name() + ": test images must be 0 to " + set.size() + ", was " + testCount);
        }
        int[] order = permutation(set.size(), random);
        int[] test = Arrays.copyOf(order, testCount);
        int[] train = Arrays.copyOfRange(order, testCount, order.length);
        return new Split(set.select(train), set.select(test));
    }

    /** Copies with at most so many images in each part, taken from the front. */
    public Split first(int trainCount, int testCount) {
        return new Split(
                train.range(0, Math.min(trainCount, train.size())), test.range(0, Math.min(testCount, test.size())));
    }

    private static int[] permutation(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
