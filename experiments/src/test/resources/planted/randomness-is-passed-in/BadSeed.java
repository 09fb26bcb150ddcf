package photosynapse.network.training;

final class BadSeed {
    double draw() {
        return new java.util.Random(7).nextDouble();
    }
}
