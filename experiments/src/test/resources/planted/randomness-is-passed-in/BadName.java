package photosynapse.experiments.result;

final class BadName {
    String make() {
        return java.util.UUID.randomUUID().toString();
    }
}
