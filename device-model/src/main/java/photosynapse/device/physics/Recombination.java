package photosynapse.device.physics;

/**
 * Net recombination of electrons with holes in a volume.
 *
 * <p><b>Equation:</b> R = r (n p - ni^2 e^-(lambda_n + lambda_p)), r >= 0 by the mechanism. The bracket is n p (1 -
 * ni^2/(a_n a_p)) with activities a = n e^lambda ({@link CarrierStatistics}), so every mechanism vanishes by itself at
 * equilibrium, to the rounding of n p.
 *
 * <p><b>Shapes:</b> inputs and outputs are arrays of the caller, addressed by the indices below; nothing is allocated.
 *
 * <p><b>Limits:</b> densities below zero, as an iteration may try, count as zero in r and as they are in the bracket,
 * so that R has no pole. Outputs are finite as long as n p, and for Auger n^2 p and n p^2, are; NaN in gives NaN out.
 */
public sealed interface Recombination
        permits Recombination.Radiative, Recombination.ShockleyReadHall, Recombination.Auger {
    /** Index of n (1/m3) among the inputs. */
    int N = 0;

    /** Index of p (1/m3). */
    int P = 1;

    /** Index of lambda_n (1). */
    int EXCESS_N = 2;

    /** Index of lambda_p (1). */
    int EXCESS_P = 3;

    /** Index of the product of the activities at equilibrium, ni^2 (1/m6). */
    int PRODUCT = 4;

    /** Number of inputs. */
    int INPUTS = 5;

    /** Index of R (1/m3s) in the output. */
    int RATE = 0;

    /** Index of dR/dn at fixed excess. */
    int BY_N = 1;

    /** Index of dR/dp at fixed excess. */
    int BY_P = 2;

    /** Index of dR/dlambda_n. */
    int BY_EXCESS_N = 3;

    /** Index of dR/dlambda_p. */
    int BY_EXCESS_P = 4;

    /** Number of outputs. */
    int OUTPUTS = 5;

    /**
     * Evaluates the rate.
     *
     * @param in inputs by their indices, not modified
     * @param out written
     */
    void evaluate(double[] in, double[] out);

    /** e^-lambda, without the price of an exponential for Boltzmann statistics. */
    private static double dilution(double excess) {
        return excess == 0 ? 1 : StrictMath.exp(-excess);
    }

    /** Writes R = r (n p - product), given r and its partials. */
    private static void write(double[] in, double[] out, double factor, double factorByN, double factorByP) {
        double product = in[PRODUCT] * dilution(in[EXCESS_N] + in[EXCESS_P]);
        double drive = in[N] * in[P] - product;
        out[RATE] = factor * drive;
        out[BY_N] = factor * in[P] + factorByN * drive;
        out[BY_P] = factor * in[N] + factorByP * drive;
        out[BY_EXCESS_N] = factor * product;
        out[BY_EXCESS_P] = factor * product;
    }

    /**
     * From band to band with light.
     *
     * <p><b>Equation:</b> r = B.
     *
     * <p><b>Source:</b> van Roosbroeck and Shockley, Phys. Rev. 94, 1558 (1954).
     *
     * @param coefficient B (m3/s)
     */
    record Radiative(double coefficient) implements Recombination {
        public Radiative {
            requireRate(coefficient, "radiative coefficient", "m3/s");
        }

        @Override
        public void evaluate(double[] in, double[] out) {
            write(in, out, coefficient, 0, 0);
        }
    }

    /**
     * From band to band with a third carrier.
     *
     * <p><b>Equation:</b> r = Cn n + Cp p.
     *
     * <p><b>Source:</b> Beattie and Landsberg, Proc. R. Soc. A 249, 16 (1959).
     *
     * @param electronCoefficient Cn (m6/s)
     * @param holeCoefficient Cp (m6/s)
     */
    record Auger(double electronCoefficient, double holeCoefficient) implements Recombination {
        public Auger {
            requireRate(electronCoefficient, "Auger coefficient of electrons", "m6/s");
            requireRate(holeCoefficient, "Auger coefficient of holes", "m6/s");
        }

        @Override
        public void evaluate(double[] in, double[] out) {
            double n = Math.max(in[N], 0);
            double p = Math.max(in[P], 0);
            write(
                    in,
                    out,
                    electronCoefficient * n + holeCoefficient * p,
                    in[N] < 0 ? 0 : electronCoefficient,
                    in[P] < 0 ? 0 : holeCoefficient);
        }
    }

    /**
     * Through a level in the gap that is in balance with both bands at every instant.
     *
     * <p><b>Equation:</b> 1/r = tau_p (n + n1 e^-lambda_n) + tau_n (p + p1 e^-lambda_p), n1 p1 = ni^2.
     *
     * <p><b>Limits:</b> an infinite lifetime of either carrier switches the level off; n >> p, n1 gives p/tau_p.
     *
     * <p><b>Source:</b> Shockley and Read, Phys. Rev. 87, 835 (1952); Hall, Phys. Rev. 87, 387 (1952).
     *
     * @param electronLifetime tau_n (s), may be 0 if tau_p is not
     * @param holeLifetime tau_p (s), may be 0 if tau_n is not
     * @param n1 n with the Fermi level at the level, for Boltzmann statistics (1/m3)
     * @param p1 p with the Fermi level at the level, for Boltzmann statistics (1/m3)
     */
    record ShockleyReadHall(double electronLifetime, double holeLifetime, double n1, double p1)
            implements Recombination {
        public ShockleyReadHall {
            if (!(electronLifetime >= 0 && holeLifetime >= 0 && electronLifetime + holeLifetime > 0)) {
                throw new IllegalArgumentException("lifetimes were " + electronLifetime + " s of electrons and "
                        + holeLifetime + " s of holes; neither may be negative and one must be above zero");
            }
            requireRate(n1, "n1", "1/m3");
            requireRate(p1, "p1", "1/m3");
        }

        @Override
        public void evaluate(double[] in, double[] out) {
            double thinnedN = n1 * dilution(in[EXCESS_N]);
            double thinnedP = p1 * dilution(in[EXCESS_P]);
            double inverse =
                    holeLifetime * (Math.max(in[N], 0) + thinnedN) + electronLifetime * (Math.max(in[P], 0) + thinnedP);
            if (Double.isInfinite(electronLifetime) || Double.isInfinite(holeLifetime) || inverse == 0) {
                java.util.Arrays.fill(out, 0, OUTPUTS, 0);
                return;
            }
            double factor = 1 / inverse;
            write(
                    in,
                    out,
                    factor,
                    in[N] < 0 ? 0 : -factor * factor * holeLifetime,
                    in[P] < 0 ? 0 : -factor * factor * electronLifetime);
            out[BY_EXCESS_N] += out[RATE] * factor * holeLifetime * thinnedN;
            out[BY_EXCESS_P] += out[RATE] * factor * electronLifetime * thinnedP;
        }
    }

    private static void requireRate(double value, String name, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " was " + value + " " + unit + "; it must be finite and not negative");
        }
    }
}
