package photosynapse.experiments.config;

final class BadQuestion {
    int ask() throws java.io.IOException {
        return System.in.read();
    }
}
