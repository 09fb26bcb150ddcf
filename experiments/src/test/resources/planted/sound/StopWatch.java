package photosynapse.experiments.run;

/** The room that may read the clock and make generators. */
public final class StopWatch {
    public long now() {
        return System.nanoTime();
    }

    public java.util.SplittableRandom stream(long seed) {
        return new java.util.SplittableRandom(seed);
    }
}
