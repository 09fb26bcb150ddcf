package photosynapse.device.physics;

final class BadExponent {
    double boltzmann(double x) {
        return Math.exp(x);
    }
}
