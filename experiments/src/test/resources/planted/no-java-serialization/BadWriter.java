package photosynapse.experiments.sweep;

final class BadWriter {
    void write(java.io.OutputStream stream) throws java.io.IOException {
        new java.io.ObjectOutputStream(stream).writeObject("x");
    }
}
