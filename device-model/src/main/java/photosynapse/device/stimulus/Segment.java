package photosynapse.device.stimulus;

import photosynapse.device.units.In;

/**
 * A stretch of time with constant light and a gate voltage that runs linearly.
 *
 * @param until end of the segment, counted from the start of the stimulus (s)
 * @param light constant light of the segment
 * @param gateVoltage V_G at the start of the segment (V)
 * @param gateVoltageEnd V_G just before the end of the segment (V)
 */
public record Segment(
        @In("s") double until,
        Light light,
        @In("V") double gateVoltage,
        @In("V") double gateVoltageEnd) {

    public Segment {
        if (!(until > 0) || Double.isInfinite(until)) {
            throw new IllegalArgumentException("end of a segment must be > 0 s, was " + until);
        }
        if (!Double.isFinite(gateVoltage) || !Double.isFinite(gateVoltageEnd)) {
            throw new IllegalArgumentException(
                    "gate voltage must be finite, was " + gateVoltage + " V to " + gateVoltageEnd + " V");
        }
    }

    /** A segment with a constant gate voltage. */
    public static Segment constant(double until, Light light, double gateVoltage) {
        return new Segment(until, light, gateVoltage, gateVoltage);
    }
}
