package photosynapse.experiments.catalog;

/** An experiment that ended without a result; says why and what may help, in terms of the device. */
public final class ExperimentFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it ended. */
    public enum Cause {
        /** The equations could not be solved. */
        NO_CONVERGENCE,
        /** It was asked to end. */
        STOPPED,
        /** Its input cannot be used. */
        INVALID_INPUT
    }

    private final Cause kind;
    private final String remedy;

    /**
     * Creates the failure.
     *
     * @param kind why
     * @param message where and with which numbers
     * @param remedy what may help
     * @param cause the failure beneath; may be null
     */
    public ExperimentFailedException(Cause kind, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.remedy = remedy;
    }

    /** Why. */
    public Cause kind() {
        return kind;
    }

    /** What may help. */
    public String remedy() {
        return remedy;
    }
}
