package photosynapse.device.physics;

final class Decay {
    private final double lifetime;

    Decay(double lifetime) {
        this.lifetime = lifetime;
    }

    double rate(double n) {
        return n / lifetime;
    }
}
