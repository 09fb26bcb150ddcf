package photosynapse.network.crossbar;

import photosynapse.device.units.In;

/**
 * How targets are approached: the first writing, and then how often cells are read and given what they lack. Light can
 * only raise a conductance, so a cell that is above its target stays there.
 *
 * @param rounds number of readings with correction; 0 writes once and trusts the calibration
 * @param firstAim share of the target's change of conductance that the first writing aims at, 0 to 1
 * @param tolerance cells that lack less than this share of the window are left alone
 * @param readDelay rest between a writing and the reading that checks it (s)
 * @param pulseBudget largest number of pulses of one cell in all
 */
public record WriteVerify(
        int rounds,
        double firstAim,
        double tolerance,
        @In("s") double readDelay,
        int pulseBudget) {

    /** Writes once and trusts the calibration. */
    public static final WriteVerify NONE = new WriteVerify(0, 1, 0, 0, Integer.MAX_VALUE);

    public WriteVerify {
        if (rounds < 0 || pulseBudget < 1) {
            throw new IllegalArgumentException("write-verify needs rounds >= 0 and a budget of at least 1 pulse, got "
                    + rounds + " and " + pulseBudget);
        }
        if (!(firstAim > 0 && firstAim <= 1) || !(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "first aim must be above 0 and at most 1, tolerance 0 to 1, got " + firstAim + " and " + tolerance);
        }
        if (!(readDelay >= 0) || Double.isInfinite(readDelay)) {
            throw new IllegalArgumentException("delay of a verifying reading must be >= 0 s, was " + readDelay);
        }
    }
}
