package photosynapse.device.extraction;

final class BadTwister {
    double draw() {
        return new org.apache.commons.math3.random.MersenneTwister(1).nextDouble();
    }
}
