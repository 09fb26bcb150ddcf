package photosynapse.experiments.web;

final class BadHalt {
    void stop() {
        Runtime.getRuntime().halt(1);
    }
}
