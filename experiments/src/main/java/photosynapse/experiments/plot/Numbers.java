package photosynapse.experiments.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: rounded to few digits, with a true minus sign and powers of ten. */
public final class Numbers {
    private Numbers() {}

    /**
     * A number to so many significant digits, without exponent from 0.001 up to a million, else as {@code 1.2x10^{-9}}.
     */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221e" : "\u2212\u221e";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent < 6) {
            int decimals = Math.max(0, digits - 1 - exponent);
            return grouped(rounded.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
        }
        BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(digits - 1, RoundingMode.HALF_EVEN);
        return minus(mantissa.toPlainString()) + "\u00d710^{" + minus(Integer.toString(exponent)) + "}";
    }

    /** A number as short as it was meant: up to six digits without trailing zeros. */
    public static String shortest(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return significant(value, 1);
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(6, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return significant(value, Math.max(1, rounded.precision()));
    }

    /** A number with a fixed count of decimals. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return significant(value, 1);
        }
        return minus(
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** Five and more digits before the point in groups of three, with spaces that do not break. */
    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder number = new StringBuilder(plain);
        for (int i = end - 3; end - start > 4 && i > start; i -= 3) {
            number.insert(i, '\u00a0');
        }
        return minus(number.toString());
    }

    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
