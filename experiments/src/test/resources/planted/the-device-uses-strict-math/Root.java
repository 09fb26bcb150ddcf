package photosynapse.device.numerics;

final class Root {
    double root(double x) {
        return Math.sqrt(Math.abs(x)) + StrictMath.exp(x);
    }
}
