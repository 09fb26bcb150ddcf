package photosynapse.experiments.report;

final class BadInstant {
    Object read() {
        return java.time.Instant.now();
    }
}
