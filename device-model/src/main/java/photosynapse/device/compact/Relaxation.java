package photosynapse.device.compact;

/**
 * The functions of x &gt;= 0 in which exact solutions of linear relaxation are written, without cancellation at small
 * x.
 *
 * <p><b>Equation</b> phi1(x) = (1 - e^-x)/x, phi2(x) = (1 - phi1(x))/x, phi3(x) = (1/2 - phi2(x))/x.
 *
 * <p><b>Limits</b> 1, 1/2, 1/6 at x = 0; 1/x, 1/x, 1/(2x) far out.
 */
final class Relaxation {
    /** Below it the power series is used; its first neglected term is 1e-14 of the value there. */
    private static final double SERIES_LIMIT = 0.5;

    private Relaxation() {}

    /** e^-x. */
    static double decay(double x) {
        return x < SERIES_LIMIT ? 1 - x * (1 - x * phi2Series(x)) : StrictMath.exp(-x);
    }

    /** phi1(x), the mean of e^-u over 0..x. */
    static double phi1(double x) {
        return x < SERIES_LIMIT ? 1 - x * phi2Series(x) : (1 - StrictMath.exp(-x)) / x;
    }

    /** phi2 where phi1(x) is known. */
    static double phi2(double x, double phi1) {
        return x < SERIES_LIMIT ? phi2Series(x) : (1 - phi1) / x;
    }

    /** phi3 where phi2(x) is known. */
    static double phi3(double x, double phi2) {
        return x < SERIES_LIMIT ? phi3Series(x) : (0.5 - phi2) / x;
    }

    private static double phi2Series(double x) {
        return 0.5 - x * phi3Series(x);
    }

    private static double phi3Series(double x) {
        double tail = 1 - x / 9 * (1 - x / 10 * (1 - x / 11 * (1 - x / 12 * (1 - x / 13))));
        return (1 - x / 4 * (1 - x / 5 * (1 - x / 6 * (1 - x / 7 * (1 - x / 8 * tail))))) / 6;
    }
}
