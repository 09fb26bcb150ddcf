package photosynapse.experiments.report;

import photosynapse.experiments.plot.DisplayUnit;
import photosynapse.experiments.plot.Numbers;

/**
 * A range in which a number is expected.
 *
 * @param id short name, for example {@code T2}
 * @param kind whether a source says it or we assume it
 * @param low lower end in SI (or eV, %); minus infinity: none
 * @param high upper end; infinity: none
 * @param unit SI unit, eV or %; empty without dimension
 * @param basis where the range comes from
 */
public record Target(String id, Kind kind, double low, double high, String unit, String basis) {

    /** What a target rests on. */
    public enum Kind {
        /** A source says it. */
        HARD("hard"),
        /** Our placeholder until a source is read. */
        WORKING("working");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }

    /** What became of a target. */
    public enum Verdict {
        /** Inside the range. */
        MET("met"),
        /** Outside the range. */
        MISSED("missed"),
        /** There is a number, but it should not be trusted. */
        NOT_TRUSTED("not trusted"),
        /** There is no number. */
        NOT_MEASURED("not measured");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** As it is printed. */
        public String words() {
            return words;
        }
    }

    public Target {
        if (!(high >= low)) {
            throw new IllegalArgumentException("target " + id + " needs a rising range, was " + low + " to " + high);
        }
    }

    /** What this number means for the target. */
    public Verdict judge(double value, Trust trust) {
        if (Double.isNaN(value) || trust == Trust.NOT_MEASURED) {
            return Verdict.NOT_MEASURED;
        }
        if (!trust.isTrusted()) {
            return Verdict.NOT_TRUSTED;
        }
        return value >= low && value <= high ? Verdict.MET : Verdict.MISSED;
    }

    /** The range in words, with its unit. */
    public String range() {
        double largest = Double.isInfinite(high)
                ? Math.abs(low)
                : Math.max(Double.isInfinite(low) ? 0 : Math.abs(low), Math.abs(high));
        DisplayUnit drawn = DisplayUnit.of(unit, largest);
        String lowText = Numbers.shortest(drawn.fromSi(low));
        String highText = Numbers.shortest(drawn.fromSi(high));
        String unitText = drawn.label().isEmpty() ? "" : " " + drawn.label();
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return "any";
        }
        if (Double.isInfinite(high)) {
            return "\u2265 " + lowText + unitText;
        }
        return (Double.isInfinite(low) ? "\u2264 " + highText : lowText + " to " + highText) + unitText;
    }
}
