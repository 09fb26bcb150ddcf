package photosynapse.experiments.report;

import java.util.Optional;

/**
 * One of the few numbers that a run is about.
 *
 * @param name words, may hold {@code _{index}}
 * @param value in SI (or eV, %); NaN: not measured
 * @param unit SI unit, eV or %; empty without dimension
 * @param digits significant digits to print
 * @param interval where the true value lies
 * @param definition how the number is made, exactly
 * @param trust how far it can be trusted
 * @param target range in which it is expected
 * @param before the same number in the run it is compared with, in the same unit
 */
public record KeyNumber(
        String name,
        double value,
        String unit,
        int digits,
        Optional<Interval> interval,
        String definition,
        Trust trust,
        Optional<Target> target,
        Optional<Before> before) {

    /**
     * Where the true value lies.
     *
     * @param low lower end, in the unit of the number
     * @param high upper end
     * @param meaning what the interval is, for example {@code 95 % of the fit} or {@code five seeds, sd}
     */
    public record Interval(double low, double high, String meaning) {}

    /**
     * The number of another run.
     *
     * @param value in the unit of the number; NaN: not measured
     * @param trust how far it can be trusted
     */
    public record Before(double value, Trust trust) {}

    public KeyNumber {
        if (definition.isBlank()) {
            throw new IllegalArgumentException("key number " + name + " needs a definition");
        }
        if (digits < 1 || digits > 15) {
            throw new IllegalArgumentException("key number " + name + " is printed with 1 to 15 digits, was " + digits);
        }
    }

    /** A number of three digits without interval, target or comparison. */
    public static KeyNumber of(String name, double value, String unit, String definition) {
        Trust trust = Double.isNaN(value) ? Trust.NOT_MEASURED : Trust.CONVERGED;
        return new KeyNumber(
                name, value, unit, 3, Optional.empty(), definition, trust, Optional.empty(), Optional.empty());
    }

    /** A copy with an interval. */
    public KeyNumber within(double low, double high, String meaning) {
        return new KeyNumber(
                name,
                value,
                unit,
                digits,
                Optional.of(new Interval(low, high, meaning)),
                definition,
                trust,
                target,
                before);
    }

    /** A copy that can be trusted so far. */
    public KeyNumber trusted(Trust howFar) {
        return new KeyNumber(name, value, unit, digits, interval, definition, howFar, target, before);
    }

    /** A copy with a target. */
    public KeyNumber against(Target expected) {
        return new KeyNumber(name, value, unit, digits, interval, definition, trust, Optional.of(expected), before);
    }

    /** A copy with so many digits. */
    public KeyNumber toDigits(int count) {
        return new KeyNumber(name, value, unit, count, interval, definition, trust, target, before);
    }

    /** A copy that is compared with the same number of another run. */
    public KeyNumber after(KeyNumber earlier) {
        Before other = new Before(earlier.value(), earlier.trust());
        return new KeyNumber(name, value, unit, digits, interval, definition, trust, target, Optional.of(other));
    }
}
