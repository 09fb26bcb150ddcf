package photosynapse.device.extraction;

/**
 * A number that a fit may change between two ends.
 *
 * @param parameter the number, its first guess and its scale
 * @param low smallest value
 * @param high largest value
 */
public record BoundedParameter(FreeParameter parameter, double low, double high) {
    public BoundedParameter {
        boolean inside = low < high && low <= parameter.start() && parameter.start() <= high;
        boolean positive = parameter.scale() == FreeParameter.Scale.LINEAR || low > 0;
        if (!inside || !positive || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("bounds of " + parameter.name() + " must enclose its first guess "
                    + parameter.start() + " " + parameter.unit()
                    + (positive ? "" : " and be above 0, since it is varied by its logarithm") + ", were " + low
                    + " to "
                    + high);
        }
    }

    double internalLow() {
        return parameter.toInternal(low);
    }

    double internalHigh() {
        return parameter.toInternal(high);
    }
}
