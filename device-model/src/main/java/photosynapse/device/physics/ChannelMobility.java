package photosynapse.device.physics;

/**
 * Mobility of holes in the sheet of nanotubes against their density.
 *
 * <p><b>Limits:</b> finite with a finite slope at every density; densities below zero count as zero.
 */
public sealed interface ChannelMobility
        permits ChannelMobility.Constant, ChannelMobility.PowerLaw, ChannelMobility.Percolation {
    /** Index of the mobility (m2/Vs) in the output. */
    int MOBILITY = 0;

    /** Index of its derivative by the density (m4/Vs). */
    int BY_DENSITY = 1;

    /**
     * Evaluates the mobility.
     *
     * @param density P (1/m2)
     * @param out written: mobility, its derivative by P
     */
    void evaluate(double density, double[] out);

    /**
     * The same at every density.
     *
     * @param mobility (m2/Vs)
     */
    record Constant(double mobility) implements ChannelMobility {
        public Constant {
            requireAmount(mobility, "mobility", "m2/Vs");
        }

        @Override
        public void evaluate(double density, double[] out) {
            out[MOBILITY] = mobility;
            out[BY_DENSITY] = 0;
        }
    }

    /**
     * Hopping in a tail of states that fills up.
     *
     * <p><b>Equation:</b> mu = mu0 (P/P0)^gamma; in an exponential tail of width kT0 gamma = T0/T - 1. Below
     * {@link #FLOOR} P0 it is constant.
     *
     * <p><b>Source:</b> Vissenberg and Matters, Phys. Rev. B 57, 12964 (1998).
     *
     * @param mobility mu0 (m2/Vs)
     * @param reference P0 (1/m2)
     * @param exponent gamma (1)
     */
    record PowerLaw(double mobility, double reference, double exponent) implements ChannelMobility {
        /** Assumed, because no channel is read out at a billionth of its usual density. */
        static final double FLOOR = 1e-9;

        public PowerLaw {
            requireAmount(mobility, "mobility", "m2/Vs");
            if (!(reference > 0) || Double.isInfinite(reference)) {
                throw new IllegalArgumentException(
                        "reference density was " + reference + " 1/m2; it must be finite and above zero");
            }
            if (!(Math.abs(exponent) <= 30)) {
                throw new IllegalArgumentException("exponent was " + exponent + "; expected -30 to 30");
            }
        }

        @Override
        public void evaluate(double density, double[] out) {
            double ratio = density / reference;
            if (ratio < FLOOR) {
                out[MOBILITY] = mobility * StrictMath.pow(FLOOR, exponent);
                out[BY_DENSITY] = 0;
                return;
            }
            out[MOBILITY] = mobility * StrictMath.pow(ratio, exponent);
            out[BY_DENSITY] = exponent == 0 ? 0 : exponent * out[MOBILITY] / density;
        }
    }

    /**
     * Conduction that needs a connected path through an uneven sheet.
     *
     * <p><b>Equation:</b> q mu P = q mu0 P (1 - Pc/P)^t above Pc, none below; so the conductivity rises as (P - Pc)^t
     * at threshold.
     *
     * <p><b>Limits:</b> mu -> mu0 far above Pc. In two dimensions t = 1.31.
     *
     * <p><b>Source:</b> Das Sarma et al., Phys. Rev. Lett. 94, 136401 (2005), for sheets of carriers, t = 1.31; that
     * the factor tends to 1 far above threshold is assumed, because mu0 is then the mobility of a full network.
     *
     * @param mobility mu0 (m2/Vs)
     * @param threshold Pc (1/m2)
     * @param exponent t, 1 to 10 (1); 1 has a kink at threshold
     */
    record Percolation(double mobility, double threshold, double exponent) implements ChannelMobility {
        /** t of two dimensions. */
        public static final double TWO_DIMENSIONS = 1.31;

        public Percolation {
            requireAmount(mobility, "mobility", "m2/Vs");
            requireAmount(threshold, "threshold density", "1/m2");
            if (!(exponent >= 1 && exponent <= 10)) {
                throw new IllegalArgumentException("exponent was " + exponent + "; expected 1 to 10");
            }
        }

        @Override
        public void evaluate(double density, double[] out) {
            if (density <= threshold) {
                out[MOBILITY] = 0;
                out[BY_DENSITY] = 0;
                return;
            }
            double share = Double.isInfinite(density) ? 0 : threshold / density;
            double open = 1 - share;
            out[MOBILITY] = mobility * StrictMath.pow(open, exponent);
            out[BY_DENSITY] = mobility * exponent * StrictMath.pow(open, exponent - 1) * (share / density);
        }
    }

    private static void requireAmount(double value, String name, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " was " + value + " " + unit + "; it must be finite and not negative");
        }
    }
}
