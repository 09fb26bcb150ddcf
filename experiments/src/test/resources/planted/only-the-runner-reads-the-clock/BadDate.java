package photosynapse.experiments.config;

final class BadDate {
    Object read() {
        return new java.util.Date();
    }
}
