package photosynapse.device.physics;

final class BadMemory {
    private double last;

    double rate(double n) {
        last = n;
        return last;
    }
}
