package photosynapse.experiments.run;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import photosynapse.experiments.result.RunFolder;

/**
 * Streams of random numbers, one for each purpose, from one root.
 *
 * <p>The stream of a name depends on the root and the name alone: one purpose more does not shift the others.
 *
 * @param root root seed of a run
 */
public record Seeds(long root) {
    private static final String ALGORITHM = "L64X128MixRandom";
    private static final int HEX_DIGITS = 16;

    /** The stream of a purpose, from its beginning. */
    public RandomGenerator stream(String purpose) {
        String digest = RunFolder.digest((root + "/" + purpose).getBytes(StandardCharsets.UTF_8));
        long seed = Long.parseUnsignedLong(digest.substring(0, HEX_DIGITS), 16);
        return RandomGeneratorFactory.of(ALGORITHM).create(seed);
    }
}
