package photosynapse.experiments.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import photosynapse.experiments.result.NumberText;

/**
 * One key of a file and the values that it takes: {@code KEY=1,2,3}, {@code KEY=lin(0,5,11)},
 * {@code KEY=log(1e-3,1e2,20)}, {@code KEY=1..5} or {@code KEY=0..10:2}.
 *
 * <p>A range of which points are drawn needs no number of steps: {@code KEY=log(1e-3,1e2)}. A value may be anything
 * that a setting may be, a word or a list in brackets, too.
 *
 * @param text as it was typed
 * @param key path of the value
 * @param values values of a list, or of the steps of a range; empty: a range without steps
 * @param range the range; null: a list
 */
public record SweepAxis(String text, String key, List<String> values, Range range) {
    private static final int MOST_VALUES = 100_000;
    private static final int DIGITS = 12;
    private static final String NUMBER = "\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*";
    private static final Pattern SPAN =
            Pattern.compile("(lin|log)\\(" + NUMBER + "," + NUMBER + "(?:,\\s*([0-9]{1,6})\\s*)?\\)");
    private static final Pattern STEPS = Pattern.compile("(-?[0-9]{1,9})\\.\\.(-?[0-9]{1,9})(?::([0-9]{1,9}))?");
    private static final String FORMS =
            "write KEY=1,2,3 or KEY=lin(0,5,11) or KEY=log(1e-3,1e2,20) or KEY=1..5, without blanks or in quotes";

    /**
     * From one number to another.
     *
     * @param from first
     * @param to last
     * @param logarithmic whether equal factors are equal steps
     */
    public record Range(double from, double to, boolean logarithmic) {
        double at(double u) {
            if (u == 0 || u == 1) {
                return u == 0 ? from : to;
            }
            double value = logarithmic ? from * StrictMath.exp(u * StrictMath.log(to / from)) : from + (to - from) * u;
            return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
        }

        double fractionOf(double value) {
            return logarithmic
                    ? StrictMath.log(value / from) / StrictMath.log(to / from)
                    : (value - from) / (to - from);
        }
    }

    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * Reads an axis.
     *
     * @throws SweepProblem when it has none of the forms
     */
    public static SweepAxis of(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new SweepProblem("not a key with values: " + text, FORMS);
        }
        String key = text.substring(0, equals).strip();
        String values = text.substring(equals + 1).strip();
        Matcher span = SPAN.matcher(values);
        if (span.matches()) {
            return span(text, key, span);
        }
        Matcher steps = STEPS.matcher(values);
        if (steps.matches()) {
            return new SweepAxis(text, key, steps(text, steps), null);
        }
        if (values.startsWith("lin(") || values.startsWith("log(")) {
            throw new SweepProblem("not a range: " + text, FORMS);
        }
        return new SweepAxis(text, key, split(text, values), null);
    }

    private static SweepAxis span(String text, String key, Matcher span) {
        Range range = new Range(
                number(text, span.group(2)),
                number(text, span.group(3)),
                span.group(1).equals("log"));
        if (range.logarithmic() && !(range.from() > 0 && range.to() > 0)) {
            throw new SweepProblem("both ends of log( , ) must be > 0: " + text, "use lin( , ) to pass through zero");
        }
        List<String> values = new ArrayList<>();
        int count = span.group(4) == null ? 0 : Integer.parseInt(span.group(4));
        if (span.group(4) != null && (count < 1 || count > MOST_VALUES)) {
            throw new SweepProblem("a range has 1 to " + MOST_VALUES + " steps: " + text, FORMS);
        }
        for (int k = 0; k < count; k++) {
            values.add(NumberText.of(range.at(count == 1 ? 0 : k / (count - 1.0))));
        }
        return new SweepAxis(text, key, values, range);
    }

    private static double number(String text, String digits) {
        try {
            double value = Double.parseDouble(digits);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new SweepProblem(digits + " is not a number: " + text, FORMS);
        }
        throw new SweepProblem(digits + " is too large: " + text, FORMS);
    }

    private static List<String> steps(String text, Matcher steps) {
        long from = Long.parseLong(steps.group(1));
        long to = Long.parseLong(steps.group(2));
        long step = steps.group(3) == null ? 1 : Long.parseLong(steps.group(3));
        if (step == 0 || to < from || (to - from) / step >= MOST_VALUES) {
            throw new SweepProblem(
                    "a range of whole numbers goes upwards in at most " + MOST_VALUES + " steps: " + text, FORMS);
        }
        List<String> values = new ArrayList<>();
        for (long value = from; value <= to; value += step) {
            values.add(Long.toString(value));
        }
        return values;
    }

    /** Parts between commas that stand outside of brackets. */
    private static List<String> split(String text, String values) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int k = 0; k <= values.length(); k++) {
            char letter = k < values.length() ? values.charAt(k) : ',';
            depth += "[{(".indexOf(letter) >= 0 ? 1 : "]})".indexOf(letter) >= 0 ? -1 : 0;
            if (letter == ',' && depth <= 0) {
                parts.add(values.substring(begin, k).strip());
                begin = k + 1;
            }
        }
        if (depth != 0 || parts.contains("")) {
            throw new SweepProblem("a value is missing or a bracket is open: " + text, FORMS);
        }
        if (parts.stream().distinct().count() < parts.size()) {
            throw new SweepProblem("a value stands twice: " + text, "write each value once");
        }
        return parts;
    }

    /** Whether its values have an order along which one can go. */
    public boolean isRange() {
        return range != null;
    }

    /** Whether equal factors are equal steps. */
    public boolean isLogarithmic() {
        return range != null && range.logarithmic();
    }

    /** The value at a fraction of its range, 0 to 1; of a list, the value into whose share the fraction falls. */
    public String at(double u) {
        if (range != null) {
            return NumberText.of(range.at(u));
        }
        return values.get(Math.min(values.size() - 1, (int) (u * values.size())));
    }
}
