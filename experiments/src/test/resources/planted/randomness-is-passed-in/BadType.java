package photosynapse.network.spiking;

final class BadType {
    double draw(java.util.SplittableRandom random) {
        return random.nextDouble();
    }
}
