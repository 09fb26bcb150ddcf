package photosynapse.experiments.cli;

/** A command line that cannot be carried out. */
final class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    UsageException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
