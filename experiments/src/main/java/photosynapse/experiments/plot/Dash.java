package photosynapse.experiments.plot;

/**
 * Patterns of lines, so that series differ by more than colour. Short dashes are kept for what is extrapolated or
 * ideal.
 */
public enum Dash {
    /** Unbroken. */
    SOLID(""),
    /** Long dashes. */
    LONG("6 2"),
    /** Dots. */
    DOTTED("0.9 1.7"),
    /** Dash, dot. */
    DASH_DOT("6 1.6 0.9 1.6"),
    /** Short dashes: extrapolated, ideal or assumed, never measured. */
    EXTRAPOLATED("2.4 1.8");

    private final String pattern;

    Dash(String pattern) {
        this.pattern = pattern;
    }

    /** The pattern of the n-th line of a plot (n from 0), never that of extrapolation. */
    public static Dash ofSeries(int index) {
        return values()[Math.floorMod(index, 4)];
    }

    /** Lengths of dash and gap in points; empty when unbroken. */
    String pattern() {
        return pattern;
    }
}
