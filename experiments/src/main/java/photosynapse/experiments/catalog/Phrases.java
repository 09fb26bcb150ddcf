package photosynapse.experiments.catalog;

import java.util.Locale;

/** Numbers in words for one line of text. */
final class Phrases {
    private Phrases() {}

    /** A time with a unit that suits it: {@code 50 ms}, {@code 1000 s}. */
    static String seconds(double seconds) {
        double size = StrictMath.abs(seconds);
        if (size == 0 || size >= 1) {
            return number(seconds) + " s";
        }
        return size >= 1e-3
                ? number(seconds * 1e3) + " ms"
                : size >= 1e-6 ? number(seconds * 1e6) + " us" : number(seconds * 1e9) + " ns";
    }

    /** A ratio as a percentage. */
    static String percent(double ratio) {
        return number(100 * ratio) + " %";
    }

    /** Three significant digits, without needless zeros. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "none" : value > 0 ? "infinite" : "-infinite";
        }
        double size = StrictMath.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = size == 0 ? 0 : (int) StrictMath.max(0, 2 - StrictMath.floor(StrictMath.log10(size)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.indexOf('.') < 0 ? text : text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }

    /** A count with its noun: {@code 1 pulse}, {@code 10 pulses}. */
    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
