package photosynapse.device.physics;

import photosynapse.device.numerics.ExcessSearch;
import photosynapse.device.numerics.FermiIntegral;
import photosynapse.device.numerics.OctaveTable;
import photosynapse.device.numerics.PolynomialFit;

/**
 * Statistics of a parabolic band in three dimensions.
 *
 * <p><b>Equation:</b> n = Nc F(eta), F the Fermi-Dirac integral of order 1/2 with F -> e^eta. The excess is tabulated
 * once: a polynomial of lambda/ratio up to 1/4, half octaves to 256, above that a polynomial of the inverse of
 * Sommerfeld's series in powers of 1/y^2, eta = y (1 - pi^2/(12 y^2) - ...), y = (3 sqrt(pi) ratio/4)^(2/3).
 *
 * <p><b>Limits:</b> lambda = ratio/sqrt 8 for small ratios, y - ln(ratio) for large ones. The error of lambda is below
 * 1e-12 of lambda at every ratio.
 *
 * <p><b>Source:</b> Joyce and Dixon, Appl. Phys. Lett. 31, 354 (1977) for the expansion in n/Nc.
 */
public final class FermiDirac implements CarrierStatistics {
    private static final int DILUTE_EXPONENT = -2;
    private static final int DENSE_EXPONENT = 8;
    private static final double DILUTE = 0.25;
    private static final double DENSE = 256;

    /** Singular at ratio = -2.6: on [0, 1/4] the error falls by 40 a degree. */
    private static final int DILUTE_DEGREE = 10;

    private static final int DENSE_DEGREE = 8;
    private static final double LEVEL_FACTOR = 0.75 * StrictMath.sqrt(Math.PI);

    private final double[] dilute;
    private final OctaveTable table;
    private final double[] dense;

    /** Tabulates the excess, in milliseconds. */
    public FermiDirac() {
        ExcessSearch search = new ExcessSearch(FermiIntegral::evaluate);
        dilute = PolynomialFit.of(
                t -> {
                    double ratio = DILUTE * 0.5 * (1 + t);
                    return search.excess(ratio) / ratio;
                },
                DILUTE_DEGREE);
        table = new OctaveTable(DILUTE_EXPONENT, DENSE_EXPONENT, search::excess);
        double largest = 1 / square(zeroTemperatureLevel(DENSE));
        dense = PolynomialFit.of(t -> levelRatio(largest * 0.5 * (1 + t)), DENSE_DEGREE);
    }

    /** eta/y where 1/y^2 = s: the fixed point of eta = y sommerfeld(eta)^(-2/3). */
    private static double levelRatio(double s) {
        double y = 1 / StrictMath.sqrt(s);
        double eta = y;
        for (int k = 0; k < 12; k++) {
            double root = StrictMath.cbrt(FermiIntegral.sommerfeld(eta));
            eta = y / (root * root);
        }
        return eta / y;
    }

    private static double square(double y) {
        return y * y;
    }

    private static double zeroTemperatureLevel(double ratio) {
        return square(StrictMath.cbrt(LEVEL_FACTOR * ratio));
    }

    @Override
    public double density(double eta) {
        double[] out = new double[3];
        FermiIntegral.evaluate(eta, out);
        return out[FermiIntegral.VALUE];
    }

    @Override
    public void evaluate(double ratio, double[] out) {
        double size = Math.abs(ratio);
        if (size < DILUTE) {
            PolynomialFit.evaluate(dilute, 0, DILUTE_DEGREE, size * (2 / DILUTE) - 1, out);
            out[BY_RATIO] = out[EXCESS] + size * (2 / DILUTE) * out[BY_RATIO];
            out[EXCESS] *= ratio;
        } else if (size <= DENSE) {
            table.evaluate(size, out);
            out[EXCESS] = Math.copySign(out[EXCESS], ratio);
        } else {
            evaluateDense(size, out);
            out[EXCESS] = Math.copySign(out[EXCESS], ratio);
        }
    }

    /** With eta = y f(s), s = 1/y^2: ratio deta/dratio = (2/3) (eta - 2 s y f'), since y goes as ratio^(2/3). */
    private void evaluateDense(double size, double[] out) {
        if (Double.isInfinite(size)) {
            out[EXCESS] = size;
            out[BY_RATIO] = 0;
            return;
        }
        double y = zeroTemperatureLevel(size);
        double scale = 2 * square(zeroTemperatureLevel(DENSE));
        double s = 1 / y / y;
        PolynomialFit.evaluate(dense, 0, DENSE_DEGREE, s * scale - 1, out);
        double level = y * out[0];
        double slope = (level - 2 * s * y * out[1] * scale) * 2 / 3;
        out[EXCESS] = level - StrictMath.log(size);
        out[BY_RATIO] = (slope - 1) / size;
    }
}
