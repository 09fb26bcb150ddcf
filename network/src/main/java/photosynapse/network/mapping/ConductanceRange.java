package photosynapse.network.mapping;

import photosynapse.device.units.In;

/**
 * Window of conductance that a device can be written to.
 *
 * @param minimum lower end, the dark conductance of a device that light can only raise (S)
 * @param maximum upper end (S)
 */
public record ConductanceRange(
        @In("S") double minimum, @In("S") double maximum) {

    public ConductanceRange {
        if (!(minimum >= 0) || !(maximum > minimum) || Double.isInfinite(maximum)) {
            throw new IllegalArgumentException(
                    "conductance window must satisfy 0 <= minimum < maximum (S), was " + minimum + " .. " + maximum);
        }
    }

    /** Width of the window (S). */
    public double span() {
        return maximum - minimum;
    }

    /** Whether a conductance (S) lies in the window, ends included. */
    public boolean contains(double conductance) {
        return conductance >= minimum && conductance <= maximum;
    }

    /** The conductance of the window (S) that is nearest to the given one. */
    public double nearest(double conductance) {
        return Math.min(maximum, Math.max(minimum, conductance));
    }
}
