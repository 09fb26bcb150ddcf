package photosynapse.device.solver;

/** Why a solve ended without an answer. */
public enum FailureReason {
    /** A value left the domain of a law or became NaN or infinite. */
    NOT_FINITE,
    /** A pivot of the linear solve vanished. */
    LINEAR_SOLVE,
    /** Newton used all its iterations, also with the smallest step. */
    MAX_ITERATIONS,
    /** The time step fell below what the time can resolve. */
    STEP_TOO_SMALL,
    /** A density stayed negative beyond its tolerance, also with the smallest step. */
    NEGATIVE_DENSITY,
    /** The number of steps reached its limit. */
    STEP_LIMIT,
    /** The stop condition asked to end. */
    CANCELLED
}
