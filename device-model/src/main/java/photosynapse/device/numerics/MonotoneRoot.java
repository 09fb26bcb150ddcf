package photosynapse.device.numerics;

/** Root of a strictly falling function of one variable by Newton's method inside a bracket that only shrinks. */
public final class MonotoneRoot {
    private static final int MAXIMUM_ITERATIONS = 400;

    /**
     * After so many iterations Newton's method crawls, as on an exponential, and every other one halves the bracket.
     */
    private static final int CRAWL = 60;

    /** A falling function with its derivative. */
    public interface FallingFunction {
        /**
         * Evaluates at x.
         *
         * @param out written: value, derivative
         */
        void evaluate(double x, double[] out);
    }

    private MonotoneRoot() {}

    /**
     * Finds the root to rounding.
     *
     * @param start first guess
     * @param scratch two elements, modified
     * @return the root; NaN when the function is not finite at the guess
     */
    public static double solve(FallingFunction function, double start, double[] scratch) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double x = start;
        double reach = 1;
        for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
            function.evaluate(x, scratch);
            double value = scratch[0];
            if (value == 0 || Double.isNaN(value)) {
                return value == 0 ? x : Double.NaN;
            }
            if (value > 0) {
                low = x;
            } else {
                high = x;
            }
            double step = -value / scratch[1];
            double bound = reach * 10;
            double next = x + Math.max(-bound, Math.min(bound, step));
            boolean crawls = iteration > CRAWL && iteration % 2 == 0;
            if (crawls || !(next > low && next < high)) {
                next = bisect(low, high, x, bound);
            }
            reach = Math.max(1, Math.abs(next - x));
            if (Math.abs(next - x) <= 2 * Math.ulp(x) || next == x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double bisect(double low, double high, double x, double bound) {
        if (Double.isInfinite(low)) {
            return x - bound;
        }
        return Double.isInfinite(high) ? x + bound : low + (high - low) / 2;
    }
}
