package photosynapse.device.physics;

/**
 * Relation between density and Fermi level of one kind of carrier, in the form that a flux with densities as unknowns
 * needs.
 *
 * <p><b>Equation:</b> n = N F(eta), F -> e^eta for eta -> -inf; excess lambda(n/N) = eta - ln(n/N), activity a = n
 * e^lambda. A flux takes the drop of -lambda beside that of the band edge; an exchange term takes activities.
 *
 * <p><b>Symbols:</b> eta distance of the Fermi level above the band edge over kT; N effective density of states (1/m3).
 *
 * <p><b>Limits:</b> lambda = 0 for Boltzmann and for n/N -> 0, and lambda >= 0 otherwise. A ratio below 0, as an
 * iteration may try, gets the odd continuation -lambda(-n/N), so that value and derivative stay continuous.
 */
public sealed interface CarrierStatistics permits Boltzmann, FermiDirac, GaussianDisorder {
    /** Index of lambda in the output. */
    int EXCESS = 0;

    /** Index of dlambda/d(n/N). */
    int BY_RATIO = 1;

    /**
     * n/N at a Fermi level; a quadrature, not for inner loops.
     *
     * @param eta distance of the Fermi level above the band edge over kT
     */
    double density(double eta);

    /**
     * Evaluates the excess.
     *
     * @param ratio n/N (1)
     * @param out written: lambda, dlambda/dratio
     */
    void evaluate(double ratio, double[] out);

    /** lambda at n/N; allocates. */
    default double excess(double ratio) {
        double[] out = new double[2];
        evaluate(ratio, out);
        return out[EXCESS];
    }

    /** Ratio above which lambda is continued by its tangent; infinite where a band has no end. */
    default double fullest() {
        return Double.POSITIVE_INFINITY;
    }
}
