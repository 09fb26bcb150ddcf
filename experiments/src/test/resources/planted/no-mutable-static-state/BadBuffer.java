package photosynapse.experiments.report;

final class BadBuffer {
    private static final StringBuilder TEXT = new StringBuilder();
}
