package photosynapse.experiments.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal text of a number that reads back to exactly the same number.
 *
 * <p>Independent of language settings. The runtime's own text is sometimes a digit too long on Java 17; here digits are
 * taken away as long as the text reads back.
 */
public final class NumberText {
    private static final int PLAIN_FROM = -4;
    private static final int PLAIN_TO = 6;
    private static final int MOST_DIGITS = 17;

    private NumberText() {}

    /**
     * Text of a finite number, for example {@code 300}, {@code 0.05}, {@code 2.6e15}, {@code -1e-18}.
     *
     * @throws IllegalArgumentException for NaN and infinity, which have no text in any of our files
     */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number in a file must be finite, was " + value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        String sign = value < 0 ? "-" : "";
        return sign
                + (exponent >= PLAIN_FROM && exponent <= PLAIN_TO
                        ? plain(digits, exponent)
                        : scientific(digits, exponent));
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        for (int digits = Math.min(best.precision() - 1, MOST_DIGITS); digits >= 1; digits--) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() != value) {
                break;
            }
            best = shorter.stripTrailingZeros();
        }
        return best;
    }

    private static String plain(String digits, int exponent) {
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (digits.length() <= exponent + 1) {
            return digits + "0".repeat(exponent + 1 - digits.length());
        }
        return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + exponent;
    }
}
