package photosynapse.device.solver;

/** A solve that ended without an answer; says why, when and where. */
public final class NoConvergenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final double time;

    /**
     * Creates the failure.
     *
     * @param reason typed reason
     * @param time when it happened (s)
     * @param detail where and with which numbers, and what may help
     */
    public NoConvergenceException(FailureReason reason, double time, String detail) {
        super("no solution at t = " + time + " s (" + reason + "): " + detail);
        this.reason = reason;
        this.time = time;
    }

    /** Typed reason. */
    public FailureReason reason() {
        return reason;
    }

    /** Time of the failure (s). */
    public double time() {
        return time;
    }
}
