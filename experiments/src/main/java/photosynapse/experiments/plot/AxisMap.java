package photosynapse.experiments.plot;

/**
 * From numbers in SI to places along an axis.
 *
 * @param low lower end in the drawn unit
 * @param high upper end in the drawn unit
 * @param logarithmic how numbers are spread
 * @param unit drawn unit
 * @param start place of the lower end
 * @param end place of the upper end
 */
record AxisMap(double low, double high, boolean logarithmic, DisplayUnit unit, double start, double end) {

    /** Place of a number in SI; NaN where the number cannot be drawn. */
    double at(double si) {
        return atDrawn(unit.fromSi(si));
    }

    /** Place of a number in the drawn unit. */
    double atDrawn(double value) {
        if (logarithmic) {
            return value > 0
                    ? start + (end - start) * StrictMath.log(value / low) / StrictMath.log(high / low)
                    : Double.NaN;
        }
        return start + (end - start) * (value - low) / (high - low);
    }

    /** Place of a number in SI, moved to the nearer end when it lies outside. */
    double clamped(double si) {
        double value = unit.fromSi(si);
        return atDrawn(Math.max(low, Math.min(high, value)));
    }

    boolean holds(double si) {
        double value = unit.fromSi(si);
        double slack = logarithmic ? 0 : (high - low) * 1e-9;
        double factor = logarithmic ? 1 + 1e-9 : 1;
        return value >= low / factor - slack && value <= high * factor + slack;
    }

    double length() {
        return Math.abs(end - start);
    }
}
