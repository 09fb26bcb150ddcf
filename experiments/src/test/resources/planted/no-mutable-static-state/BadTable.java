package photosynapse.device.numerics;

final class BadTable {
    static final double[] VALUES = {1, 2, 3};
}
