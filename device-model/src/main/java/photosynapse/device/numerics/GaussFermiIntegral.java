package photosynapse.device.numerics;

/**
 * Share of occupied states of a Gaussian density of states, with its derivative and its relative distance from the
 * exponential.
 *
 * <p><b>Equation:</b> F(eta) = (2 pi)^(-1/2) int e^(-u^2/2)/(1 + e^(s u + s^2/2 - eta)) du; eta counts from the energy
 * s^2/2 (in kT) below the middle of the distribution, so that F -> e^eta for eta -> -inf. With u = v - s it is e^eta
 * times the mean of 1/(1 + e^(eta + s^2/2 - s v)) over a normal v; the trapezoidal rule converges geometrically, at the
 * rate of the poles at distance pi/s from the real line. Above half filling F(eta) = 1 - F(s^2 - eta).
 *
 * <p><b>Symbols:</b> s standard deviation of the energies over kT. The middle of the distribution is at eta = s^2/2.
 *
 * <p><b>Limits:</b> s = 0 is one level, F = e^eta/(1 + e^eta).
 *
 * <p><b>Source:</b> Paasch and Scheinert, J. Appl. Phys. 107, 104501 (2010).
 */
public final class GaussFermiIntegral {
    /** Index of F in the output. */
    public static final int VALUE = 0;

    /** Index of dF/deta. */
    public static final int SLOPE = 1;

    /** Index of 1 - F e^-eta; to full relative precision up to half filling. */
    public static final int DEFICIT = 2;

    /** Largest s; beyond it weights leave the range of double numbers, and no material is known. */
    public static final double LARGEST_WIDTH = 10;

    /** Error of the trapezoidal rule: e^(-2 pi^2/0.4 + pi^2/2) = 5e-20 by the poles at s = 1, less elsewhere. */
    private static final double STEP = 0.4;

    /** Standard deviations beyond which a normal distribution is below rounding. */
    private static final double TAIL = 9.5;

    private final double width;
    private final double[] weight;
    private final double[] boltzmann;

    /**
     * Prepares the rule.
     *
     * @param width s, 0 to {@link #LARGEST_WIDTH}
     */
    public GaussFermiIntegral(double width) {
        if (!(width >= 0 && width <= LARGEST_WIDTH)) {
            throw new IllegalArgumentException("the width of a Gaussian density of states over kT was " + width
                    + "; it must be between 0 and " + LARGEST_WIDTH);
        }
        this.width = width;
        double h = STEP / Math.max(1, width);
        int half = (int) Math.ceil((TAIL + width) / h);
        weight = new double[2 * half + 1];
        boltzmann = new double[2 * half + 1];
        for (int k = -half; k <= half; k++) {
            double v = k * h;
            weight[k + half] = h / StrictMath.sqrt(2 * Math.PI) * StrictMath.exp(-v * v / 2);
            boltzmann[k + half] = StrictMath.exp(width * width / 2 - width * v);
        }
    }

    /** s. */
    public double width() {
        return width;
    }

    /**
     * Evaluates the integral.
     *
     * @param out written: F, dF/deta, 1 - F e^-eta
     */
    public void evaluate(double eta, double[] out) {
        double middle = width * width / 2;
        boolean mirrored = eta > middle;
        double z = StrictMath.exp(mirrored ? width * width - eta : eta);
        double value = 0;
        double slope = 0;
        double deficit = 0;
        for (int k = 0; k < weight.length; k++) {
            double occupancy = z * boltzmann[k];
            double share = 1 / (1 + occupancy);
            double part = weight[k] * share;
            value += part;
            slope += part * share;
            deficit += part * occupancy;
        }
        out[VALUE] = mirrored ? 1 - z * value : z * value;
        out[SLOPE] = z * slope;
        out[DEFICIT] = mirrored ? 1 - out[VALUE] * StrictMath.exp(-eta) : deficit;
    }
}
