package photosynapse.experiments.web;

final class BadExit {
    void stop() {
        System.exit(1);
    }
}
