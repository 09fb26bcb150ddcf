package photosynapse.experiments.result;

import java.util.Arrays;
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
    }
}
