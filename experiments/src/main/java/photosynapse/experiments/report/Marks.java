package photosynapse.experiments.report;

import java.util.function.DoubleFunction;
import photosynapse.experiments.plot.DisplayUnit;
import photosynapse.experiments.plot.Numbers;

/** How verdicts and numbers look: always a sign and a word, never a colour alone. */
final class Marks {
    private Marks() {}

    /** A number with the unit in which it reads best; whole numbers without dimension are counts and stay whole. */
    static String quantity(double value, String unit, int digits) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        boolean count = unit.isEmpty() && value == Math.rint(value) && Math.abs(value) < 1e6;
        return count ? Numbers.fixed(value, 0) : withUnit(value, unit, n -> Numbers.significant(n, digits));
    }

    /** A number as short as it was meant, with the unit in which it reads best. */
    static String shortQuantity(double value, String unit) {
        return withUnit(value, unit, Numbers::shortest);
    }

    private static String withUnit(double value, String unit, DoubleFunction<String> words) {
        DisplayUnit drawn = DisplayUnit.of(unit, value);
        boolean powered = drawn.label().startsWith("10^");
        String number = words.apply(powered ? value : drawn.fromSi(value));
        String label = powered ? DisplayUnit.plain(unit).label() : drawn.label();
        return label.isEmpty() ? number : number + "\u00a0" + label;
    }

    /** The tone of a verdict. */
    static Block.Cell.Tone tone(Target.Verdict verdict) {
        return switch (verdict) {
            case MET -> Block.Cell.Tone.GOOD;
            case MISSED -> Block.Cell.Tone.BAD;
            case NOT_TRUSTED -> Block.Cell.Tone.DOUBT;
            case NOT_MEASURED -> Block.Cell.Tone.QUIET;
        };
    }

    /** Sign that stands before a word of this tone. */
    static String sign(Block.Cell.Tone tone) {
        return switch (tone) {
            case GOOD -> "\u2713";
            case BAD -> "\u2717";
            case DOUBT -> "!";
            case PLAIN, QUIET -> "";
        };
    }

    /** Class of a cell or word of this tone. */
    static String styleClass(Block.Cell.Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case GOOD -> "good";
            case DOUBT -> "doubt";
            case BAD -> "bad";
            case QUIET -> "quiet";
        };
    }

    /** A word with sign and colour. */
    static void verdict(Html html, Block.Cell.Tone tone, String word) {
        String sign = sign(tone);
        html.open("span", "class", ("mark " + styleClass(tone)).strip());
        if (!sign.isEmpty()) {
            html.open("span", "class", "sign", "aria-hidden", "true").text(sign).close("span");
        }
        html.text(word).close("span");
    }
}
