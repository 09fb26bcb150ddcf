package photosynapse.device.extraction;

/**
 * A number that a fit may change.
 *
 * @param name word for the number
 * @param unit SI unit symbol, empty for a pure number
 * @param start first guess
 * @param scale how it is varied
 */
public record FreeParameter(String name, String unit, double start, Scale scale) {

    /** How a number is varied. */
    public enum Scale {
        /** By itself; may change sign. */
        LINEAR,
        /** By its logarithm; stays positive. */
        LOGARITHMIC
    }

    public FreeParameter {
        if (!Double.isFinite(start) || (scale == Scale.LOGARITHMIC && !(start > 0))) {
            throw new IllegalArgumentException("first guess of " + name + " must be finite"
                    + (scale == Scale.LOGARITHMIC ? " and > 0 " : " ") + unit + ", was " + start);
        }
    }

    /** A number that stays positive. */
    public static FreeParameter positive(String name, String unit, double start) {
        return new FreeParameter(name, unit, start, Scale.LOGARITHMIC);
    }

    /** A number of either sign. */
    public static FreeParameter linear(String name, String unit, double start) {
        return new FreeParameter(name, unit, start, Scale.LINEAR);
    }

    double toInternal(double value) {
        return scale == Scale.LOGARITHMIC ? StrictMath.log(value) : value;
    }

    double toValue(double internal) {
        return scale == Scale.LOGARITHMIC ? StrictMath.exp(internal) : internal;
    }
}
