package photosynapse.network.crossbar;

final class BadFactory {
    java.util.random.RandomGenerator make() {
        return java.util.random.RandomGenerator.of("L64X128MixRandom");
    }
}
