package photosynapse.experiments.catalog;

import java.util.random.RandomGenerator;

/** A generator of the JDK for Commons Math. */
public final class CommonsRandom implements org.apache.commons.math3.random.RandomGenerator {
    private final RandomGenerator random;

    /** Draws from a generator. */
    public CommonsRandom(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public void setSeed(int seed) {
        throw new UnsupportedOperationException("the generator was seeded where it was made");
    }

    @Override
    public void setSeed(int[] seed) {
        throw new UnsupportedOperationException("the generator was seeded where it was made");
    }

    @Override
    public void setSeed(long seed) {
        throw new UnsupportedOperationException("the generator was seeded where it was made");
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }

    @Override
    public int nextInt() {
        return random.nextInt();
    }

    @Override
    public int nextInt(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    @Override
    public boolean nextBoolean() {
        return random.nextBoolean();
    }

    @Override
    public float nextFloat() {
        throw new UnsupportedOperationException("single precision is not used");
    }

    @Override
    public double nextDouble() {
        return random.nextDouble();
    }

    @Override
    public double nextGaussian() {
        return random.nextGaussian();
    }
}
