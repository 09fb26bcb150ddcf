package photosynapse.experiments.config;

import photosynapse.network.training.UpdateRule;

/** How gradients become pulses, with the numbers that the rules were tried with. */
public enum PulseRule {
    /** One pulse for every weight whose gradient is strong enough, in the direction of its sign. */
    SIGN,
    /** Lines that fire at random, in five slots an image. */
    COINCIDENCES,
    /** Digital sums, compared with a pulse after each image. */
    THRESHOLD,
    /** Digital sums, compared with a pulse after each batch. */
    SUMS,
    /** Coincidences in a fast array, a row of which goes into the slow one after each image. */
    TWO_ARRAYS;

    private static final double SIGN_THRESHOLD = 0.1;
    private static final int SLOTS = 5;
    private static final int MOST_PULSES = 16;

    /** The rule of a network that looks at batches of so many images. */
    public UpdateRule rule(int batchSize) {
        return switch (this) {
            case SIGN -> new UpdateRule.GradientSign(SIGN_THRESHOLD);
            case COINCIDENCES -> new UpdateRule.Coincidence(SLOTS);
            case THRESHOLD -> new UpdateRule.Accumulation(1, MOST_PULSES);
            case SUMS -> new UpdateRule.Accumulation(batchSize, MOST_PULSES);
            case TWO_ARRAYS -> new UpdateRule.TwoArrays(SLOTS, 1, 1);
        };
    }
}
