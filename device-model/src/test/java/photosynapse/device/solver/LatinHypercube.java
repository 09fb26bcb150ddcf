package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Numbers in [0, 1) of which the k-th draw of every sample falls into another of as many equal slices as there are
 * samples.
 */
final class LatinHypercube {
    private final int samples;
    private final RandomGenerator random;
    private final List<int[]> slices = new ArrayList<>();

    LatinHypercube(int samples, long seed) {
        this.samples = samples;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The draws of one sample; samples are taken in order. */
    Draws sample(int index) {
        return new Draws(index);
    }

    private int slice(int dimension, int sample) {
        while (slices.size() <= dimension) {
            int[] order = new int[samples];
            for (int k = 0; k < samples; k++) {
                int other = random.nextInt(k + 1);
                order[k] = order[other];
                order[other] = k;
            }
            slices.add(order);
        }
        return slices.get(dimension)[sample];
    }

    /** One sample's draws, dimension after dimension. */
    final class Draws {
        private final int sample;
        private int dimension;

        private Draws(int sample) {
            this.sample = sample;
        }

        /** A number in [0, 1). */
        double next() {
            return (slice(dimension++, sample) + random.nextDouble()) / samples;
        }

        /** A number in [low, high). */
        double between(double low, double high) {
            return low + (high - low) * next();
        }

        /** A number in [low, high), even in its logarithm. */
        double log(double low, double high) {
            return low * StrictMath.exp(next() * StrictMath.log(high / low));
        }

        /** A whole number from 0 to below a bound. */
        int below(int bound) {
            return (int) (next() * bound);
        }

        /** True once in so many times. */
        boolean oneIn(int times) {
            return below(times) == 0;
        }
    }
}
