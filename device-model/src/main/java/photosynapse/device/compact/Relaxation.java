package photosynapse.device.compact;

/**
 * The functions of x &gt;= 0 in which exact solutions of linear relaxation are written, without cancellation at small x.
 *
 * <p><b>Equation</b> phi1(x) = (1 - e^-x)/x, phi2(x) = (1 - phi1(x))/x, phi3(x) = (1/2 - phi2(x))/x.
 *
 * <p><b>Limits</b> 1, 1/2, 1/6 at x = 0; 1/x, 1/x, 1/(2x) far out.
 */
final class Relaxation {
    /** Below it the power series is used; its first neglected term is 1e-16 of the value there. */
    private static final double SERIES_LIMIT = 0.5;

    private Relaxation() {}

    /** phi1(x); equals the mean of e^-u over 0..x. */
    static double phi1(double x) {
        if (x < SERIES_LIMIT) {
            return 1 - x * phi2Series(x);
        }
        return (1 - StrictMath.exp(-x)) / x;
    }

    /** phi2 where phi1(x) is known. */
    static double phi2(double x, double phi1) {
        return x < SERIES_LIMIT ? phi2Series(x) : (1 - phi1) / x;
    }

    /** phi3 where phi2(x) is known. */
    static double phi3(double x, double phi2) {
        return x < SERIES_LIMIT ? phi3Series(x) : (0.5 - phi2) / x;
    }

    /**
     * Value after time h of a quantity that grows by a constant gain and decays at a constant rate.
     *
     * <p><b>Equation</b> q' = gain - rate q, so q(h) = q e^(-rate h) + gain h phi1(rate h); never negative for q, gain, rate &gt;= 0.
     */
    static double relaxed(double q, double gain, double rate, double h) {
        double x = rate * h;
        if (x < SERIES_LIMIT) {
            double phi1 = 1 - x * phi2Series(x);
            return q * (1 - x * phi1) + gain * h * phi1;
        }
        double decay = StrictMath.exp(-x);
        return q * decay + (gain == 0 ? 0 : gain / rate * (1 - decay));
    }

    private static double phi2Series(double x) {
        return 0.5 - x * phi3Series(x);
    }

    private static double phi3Series(double x) {
        return (1 - x / 4 * (1 - x / 5 * (1 - x / 6 * (1 - x / 7 * (1 - x / 8 * (1 - x / 9 * (1 - x / 10 * (1 - x / 11
                * (1 - x / 12 * (1 - x / 13)))))))))) / 6;
    }
}
