package photosynapse.experiments.config;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;

/**
 * What one cell of a measured table says: a number, a mark for a missing one, a text, or a broken number.
 *
 * <p>The words of a switch, on and off or true and false, are the numbers 1 and 0.
 */
final class MeasuredNumber {
    /** Longest text of a number. */
    static final int LONGEST = 64;

    private static final Set<String> MISSING = Set.of(
            "",
            "nan",
            "na",
            "n/a",
            "#n/a",
            "-",
            "--",
            "---",
            "null",
            "ovrflw",
            "overflow",
            "overfl",
            "ovfl",
            "inf",
            "-inf",
            "+inf",
            "1.#qnan",
            "-1.#ind",
            "1.#inf",
            "#num!",
            "#div/0!",
            "1,#qnan",
            "-nan");

    private static final Set<String> ON = Set.of("on", "true");
    private static final Set<String> OFF = Set.of("off", "false");

    /** Keithley instruments write 9.9e37 for overflow and 9.91e37 for "not a number". */
    private static final double OVERFLOW_MARK = 9.9e37;

    private static final double OVERFLOW_END = 9.92e37;

    private MeasuredNumber() {}

    /** Kinds of cell. */
    enum Kind {
        NUMBER,
        MISSING,
        TEXT,
        BROKEN
    }

    /** What a cell is under a mark of decimals. */
    static Kind kind(String cell, DecimalMark mark) {
        if (isMissingWord(cell)) {
            return Kind.MISSING;
        }
        if (isSwitch(cell)) {
            return Kind.NUMBER;
        }
        if (isNumber(cell, mark)) {
            return isOverflow(exact(cell, mark).doubleValue()) ? Kind.MISSING : Kind.NUMBER;
        }
        return looksLikeNumber(cell) ? Kind.BROKEN : Kind.TEXT;
    }

    static boolean isMissingWord(String cell) {
        return cell.length() <= 8 && MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether a cell is the word of a switch. */
    static boolean isSwitch(String cell) {
        String plain = cell.length() <= 5 ? cell.toLowerCase(Locale.ROOT) : "";
        return ON.contains(plain) || OFF.contains(plain);
    }

    private static boolean isOverflow(double value) {
        double size = Math.abs(value);
        return size >= OVERFLOW_MARK && size < OVERFLOW_END;
    }

    /** The exact value of a cell that is a number. */
    static BigDecimal exact(String cell, DecimalMark mark) {
        if (isSwitch(cell)) {
            return ON.contains(cell.toLowerCase(Locale.ROOT)) ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        String plain = cell.replace('\u2212', '-').replace('d', 'e').replace('D', 'e');
        return new BigDecimal(mark == DecimalMark.COMMA ? plain.replace(',', '.') : plain);
    }

    /** Whether a double holds a number faithfully: it neither overflows nor vanishes. */
    static boolean isHeld(BigDecimal exact, double value) {
        return Double.isFinite(value) && (value != 0 || exact.signum() == 0);
    }

    private static boolean isNumber(String cell, DecimalMark mark) {
        int length = cell.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        int at = sign(cell, 0);
        int digits = digits(cell, at);
        at += digits;
        if (at < length && cell.charAt(at) == (mark == DecimalMark.COMMA ? ',' : '.')) {
            int decimals = digits(cell, at + 1);
            if (decimals == 0 && (mark == DecimalMark.COMMA || digits == 0)) {
                return false;
            }
            digits += decimals;
            at += 1 + decimals;
        }
        if (digits == 0) {
            return false;
        }
        if (at < length && "eEdD".indexOf(cell.charAt(at)) >= 0) {
            int power = sign(cell, at + 1);
            int powers = digits(cell, power);
            if (powers == 0 || powers > 5) {
                return false;
            }
            at = power + powers;
        }
        return at == length;
    }

    private static int sign(String cell, int at) {
        return at < cell.length() && "+-\u2212".indexOf(cell.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int digits(String cell, int from) {
        int at = from;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** Nothing but what numbers and separators are made of, or digits first: no word of a text column. */
    private static boolean looksLikeNumber(String cell) {
        if (cell.matches("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T].*)?")
                || cell.matches("\\d{1,2}:\\d\\d(:\\d\\d)?([.,]\\d+)?")) {
            return false;
        }
        return cell.matches("[-+\u22120-9.,;|\\seEdD]*[0-9][-+\u22120-9.,;|\\seEdD]*");
    }
}
