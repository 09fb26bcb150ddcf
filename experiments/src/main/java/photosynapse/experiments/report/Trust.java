package photosynapse.experiments.report;

/** How far a number can be trusted; it stands beside the number wherever the number stands. */
public enum Trust {
    /** Solved as asked, nothing to add. */
    CONVERGED("converged", true),
    /** Solved, but the solver had to try harder. */
    WITH_HELP("converged with help", true),
    /** Some of the points behind it failed. */
    PARTIAL("partial", false),
    /** Beyond what was computed or measured. */
    EXTRAPOLATED("extrapolated", false),
    /** A fitted model outside the range of its fit. */
    OUT_OF_FITTED_RANGE("out of fitted range", false),
    /** No better than guessing. */
    CHANCE_LEVEL("at chance level", false),
    /** Not computed in this run. */
    NOT_MEASURED("not measured", false);

    private final String words;
    private final boolean trusted;

    Trust(String words, boolean trusted) {
        this.words = words;
        this.trusted = trusted;
    }

    /** As it is printed. */
    public String words() {
        return words;
    }

    /** Whether the number may be used without further thought. */
    public boolean isTrusted() {
        return trusted;
    }
}
