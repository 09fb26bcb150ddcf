package photosynapse.network.crossbar;

/**
 * Random numbers by counter: the number at an index is a pure function of key and index, so it does not matter who asks
 * first, or in which thread.
 *
 * <p><i>Equation:</i> bits(i) = mix(key + i g), g = 2^64 / golden ratio, mix: the finaliser of SplitMix64. Along i this
 * is the SplitMix64 sequence started at the key; streams split off by {@link #split} have keys that are themselves
 * mixed.
 *
 * <p><i>Source:</i> G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 *
 * @param key what the stream is for
 */
public record NoiseStream(long key) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    /** A stream of its own for purpose, person or item number {@code index}; the parent's numbers are not touched. */
    public NoiseStream split(long index) {
        return new NoiseStream(mix(mix(key ^ GOLDEN) + mix(index * GOLDEN + 1)));
    }

    /** 64 random bits. */
    public long bits(long index) {
        return mix(key + index * GOLDEN);
    }

    /** The number below which a share (0 to 1, both excluded) of a standard normal distribution lies. */
    public static double normalQuantile(double share) {
        return NormalQuantile.at(share);
    }

    /** Uniform between 0 and 1, both excluded. */
    public double uniform(long index) {
        return ((bits(index) >>> 11) + 0.5) * UNIT;
    }

    /** Standard normal. */
    public double gaussian(long index) {
        return NormalQuantile.at(uniform(index));
    }

    /** A number from 0 to {@code bound - 1}; exact up to a bias below bound / 2^63. */
    public int below(int bound, long index) {
        return (int) Math.floorMod(bits(index) >>> 1, (long) bound);
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
