package photosynapse.device.numerics;

final class BadAnswer {
    float root(double x) {
        return (float) x;
    }
}
