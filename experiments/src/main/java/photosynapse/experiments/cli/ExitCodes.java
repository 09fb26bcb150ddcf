package photosynapse.experiments.cli;

import photosynapse.experiments.run.RunRecord;
import photosynapse.experiments.run.StepStatus;

/** What the program's exit code means. */
public final class ExitCodes {
    /** All good. */
    public static final int GOOD = 0;

    /** Finished, some of it failed. */
    public static final int PARTIAL = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** The input is wrong. */
    public static final int INVALID_INPUT = 3;

    /** The equations could not be solved. */
    public static final int SOLVER = 4;

    /** A file or folder cannot be read or written. */
    public static final int FILES = 5;

    /** A file is damaged or of an unknown kind. */
    public static final int CORRUPT = 6;

    /** The time or memory limit was reached. */
    public static final int LIMIT = 7;

    /** What was computed again differs. */
    public static final int DIFFERS = 8;

    /** A fault of the program. */
    public static final int FAULT = 70;

    /** Interrupted by the user; what is done is kept. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** The code of a run that ended so. */
    static int of(RunRecord record) {
        if (record.ended(StepStatus.INTERRUPTED)) {
            return INTERRUPTED;
        }
        return switch (record.status()) {
            case COMPLETE -> GOOD;
            case PARTIAL -> PARTIAL;
            case FAILED -> SOLVER;
            case INTERRUPTED, RUNNING -> LIMIT;
        };
    }
}
