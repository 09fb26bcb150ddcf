package photosynapse.network.metrics;

import java.util.Arrays;
import java.util.Objects;

/** How often images of each class were taken for each class; immutable. */
public final class ConfusionMatrix {
    private final int classCount;
    private final long[] counts;

    private ConfusionMatrix(int classCount, long[] counts) {
        this.classCount = classCount;
        this.counts = counts;
    }

    /**
     * Counts answers.
     *
     * @param classCount number of classes
     * @param truths class of each image, not modified
     * @param answers class that each image was taken for, not modified
     */
    public static ConfusionMatrix of(int classCount, int[] truths, int[] answers) {
        if (truths.length != answers.length) {
            throw new IllegalArgumentException(truths.length + " truths but " + answers.length + " answers");
        }
        long[] counts = new long[Math.multiplyExact(classCount, classCount)];
        for (int i = 0; i < truths.length; i++) {
            Objects.checkIndex(truths[i], classCount);
            Objects.checkIndex(answers[i], classCount);
            counts[truths[i] * classCount + answers[i]]++;
        }
        return new ConfusionMatrix(classCount, counts);
    }

    /**
     * The matrix of counts that were taken before.
     *
     * @param counts answers of one class after the other, as {@link #counts} gives them; not modified
     */
    public static ConfusionMatrix ofCounts(long[] counts) {
        int classes = (int) Math.round(Math.sqrt(counts.length));
        if (classes < 1
                || classes * classes != counts.length
                || Arrays.stream(counts).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException(
                    "counts >= 0 for each pair of classes expected, got " + counts.length + " numbers");
        }
        return new ConfusionMatrix(classes, counts.clone());
    }

    /** All counts, answers of one class after the other; a copy. */
    public long[] counts() {
        return counts.clone();
    }

    /** Number of classes. */
    public int classCount() {
        return classCount;
    }

    /** How many images of class {@code truth} were taken for class {@code answer}. */
    public long count(int truth, int answer) {
        Objects.checkIndex(truth, classCount);
        Objects.checkIndex(answer, classCount);
        return counts[truth * classCount + answer];
    }

    /** Number of images. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** Number of images of a class. */
    public long total(int truth) {
        long sum = 0;
        for (int answer = 0; answer < classCount; answer++) {
            sum += count(truth, answer);
        }
        return sum;
    }

    /** Share of right answers. */
    public Accuracy accuracy() {
        long right = 0;
        for (int k = 0; k < classCount; k++) {
            right += count(k, k);
        }
        return new Accuracy(right, total());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that
                && classCount == that.classCount
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * classCount + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return accuracy() + ", " + classCount + " classes";
    }
}
