package photosynapse.device.physics;

/**
 * Exchange of bromide for iodide between two places of the halide sublattice, in one film or through an interface.
 *
 * <p><b>Equation:</b> J = (x_a - x_b)/(r_a + r_i + r_b), the flux of bromide; that of iodide is -J, because every site
 * keeps a halide. r = w/(N D) up to the face between both, with D the mean of D_I^(1-x) D_Br^x over x from x_a to x_b,
 * r_i = 1/(k N_i). So J rises with x_a and falls with x_b whatever the jump, and is exact within one film at rest.
 *
 * <p><b>Symbols:</b> x share of bromide; N density of halide sites (1/m3); w distance from the face (m); D_I, D_Br
 * diffusivity in the iodide and in the bromide (m2/s); k mass-transfer velocity of an interface (m/s), N_i the mean of
 * N there.
 *
 * <p><b>Limits:</b> k = 0 is a perfect barrier, an infinite k none. D_I = D_Br gives Fick's law with constant D. The
 * mixture is taken as ideal: no miscibility gap, no light-induced demixing.
 *
 * <p><b>Source:</b> the exponential between both diffusivities is assumed, because it is what a barrier that changes
 * linearly with composition gives.
 */
public final class HalideMixingFlux {
    /** Index of J (1/m2s) in the output. */
    public static final int FLUX = 0;

    /** Index of dJ/dx_a. */
    public static final int BY_LOWER = 1;

    /** Index of dJ/dx_b. */
    public static final int BY_UPPER = 2;

    /** Below this the first terms of the series leave out 1e-14 of the mean and 2e-11 of the lean. */
    private static final double SERIES = 1e-3;

    private final Side lower;
    private final Side upper;
    private final double barrier;

    /**
     * One side of the face.
     *
     * @param distance w (m)
     * @param sites N (1/m3)
     * @param iodideDiffusivity D_I (m2/s)
     * @param bromideDiffusivity D_Br (m2/s)
     */
    public record Side(double distance, double sites, double iodideDiffusivity, double bromideDiffusivity) {
        public Side {
            requirePositive(distance, "distance", "m");
            requirePositive(sites, "density of halide sites", "1/m3");
            if (!(iodideDiffusivity >= 0 && bromideDiffusivity >= 0)
                    || (iodideDiffusivity == 0 != (bromideDiffusivity == 0))) {
                throw new IllegalArgumentException("diffusivities of halides were " + iodideDiffusivity + " and "
                        + bromideDiffusivity + " m2/s; both must be above zero, or both zero");
            }
        }

        private static void requirePositive(double value, String name, String unit) {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        name + " was " + value + " " + unit + "; it must be finite and above zero");
            }
        }

        /** r between two compositions; infinite where nothing diffuses. */
        double resistance(double a, double b) {
            double y = logarithmicSlope() * (a - b) / 2;
            double middle = iodideDiffusivity * StrictMath.exp(logarithmicSlope() * (a + b) / 2);
            double spread = Math.abs(y) < SERIES ? 1 + y * y / 6 : StrictMath.sinh(y) / y;
            return distance / (sites * (middle * spread));
        }

        /** coth y - 1/y, y half the change of ln D over the jump: where between both ends the mean lies. */
        double lean(double a, double b) {
            double y = logarithmicSlope() * (a - b) / 2;
            return Math.abs(y) < SERIES ? y / 3 : 1 / StrictMath.tanh(y) - 1 / y;
        }

        /** dln D/dx. */
        double logarithmicSlope() {
            return iodideDiffusivity == bromideDiffusivity ? 0 : StrictMath.log(bromideDiffusivity / iodideDiffusivity);
        }
    }

    /**
     * Creates the exchange.
     *
     * @param velocity k of the interface between both sides (m/s), infinite inside a film
     */
    public HalideMixingFlux(Side lower, Side upper, double velocity) {
        if (!(velocity >= 0)) {
            throw new IllegalArgumentException(
                    "velocity of halides through an interface was " + velocity + " m/s; it must be 0 or more");
        }
        this.lower = lower;
        this.upper = upper;
        barrier = 1 / (velocity * ((lower.sites + upper.sites) / 2) + 0.0);
    }

    /**
     * Evaluates the flux.
     *
     * @param a share of bromide below
     * @param b share of bromide above
     * @param out written: J, dJ/da, dJ/db
     */
    public void evaluate(double a, double b, double[] out) {
        double below = lower.resistance(a, b);
        double above = upper.resistance(a, b);
        double total = below + barrier + above;
        if (Double.isInfinite(total)) {
            out[FLUX] = 0;
            out[BY_LOWER] = 0;
            out[BY_UPPER] = 0;
            return;
        }
        double flux = (a - b) / total;
        out[FLUX] = flux;
        double lowerPull = flux * below * lower.logarithmicSlope() / 2;
        double upperPull = flux * above * upper.logarithmicSlope() / 2;
        double lowerLean = lower.lean(a, b);
        double upperLean = upper.lean(a, b);
        out[BY_LOWER] = (1 + lowerPull * (1 + lowerLean) + upperPull * (1 + upperLean)) / total;
        out[BY_UPPER] = (-1 + lowerPull * (1 - lowerLean) + upperPull * (1 - upperLean)) / total;
    }
}
