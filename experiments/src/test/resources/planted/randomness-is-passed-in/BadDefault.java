package photosynapse.experiments.sweep;

final class BadDefault {
    java.util.random.RandomGenerator make() {
        return java.util.random.RandomGenerator.getDefault();
    }
}
