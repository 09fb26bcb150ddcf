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
        boolean noLow = Double.isInfinite(low);
        boolean noHigh = Double.isInfinite(high);
        if (noLow && noHigh) {
            return "any";
        }
        if (noHigh) {
            return "\u2265 " + Marks.shortQuantity(low, unit);
        }
        if (noLow) {
            return "\u2264 " + Marks.shortQuantity(high, unit);
        }
        DisplayUnit shared = DisplayUnit.of(unit, Math.max(Math.abs(low), Math.abs(high)));
        boolean powered = shared.label().startsWith("10^");
        boolean sameUnit = low == 0 || DisplayUnit.of(unit, low).equals(shared);
        if (powered || !sameUnit) {
            return Marks.shortQuantity(low, unit) + " to " + Marks.shortQuantity(high, unit);
        }
        return Numbers.shortest(shared.fromSi(low)) + " to " + Marks.shortQuantity(high, unit);
    }
}
