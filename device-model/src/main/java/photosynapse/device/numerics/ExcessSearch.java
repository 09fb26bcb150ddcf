package photosynapse.device.numerics;

/**
 * Inverts a function that starts as an exponential: finds eta - ln r with F(eta) = r, each search starting from what
 * was found before.
 *
 * <p>Newton's method on ln F(eta) = ln r, which must be concave and rise; used to build tables, never while solving.
 */
public final class ExcessSearch {
    private static final int MAXIMUM_ITERATIONS = 100;

    /** A step below this leaves a distance of its square. */
    private static final double LAST_STEP = 1e-8;

    /** F with its derivative and its distance from the exponential. */
    @FunctionalInterface
    public interface NearlyExponential {
        /**
         * Evaluates at eta.
         *
         * @param out written: F, dF/deta, 1 - F e^-eta (the last one while below 1/2)
         */
        void evaluate(double eta, double[] out);
    }

    private final NearlyExponential function;
    private final double[] out = new double[3];
    private double guess;

    /** Prepares searches on a function. */
    public ExcessSearch(NearlyExponential function) {
        this.function = function;
    }

    /** eta - ln(ratio) where F(eta) is the ratio. */
    public double excess(double ratio) {
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
