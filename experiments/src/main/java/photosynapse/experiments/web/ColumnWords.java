package photosynapse.experiments.web;

import photosynapse.device.units.UnitSuffix;

/** The name of a column or a key in words, and its unit as people write it; both read from the name. */
final class ColumnWords {
    private static final String PERCENT = "percent";

    private ColumnWords() {}

    /** Words without the unit: {@code write_rate_per_s} gives {@code write rate}. */
    static String name(String column) {
        return UnitSuffix.stem(column)
                .replaceFirst("_(ratio|fraction|count|" + PERCENT + ")$", "")
                .replace('_', ' ');
    }

    /** The unit that ends a name, {@code m²/Vs}; empty where there is none. */
    static String unit(String column) {
        if (column.endsWith("_" + PERCENT)) {
            return "%";
        }
        return UnitSuffix.atEndOf(column)
                .map(suffix -> written(suffix.suffix()))
                .orElse("");
    }

    /** A suffix as people write it: {@code per_m2_s} gives {@code 1/m²s}. */
    static String written(String suffix) {
        String fraction = suffix.startsWith("per_")
                ? "1/" + suffix.substring("per_".length()).replace("_", "")
                : suffix.replace("_per_", "/").replace('_', ' ');
        return fraction.replace("ohm", "\u03a9")
                .replaceAll("\\bu(?=[A-Za-z])", "\u00b5")
                .replace('2', '\u00b2')
                .replace('3', '\u00b3')
                .replace('6', '\u2076');
    }
}
