package photosynapse.device.physics;

/**
 * Factor by which the local field speeds up the exchange of a trap with a band.
 *
 * <p>Capture and emission take the same factor, so detailed balance holds at any field.
 *
 * <p><b>Equation:</b> the field enters as X = |F|^3/(F^2 + F0^2) with F0 = {@link #ROUNDING_FIELD}, which leaves fields
 * far above F0 as they are (to F0^2/F^2) and makes factor and slope continuous at F = 0, where the factor is 1.
 *
 * <p><b>Limits:</b> F = 0 gives 1. The factor is even in F and rises with |F|.
 */
public sealed interface FieldEmission permits FieldEmission.None, PooleFrenkel, TrapAssistedTunnelling {
    /**
     * F0 (V/m); assumed, because it is 0.1 mV over 10 nm, where every factor here is within a few per cent of 1, and a
     * thousandth of the fields at which they matter.
     */
    double ROUNDING_FIELD = 1e4;

    /** Index of the factor in the output. */
    int FACTOR = 0;

    /** Index of dfactor/dF (m/V). */
    int BY_FIELD = 1;

    /**
     * Evaluates the factor.
     *
     * @param field F, either sign (V/m)
     * @param out written: factor, dfactor/dF
     */
    void evaluate(double field, double[] out);

    /** X of a field, rounded off at zero (V/m). */
    static double rounded(double field) {
        double size = Math.abs(field);
        double ratio = ROUNDING_FIELD / size;
        return size / (1 + ratio * ratio);
    }

    /** dX/dF. */
    static double roundedSlope(double field) {
        double ratio = ROUNDING_FIELD / field;
        double square = ratio * ratio;
        if (Double.isInfinite(square)) {
            return 0;
        }
        double sharp = 1 / (1 + square);
        return Math.signum(field) * sharp * (1 + 2 * square * sharp);
    }

    /** A trap that feels no field. */
    record None() implements FieldEmission {

        @Override
        public void evaluate(double field, double[] out) {
            out[FACTOR] = 1;
            out[BY_FIELD] = 0;
        }
    }
}
