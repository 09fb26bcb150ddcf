package photosynapse.experiments.config;

final class BadBeans {
    Object read(java.io.InputStream stream) {
        return new java.beans.XMLDecoder(stream).readObject();
    }
}
