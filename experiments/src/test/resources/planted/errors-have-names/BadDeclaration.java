package photosynapse.experiments.config;

final class BadDeclaration {
    void read() throws Exception {
        throw new java.io.IOException("x");
    }
}
