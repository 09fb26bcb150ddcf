package photosynapse.device.optics;

import java.util.Locale;

/** Optical constants were asked for at a wavelength that their table does not cover. */
public final class OutsideTableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param table name of the table
     * @param wavelength what was asked for (m)
     * @param shortest shortest wavelength of the table (m)
     * @param longest longest wavelength of the table (m)
     */
    public OutsideTableException(String table, double wavelength, double shortest, double longest) {
        super("optical constants " + table + ": a wavelength of " + nanometres(wavelength)
                + " nm is outside their table (" + nanometres(shortest) + " to " + nanometres(longest)
                + " nm); choose light in this range or constants that cover it");
    }

    private static String nanometres(double metres) {
        return String.format(Locale.ROOT, "%.4g", metres * 1e9);
    }
}
