package photosynapse.experiments.result;

final class BadReader {
    Object read(java.io.InputStream stream) throws java.io.IOException, ClassNotFoundException {
        return new java.io.ObjectInputStream(stream).readObject();
    }
}
