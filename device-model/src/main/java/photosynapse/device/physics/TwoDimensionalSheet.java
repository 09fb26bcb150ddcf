package photosynapse.device.physics;

/**
 * Sheet with a constant two-dimensional density of states.
 *
 * <p><b>Equation:</b> P = Ns ln(1 + e^-psi), Ne = Ns ln(1 + e^(psi - Eg/kT)).
 *
 * <p><b>Limits:</b> Boltzmann Ns e^-psi far from the band, Ns |psi| inside it.
 *
 * @param stateDensity Ns (1/m2)
 * @param reducedGap Eg_ch/kT (1)
 */
public record TwoDimensionalSheet(double stateDensity, double reducedGap) implements ChannelSheet {

    @Override
    public void evaluate(double psi, double[] out) {
        out[HOLES] = stateDensity * softplus(-psi);
        out[HOLES_SLOPE] = -stateDensity * logistic(-psi);
        out[ELECTRONS] = stateDensity * softplus(psi - reducedGap);
        out[ELECTRONS_SLOPE] = stateDensity * logistic(psi - reducedGap);
    }

    private static double softplus(double z) {
        return z > 0 ? z + StrictMath.log1p(StrictMath.exp(-z)) : StrictMath.log1p(StrictMath.exp(z));
    }

    private static double logistic(double z) {
        if (z > 0) {
            return 1 / (1 + StrictMath.exp(-z));
        }
        double e = StrictMath.exp(z);
        return e / (1 + e);
    }
}
