package photosynapse.experiments.config;

/** Ends the reading of a text at the first place that must not be read on. */
final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RefusedException(Finding finding) {
        super(finding.diagnostic().message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
