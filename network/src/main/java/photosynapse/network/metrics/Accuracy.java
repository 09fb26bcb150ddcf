package photosynapse.network.metrics;

import java.util.Locale;

/**
 * Share of right answers, as the counts that it comes from.
 *
 * @param right number of right answers
 * @param total number of questions
 */
public record Accuracy(long right, long total) {

    public Accuracy {
        if (total < 1 || right < 0 || right > total) {
            throw new IllegalArgumentException(
                    "right answers must be 0 to the total and the total at least 1, was " + right + " of " + total);
        }
    }

    /** The share, 0 to 1. */
    public double fraction() {
        return (double) right / total;
    }

    /**
     * Standard error of the share from the finite number of questions, sqrt(f (1 - f)/N): the uncertainty for other
     * questions of the same kind, not for another training.
     */
    public double standardError() {
        double f = fraction();
        return Math.sqrt(f * (1 - f) / total);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %%", 100 * fraction());
    }
}
