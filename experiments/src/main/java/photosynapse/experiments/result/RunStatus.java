package photosynapse.experiments.result;

import java.util.Arrays;
<<<<<<< HEAD

/** How a run or one of its experiments ended. */
public enum RunStatus {
    /** Everything was computed as asked. */
    COMPLETE("complete"),
    /** Computed, but the solver had to fall back to smaller or first-order steps. */
    WITH_HELP("complete with help"),
    /** Some of it failed; what is there is good. */
    PARTIAL("partial"),
    /** Nothing came out. */
    FAILED("failed"),
    /** Ended by the time limit. */
    TIME_LIMIT("time limit"),
    /** Ended by the user. */
    INTERRUPTED("interrupted"),
    /** Not begun. */
    SKIPPED("skipped");

    private final String word;

    RunStatus(String word) {
        this.word = word;
    }

    /** As it stands in files. */
    public String word() {
        return word;
    }

    /** Whether there are results that may be used. */
    public boolean isGood() {
        return this == COMPLETE || this == WITH_HELP;
    }

    /** The status of a word in a file. */
    public static RunStatus ofWord(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new TableFormatException("status", 1, "no status is called " + word));
=======
import java.util.Locale;
import java.util.Optional;

/** How a run ended. */
public enum RunStatus {
    /** Still at work, or killed. */
    RUNNING,
    /** All asked for is there. */
    COMPLETE,
    /** Some points failed; the others are there. */
    PARTIAL,
    /** Nothing to rely on. */
    FAILED,
    /** Stopped on request. */
    INTERRUPTED;

    /** The word in the manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word; empty when there is none. */
    public static Optional<RunStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
>>>>>>> main
    }
}
