package photosynapse.device.solver;

import java.util.Locale;

/**
 * One number of theory beside the same number of the solver.
 *
 * @param name what is compared
 * @param formula of theory
 * @param expected its value; where theory says zero the measured number is a share of something
 * @param measured by the solver
 * @param unit of both
 * @param limit largest relative error that passes
 * @param source where the formula stands
 */
record Finding(
        String name, String formula, double expected, double measured, String unit, double limit, String source) {
    /** Errors below this are rounding; their digits mean nothing. */
    static final double ROUNDING = 1e-9;

    /** |measured/expected - 1|, or |measured| where theory says zero. */
    double error() {
        return expected == 0 ? Math.abs(measured) : Math.abs(measured / expected - 1);
    }

    /** The finding as a row of a Markdown table. */
    String row() {
        return String.join(
                " | ",
                "| " + name,
                "`" + formula + "`",
                expected == 0 ? "0" : (number(expected) + " " + unit).strip(),
                expected == 0 ? errorText() : (number(measured) + " " + unit).strip(),
                errorText(),
                limitText(),
                source + " |");
    }

    private String errorText() {
        return error() < ROUNDING ? "< 1e-9" : String.format(Locale.ROOT, "%.1e", error());
    }

    private String limitText() {
        return String.format(Locale.ROOT, "%.0e", limit);
    }

    /** Six digits, which is what the page is compared to. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e5) {
            int digits = (int) Math.max(0, 5 - Math.floor(StrictMath.log10(size)));
            return String.format(Locale.ROOT, "%." + digits + "f", value);
        }
        return String.format(Locale.ROOT, "%.5e", value);
    }
}
