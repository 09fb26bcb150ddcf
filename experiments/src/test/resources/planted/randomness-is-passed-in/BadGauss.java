package photosynapse.device.extraction;

/** This constructor makes a generator whose seed is the time. */
final class BadGauss {
    double density(double x) {
        return new org.apache.commons.math3.distribution.NormalDistribution(0, 1).density(x);
    }
}
