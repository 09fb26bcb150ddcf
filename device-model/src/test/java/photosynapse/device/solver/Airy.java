package photosynapse.device.solver;

/** The Airy function Ai, to about 1e-10: its power series below 5, its asymptotic series above. */
final class Airy {
    private static final double AT_ZERO = 0.355028053887817239;
    private static final double SLOPE_AT_ZERO = -0.258819403792806798;
    private static final double BORDER = 5;

    private Airy() {}

    /** Ai. */
    static double value(double y) {
        return y < BORDER ? series(y)[0] : StrictMath.exp(logValue(y));
    }

    /** Ai'. */
    static double slope(double y) {
        return y < BORDER ? series(y)[1] : value(y) * logSlope(y);
    }

    /** ln Ai, above the first root. */
    static double logValue(double y) {
        if (y < BORDER) {
            return StrictMath.log(series(y)[0]);
        }
        double zeta = 2 * y * StrictMath.sqrt(y) / 3;
        return -zeta - StrictMath.log(2 * StrictMath.sqrt(Math.PI * StrictMath.sqrt(y))) + StrictMath.log(sum(zeta, 1));
    }

    /** Ai'/Ai. */
    static double logSlope(double y) {
        if (y < BORDER) {
            double[] both = series(y);
            return both[1] / both[0];
        }
        double zeta = 2 * y * StrictMath.sqrt(y) / 3;
        return -StrictMath.sqrt(y) * sum(zeta, -1) / sum(zeta, 1);
    }

    /** sum (-1)^k u_k zeta^-k, or with v_k = -(6k+1)/(6k-1) u_k for the slope, up to the smallest term. */
    private static double sum(double zeta, int sign) {
        double u = 1;
        double total = 1;
        double last = 1;
        for (int k = 1; k < 20; k++) {
            u *= -(6.0 * k - 5) * (6.0 * k - 3) * (6.0 * k - 1) / (216.0 * k * (2 * k - 1)) / zeta;
            double term = sign > 0 ? u : -u * (6.0 * k + 1) / (6.0 * k - 1);
            if (Math.abs(term) > Math.abs(last)) {
                break;
            }
            total += term;
            last = term;
        }
        return total;
    }

    /** Ai and Ai' from f'' = y f. */
    private static double[] series(double y) {
        double cube = y * y * y;
        double f = 1;
        double g = y;
        double fSlope = 0;
        double gSlope = 1;
        double a = 1;
        double b = y;
        for (int k = 1; k < 80; k++) {
            a *= cube / ((3.0 * k - 1) * (3.0 * k));
            b *= cube / ((3.0 * k) * (3.0 * k + 1));
            f += a;
            g += b;
            fSlope += y == 0 ? 0 : 3 * k * a / y;
            gSlope += y == 0 ? 0 : (3 * k + 1) * b / y;
        }
        return new double[] {AT_ZERO * f + SLOPE_AT_ZERO * g, AT_ZERO * fSlope + SLOPE_AT_ZERO * gSlope};
    }
}
