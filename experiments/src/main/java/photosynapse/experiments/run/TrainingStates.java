package photosynapse.experiments.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import photosynapse.experiments.catalog.TrainingDesk;
import photosynapse.experiments.result.RunFolder;

/**
 * States of trainings and transients in the folder of a run. Each has two files that are written in turn, so that the
 * older one is there when the younger one is damaged. A file: 8 bytes of mark, 8 bytes of number, 64 letters of SHA-256
 * of number and state, then the state.
 */
public final class TrainingStates implements TrainingDesk {
    /** Folder of the states, below that of the run; it is gone when a run has ended. */
    public static final String FOLDER = "checkpoints";

    private static final byte[] MARK = "PSTRAIN1".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 64;
    private static final int HEAD = 8 + 8 + DIGEST;
    private static final long SECOND = 1_000_000_000L;
    private static final int FILES = 2;

    /** Share of the interval after which the end of a computation is kept, too. */
    private static final int END = 10;

    private final RunFolder folder;
    private final String prefix;
    private final Pace pace;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> times = new HashMap<>();
    private final Map<String, Long> begun = new HashMap<>();
    private final Told told;

    /** Told of images a second and of the accuracy so far. */
    @FunctionalInterface
    interface Told {
        void learned(double imagesPerSecond, double accuracy);
    }

    /**
     * When states are kept.
     *
     * @param clock nanoseconds
     * @param interval between two states of a training or a transient (ns)
     */
    record Pace(LongSupplier clock, long interval) {
        /** Every ten seconds. */
        static final Pace USUAL = new Pace(System::nanoTime, 10 * SECOND);

        /** Another interval by the clock of the machine (ns). */
        static Pace every(long interval) {
            return new Pace(System::nanoTime, interval);
        }
    }

    private long lastImages;
    private long lastTime;

    /** States of an experiment of one point of a sweep. */
    public static TrainingDesk ofPoint(RunFolder folder, String point, String experiment) {
        return new TrainingStates(folder, point + "/" + experiment, Pace.USUAL, (speed, accuracy) -> {});
    }

    /**
     * @param folder of the run
     * @param experiment key of the experiment that trains
     * @param pace when states are kept
     * @param told of speed and accuracy
     */
    TrainingStates(RunFolder folder, String experiment, Pace pace, Told told) {
        this.folder = folder;
        this.prefix = FOLDER + "/" + experiment + "-";
        this.pace = pace;
        this.told = told;
        this.lastTime = pace.clock().getAsLong();
    }

    @Override
    public synchronized void learned(long images, double accuracy) {
        long now = pace.clock().getAsLong();
        if (images < lastImages) {
            lastImages = images;
            lastTime = now;
        } else if (now - lastTime > SECOND) {
            told.learned((images - lastImages) * 1e9 / (now - lastTime), accuracy);
            lastImages = images;
            lastTime = now;
        }
    }

    @Override
    public synchronized Optional<byte[]> saved(String name) {
        begun.put(name, pace.clock().getAsLong());
        Optional<byte[]> best = Optional.empty();
        for (int k = 0; k < FILES; k++) {
            Optional<byte[]> file = folder.bytes(prefix + name + "." + k).filter(TrainingStates::isWhole);
            if (file.isPresent() && number(file.get()) >= numbers.getOrDefault(name, 0L)) {
                numbers.put(name, number(file.get()));
                best = file.map(bytes -> Arrays.copyOfRange(bytes, HEAD, bytes.length));
            }
        }
        return best;
    }

    private static boolean isWhole(byte[] file) {
        return file.length >= HEAD
                && Arrays.equals(MARK, Arrays.copyOf(file, MARK.length))
                && Arrays.equals(
                        Arrays.copyOfRange(file, HEAD - DIGEST, HEAD),
                        digest(number(file), Arrays.copyOfRange(file, HEAD, file.length)));
    }

    private static long number(byte[] file) {
        return ByteBuffer.wrap(file).getLong(MARK.length);
    }

    private static byte[] digest(long number, byte[] state) {
        byte[] all =
                ByteBuffer.allocate(8 + state.length).putLong(number).put(state).array();
        return RunFolder.digest(all).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public synchronized boolean isDue(String name) {
        long now = pace.clock().getAsLong();
        return now - times.computeIfAbsent(name, n -> now) >= pace.interval();
    }

    @Override
    public synchronized boolean keepsEnd(String name) {
        long now = pace.clock().getAsLong();
        return now - begun.getOrDefault(name, now) >= pace.interval() / END;
    }

    @Override
    public synchronized void save(String name, byte[] state) {
        long number = numbers.getOrDefault(name, 0L) + 1;
        byte[] file = ByteBuffer.allocate(HEAD + state.length)
                .put(MARK)
                .putLong(number)
                .put(digest(number, state))
                .put(state)
                .array();
        folder.write(prefix + name + "." + number % FILES, file);
        numbers.put(name, number);
        times.put(name, pace.clock().getAsLong());
    }
}
