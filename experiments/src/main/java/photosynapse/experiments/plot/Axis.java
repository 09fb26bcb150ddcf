package photosynapse.experiments.plot;

import java.util.Optional;

/**
 * One axis: what is on it, in which SI unit the numbers come, how they are spread and how far they go.
 *
 * @param label words, may hold {@code _{index}}; the unit is added by the plot
 * @param unit SI unit or eV as in {@code @In}; empty without dimension
 * @param scale linear or logarithmic
 * @param limits from where to where
 * @param twin the same axis in a second measure, drawn at the opposite side
 */
public record Axis(String label, String unit, Scale scale, Limits limits, Optional<Twin> twin) {

    /** How numbers are spread over an axis. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    /** From where to where an axis goes. */
    public sealed interface Limits {

        /** As far as the data go, with a small rim. */
        record Automatic() implements Limits {}

        /**
         * As far as the data and this value go.
         *
         * @param value in SI
         */
        record Including(double value) implements Limits {}

        /**
         * Exactly so far.
         *
         * @param from lower end in SI
         * @param to upper end in SI
         */
        record Fixed(double from, double to) implements Limits {
            public Fixed {
                if (!(to > from)) {
                    throw new IllegalArgumentException("limits of an axis must rise, were " + from + " to " + to);
                }
            }
        }
    }

    /**
     * A second measure of the same axis: {@code slope * value + offset}, value in SI.
     *
     * @param label words
     * @param unit unit of the second measure; empty without dimension
     * @param slope factor, not 0
     * @param offset added after the factor
     */
    public record Twin(String label, String unit, double slope, double offset) {
        public Twin {
            if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(offset)) {
                throw new IllegalArgumentException(
                        "a second measure needs a finite factor other than 0, was " + slope + " with offset " + offset);
            }
        }
    }

    /** A linear axis as far as the data go. */
    public static Axis linear(String label, String unit) {
        return new Axis(label, unit, Scale.LINEAR, new Limits.Automatic(), Optional.empty());
    }

    /** A logarithmic axis as far as the positive data go. */
    public static Axis logarithmic(String label, String unit) {
        return new Axis(label, unit, Scale.LOGARITHMIC, new Limits.Automatic(), Optional.empty());
    }

    /** A linear axis named after a column of a result table. */
    public static Axis ofColumn(String columnName) {
        Quantity quantity = Quantity.ofColumn(columnName);
        return linear(quantity.name(), quantity.unit());
    }

    /** A copy that is logarithmic. */
    public Axis logarithmic() {
        return new Axis(label, unit, Scale.LOGARITHMIC, limits, twin);
    }

    /** A copy from and to these values in SI. */
    public Axis between(double from, double to) {
        return new Axis(label, unit, scale, new Limits.Fixed(from, to), twin);
    }

    /** A copy that reaches this value in SI, for example 0. */
    public Axis including(double value) {
        return new Axis(label, unit, scale, new Limits.Including(value), twin);
    }

    /** A copy with a second measure at the opposite side. */
    public Axis withTwin(Twin second) {
        return new Axis(label, unit, scale, limits, Optional.of(second));
    }

    boolean isLogarithmic() {
        return scale == Scale.LOGARITHMIC;
    }
}
