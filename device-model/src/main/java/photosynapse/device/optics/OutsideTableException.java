package photosynapse.device.optics;

import java.math.BigDecimal;
import java.math.MathContext;

/** Optical constants were asked for at a wavelength that their table does not cover. */
public final class OutsideTableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final MathContext SHOWN = new MathContext(7);

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
        return new BigDecimal(metres * 1e9, SHOWN).stripTrailingZeros().toPlainString();
    }
}
