package photosynapse.device.physics;

import photosynapse.device.numerics.Exponential;

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
        double farness = Exponential.of(-Math.abs(psi));
        out[HOLES] = stateDensity * softplus(-psi, farness);
        out[HOLES_SLOPE] = -stateDensity * logistic(-psi, farness);
        double z = psi - reducedGap;
        farness = Exponential.of(-Math.abs(z));
        out[ELECTRONS] = stateDensity * softplus(z, farness);
        out[ELECTRONS_SLOPE] = stateDensity * logistic(z, farness);
    }

    /** ln(1 + e^z), given e^-|z|. */
    private static double softplus(double z, double farness) {
        return Math.max(z, 0) + Exponential.logOfOnePlus(farness);
    }

    /** 1/(1 + e^-z), given e^-|z|. */
    private static double logistic(double z, double farness) {
        return (z > 0 ? 1 : farness) / (1 + farness);
    }
}
