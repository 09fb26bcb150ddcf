package photosynapse.experiments.sweep;

/** A sweep that cannot be made as it was asked for: what is wrong, and what to write instead. */
public final class SweepProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** Creates the problem. */
    public SweepProblem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to write instead. */
    public String remedy() {
        return remedy;
    }
}
