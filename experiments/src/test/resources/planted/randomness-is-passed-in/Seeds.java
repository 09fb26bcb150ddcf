package photosynapse.experiments.run;

final class Seeds {
    java.util.random.RandomGenerator stream(long seed) {
        return java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
