package photosynapse.experiments.config;

/** How much a finding matters. */
public enum Severity {
    /** Nothing is computed from this input. */
    ERROR("error"),
    /** The input is used; the finding should be looked at. */
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word in messages. */
    public String word() {
        return word;
    }
}
