package photosynapse.network.training;

/** How gradients become pulses. */
public sealed interface UpdateRule {

    /** Images between two updates of the devices. */
    int batchSize();

    /**
     * After each image, one pulse for every weight whose gradient is strong enough, in the direction of its sign.
     *
     * @param threshold magnitude of input times error from which a pulse is given
     */
    record GradientSign(double threshold) implements UpdateRule {
        public GradientSign {
            requirePositive("threshold of the gradient", threshold);
        }

        @Override
        public int batchSize() {
            return 1;
        }
    }

    /**
     * After each image, in so many time slots, row and column lines fire at random with probabilities proportional to
     * input and error; where both fire together a pulse falls, so that the mean of pulses is the gradient step.
     *
     * @param slots number of slots
     */
    record Coincidence(int slots) implements UpdateRule {
        public Coincidence {
            requireAtLeastOne("number of slots", slots);
        }

        @Override
        public int batchSize() {
            return 1;
        }
    }

    /**
     * Gradients are summed in digital memory; when a sum is worth a pulse or more, as many are given and taken off the
     * sum. A batch of one image is the threshold update.
     *
     * @param batchSize images between two comparisons of the sums with a pulse
     * @param mostPulses pulses of one weight at once
     */
    record Accumulation(int batchSize, int mostPulses) implements UpdateRule {
        public Accumulation {
            requireAtLeastOne("size of a batch", batchSize);
            requireAtLeastOne("pulses at once", mostPulses);
        }
    }

    /**
     * Coincidences pulse a second, fast array; one of its rows after the other is read, added to digital sums, and
     * erased; sums worth a pulse move the slow array, which alone is read for answers.
     *
     * @param slots time slots of an image
     * @param transferEvery images between the readings of two rows
     * @param transferRate share of what was read that is passed on
     */
    record TwoArrays(int slots, int transferEvery, double transferRate) implements UpdateRule {
        public TwoArrays {
            requireAtLeastOne("number of slots", slots);
            requireAtLeastOne("images between transfers", transferEvery);
            requirePositive("rate of transfer", transferRate);
        }

        @Override
        public int batchSize() {
            return 1;
        }
    }

    private static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
        }
    }
}
