package photosynapse.experiments.config;

final class BadClassName {
    Object find(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }
}
