package photosynapse.device.physics;

/**
 * Finds the excess of a statistics function at given densities, each search starting from the level found before.
 *
 * <p>Newton's method on ln F(eta) = ln(n/N), which is concave and rises; used to build tables, never while solving.
 */
final class FermiLevelSearch {
    private static final int MAXIMUM_ITERATIONS = 100;

    /** A step below this leaves a distance of its square. */
    private static final double LAST_STEP = 1e-8;

    /** F, dF/deta and 1 - F e^-eta. */
    @FunctionalInterface
    interface StatisticsFunction {
        void evaluate(double eta, double[] out);
    }

    private final StatisticsFunction function;
    private final double[] out = new double[3];
    private double guess;

    FermiLevelSearch(StatisticsFunction function) {
        this.function = function;
    }

    /** lambda at a ratio. */
    double excess(double ratio) {
        double target = StrictMath.log(ratio);
        double eta = target + guess;
        double step = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MAXIMUM_ITERATIONS && Math.abs(step) > LAST_STEP; k++) {
            function.evaluate(eta, out);
            step = (target - StrictMath.log(out[0])) * out[0] / out[1];
            eta += step;
        }
        function.evaluate(eta, out);
        double deficit = out[2];
        // far below the band the level and the logarithm cancel; the deficit keeps its digits there
        guess = deficit < 0.5 ? -StrictMath.log1p(-deficit) : eta - target;
        return guess;
    }
}
