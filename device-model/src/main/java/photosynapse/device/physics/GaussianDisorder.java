package photosynapse.device.physics;

import photosynapse.device.numerics.ExcessSearch;
import photosynapse.device.numerics.GaussFermiIntegral;
import photosynapse.device.numerics.OctaveTable;

/**
 * Statistics of N levels whose energies scatter normally, as in films of nanocrystals and of molecules.
 *
 * <p><b>Equation:</b> n = N F(eta), F the Gauss-Fermi integral with F -> e^eta. The band edge that eta counts from lies
 * sigma^2/(2 kT) inside the gap from the middle of the distribution; N is the number of levels, not an effective one.
 * The excess is tabulated once on half octaves up to half filling and mirrored above it: lambda(r) = s^2 - ln(q) -
 * ln(r) - lambda(q), q = 1 - r.
 *
 * <p><b>Limits:</b> lambda = e^(s^2) n/N for small ratios, s = sigma/kT; s = 0 is one level, lambda = -ln(1 - n/N).
 * Error of lambda below 1e-12 (1 + lambda). A full band (n/N = 1) has no Fermi level, so above {@link #FULLEST} lambda
 * goes on along its tangent: a band is overfilled by 1e-9 at most for every kT by which its Fermi level would lie still
 * higher.
 *
 * <p><b>Source:</b> Paasch and Scheinert, J. Appl. Phys. 107, 104501 (2010); generalised Einstein relation after
 * Roichman and Tessler, Appl. Phys. Lett. 80, 1948 (2002).
 */
public final class GaussianDisorder implements CarrierStatistics {
    /** Excess below which it is taken as linear in the ratio. */
    private static final double LINEAR = 1e-14;

    /**
     * Filling above which lambda is continued by its tangent; assumed, because it is nearer to full than any measured
     * density is known and still leaves seven digits to the empty part.
     */
    public static final double FULLEST = 1 - 1e-9;

    private final GaussFermiIntegral integral;
    private final double fullestExcess;
    private final double fullestSlope;
    private final double square;
    private final double slope;
    private final OctaveTable table;

    /**
     * Tabulates the excess, in milliseconds, 20 of them at the largest width.
     *
     * @param width sigma/kT, 0 to {@link GaussFermiIntegral#LARGEST_WIDTH}
     */
    public GaussianDisorder(double width) {
        integral = new GaussFermiIntegral(width);
        square = width * width;
        slope = StrictMath.exp(square);
        int lowest = (int) Math.floor((StrictMath.log(LINEAR) - square) / StrictMath.log(2));
        table = new OctaveTable(lowest, -1, new ExcessSearch(integral::evaluate)::excess);
        double[] full = new double[2];
        evaluateBelowFull(FULLEST, full);
        fullestExcess = full[EXCESS];
        fullestSlope = full[BY_RATIO];
    }

    /** sigma/kT. */
    public double width() {
        return integral.width();
    }

    @Override
    public double fullest() {
        return FULLEST;
    }

    @Override
    public double density(double eta) {
        double[] out = new double[3];
        integral.evaluate(eta, out);
        double ratio = out[GaussFermiIntegral.VALUE];
        if (ratio <= FULLEST) {
            return ratio;
        }
        if (eta == Double.POSITIVE_INFINITY) {
            return eta;
        }
        // ln r + lambda(r) = eta on the tangent: the logarithm bends by 1e-9 at most, two corrections leave rounding
        ratio = FULLEST;
        for (int k = 0; k < 3; k++) {
            double missing = eta - StrictMath.log(ratio) - fullestExcess - fullestSlope * (ratio - FULLEST);
            ratio += missing / (fullestSlope + 1 / ratio);
        }
        return ratio;
    }

    @Override
    public void evaluate(double ratio, double[] out) {
        double size = Math.abs(ratio);
        if (size <= FULLEST) {
            evaluateBelowFull(size, out);
        } else {
            out[EXCESS] = fullestExcess + fullestSlope * (size - FULLEST);
            out[BY_RATIO] = fullestSlope;
        }
        out[EXCESS] = Math.copySign(out[EXCESS], ratio);
    }

    private void evaluateBelowFull(double size, double[] out) {
        if (size < table.lowest()) {
            out[EXCESS] = slope * size;
            out[BY_RATIO] = slope;
        } else if (size <= table.highest()) {
            table.evaluate(size, out);
        } else {
            double empty = 1 - size;
            evaluateBelowFull(empty, out);
            out[EXCESS] = square - StrictMath.log(empty * size) - out[EXCESS];
            out[BY_RATIO] += 1 / empty - 1 / size;
        }
    }
}
