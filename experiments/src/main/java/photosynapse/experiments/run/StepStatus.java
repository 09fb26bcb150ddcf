package photosynapse.experiments.run;

import java.util.Arrays;
import java.util.Optional;

/** How one experiment of a run ended. */
public enum StepStatus {
    /** Computed as asked. */
    COMPLETE("complete"),
    /** Computed, but the solver had to repeat steps. */
    WITH_HELP("complete with help"),
    /** No result. */
    FAILED("failed"),
    /** Ended by the time limit. */
    TIME_LIMIT("time limit"),
    /** Ended by the user. */
    INTERRUPTED("interrupted"),
    /** Not begun. */
    SKIPPED("skipped");

    private final String word;

    StepStatus(String word) {
        this.word = word;
    }

    /** As it stands in files and on the page. */
    public String word() {
        return word;
    }

    /** Whether there are results. */
    public boolean isGood() {
        return this == COMPLETE || this == WITH_HELP;
    }

    /** The status of a word; empty when there is none. */
    public static Optional<StepStatus> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }
}
