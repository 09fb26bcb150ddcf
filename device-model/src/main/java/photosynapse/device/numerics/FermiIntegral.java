package photosynapse.device.numerics;

/**
 * Fermi-Dirac integral of order 1/2 with its derivative and its relative distance from the exponential.
 *
 * <p><b>Equation:</b> F(eta) = (2/sqrt pi) int_0^inf sqrt(x)/(1 + e^(x - eta)) dx, so that F -> e^eta for eta -> -inf.
 * With x = y^2 the integrand is even and analytic on the real line and the trapezoidal rule converges geometrically, at
 * the rate of the nearest poles, y^2 = eta + i pi. Above {@link #DEGENERATE} the asymptotic series of Sommerfeld takes
 * over, F = (4/(3 sqrt pi)) eta^(3/2) (1 + pi^2/(8 eta^2) + ...).
 *
 * <p><b>Limits:</b> eta = -inf gives 0, eta = inf gives infinity.
 *
 * <p><b>Source:</b> Blakemore, Solid-State Electronics 25, 1067 (1982); Trefethen and Weideman, SIAM Review 56, 385
 * (2014).
 */
public final class FermiIntegral {
    /** Index of F in the output. */
    public static final int VALUE = 0;

    /** Index of dF/deta. */
    public static final int SLOPE = 1;

    /** Index of 1 - F e^-eta, to full relative precision; below {@link #DEGENERATE} only. */
    public static final int DEFICIT = 2;

    /** From here the series is used: its first term left out and what it cannot see, e^-eta, are below 1e-16. */
    public static final double DEGENERATE = 48;

    /** Error of the trapezoidal rule e^(-2 pi/0.12) = 2e-23 times e^-eta, the size of the integrand at its poles. */
    private static final double STEP_IN_POLE_DISTANCES = 0.12;

    /** Far below the band the deficit is a Gaussian e^(-2 y^2), for which the error is e^(-pi^2/(2 h^2)) = 1e-24. */
    private static final double LARGEST_STEP = 0.3;

    /** Beyond this many kT the occupation is below rounding. */
    private static final double TAIL = 42;

    private static final double FOUR_OVER_ROOT_PI = 4 / StrictMath.sqrt(Math.PI);

    /** 2 eta_D(2k) (3/2)(1/2) ... (3/2 - 2k + 1) pi^-2k for k = 1 .. 6, eta_D the alternating zeta function. */
    private static final double[] SOMMERFELD = {
        1.0 / 8,
        7.0 / 640,
        2 * 31.0 / 30240 * (315.0 / 64),
        2 * 127.0 / 1209600 * (315.0 / 64) * (99.0 / 4),
        2 * 73.0 / 6842880 * (315.0 / 64) * (99.0 / 4) * (195.0 / 4),
        2 * 1414477.0 / 1307674368000.0 * (315.0 / 64) * (99.0 / 4) * (195.0 / 4) * (323.0 / 4)
    };

    private FermiIntegral() {}

    /**
     * Evaluates the integral.
     *
     * @param out written: F, dF/deta, 1 - F e^-eta
     */
    public static void evaluate(double eta, double[] out) {
        if (eta > DEGENERATE) {
            double leading = eta * StrictMath.sqrt(eta) * FOUR_OVER_ROOT_PI / 3;
            out[VALUE] = leading * sommerfeld(eta);
            out[SLOPE] = StrictMath.sqrt(eta) * FOUR_OVER_ROOT_PI / 2 * sommerfeldSlope(eta);
            out[DEFICIT] = Double.NaN;
            return;
        }
        double modulus = StrictMath.hypot(eta, Math.PI);
        double distance = eta < -1e8 ? LARGEST_STEP * 10 : StrictMath.sqrt((modulus - eta) / 2);
        double h = Math.min(LARGEST_STEP, STEP_IN_POLE_DISTANCES * distance);
        double activity = StrictMath.exp(eta);
        double end = Math.max(eta, 0) + TAIL;
        double value = 0;
        double slope = 0;
        double deficit = 0;
        int k = 1;
        for (double x = h * h; x <= end; x = k * h * (k * h)) {
            double gauss = StrictMath.exp(-x);
            double share = 1 / (1 + gauss * activity);
            double weight = x * gauss * share;
            value += weight;
            slope += weight * share;
            deficit += weight * gauss;
            k++;
        }
        double scale = h * FOUR_OVER_ROOT_PI * activity;
        out[VALUE] = scale * value;
        out[SLOPE] = scale * slope;
        out[DEFICIT] = scale * deficit;
    }

    /** F/((4/(3 sqrt pi)) eta^(3/2)) for large eta. */
    public static double sommerfeld(double eta) {
        double s = Math.PI / eta * (Math.PI / eta);
        double sum = 0;
        for (int k = SOMMERFELD.length - 1; k >= 0; k--) {
            sum = (sum + SOMMERFELD[k]) * s;
        }
        return 1 + sum;
    }

    /** dF/deta over its leading term. */
    private static double sommerfeldSlope(double eta) {
        double s = Math.PI / eta * (Math.PI / eta);
        double sum = 0;
        for (int k = SOMMERFELD.length - 1; k >= 0; k--) {
            sum = (sum + SOMMERFELD[k] * (1.5 - 2 * (k + 1)) / 1.5) * s;
        }
        return 1 + sum;
    }
}
