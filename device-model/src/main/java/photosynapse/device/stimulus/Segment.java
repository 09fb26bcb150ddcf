package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.units.In;

/**
 * A stretch of time with constant light and a gate voltage that runs linearly.
 *
 * @param until end of the segment, counted from the start of the stimulus (s)
 * @param light constant light of the segment
 * @param gateVoltage V_G at the start of the segment (V)
 * @param gateVoltageEnd V_G just before the end of the segment (V)
 * @param otherLights further sources that shine at the same time
 */
public record Segment(
        @In("s") double until,
        Light light,
        @In("V") double gateVoltage,
        @In("V") double gateVoltageEnd,
        List<Light> otherLights) {

    public Segment {
        otherLights = List.copyOf(otherLights);
        if (!(until > 0) || Double.isInfinite(until)) {
            throw new IllegalArgumentException("end of a segment must be > 0 s, was " + until);
        }
        if (!Double.isFinite(gateVoltage) || !Double.isFinite(gateVoltageEnd)) {
            throw new IllegalArgumentException(
                    "gate voltage must be finite, was " + gateVoltage + " V to " + gateVoltageEnd + " V");
        }
    }

    /** A segment with one light. */
    public Segment(double until, Light light, double gateVoltage, double gateVoltageEnd) {
        this(until, light, gateVoltage, gateVoltageEnd, List.of());
    }

    /** A segment with a constant gate voltage. */
    public static Segment constant(double until, Light light, double gateVoltage) {
        return new Segment(until, light, gateVoltage, gateVoltage);
    }

    /** The same segment under further sources. */
    public Segment withOtherLights(List<Light> lights) {
        return new Segment(until, light, gateVoltage, gateVoltageEnd, lights);
    }

    /** All sources that are on, in order. */
    public List<Light> lights() {
        List<Light> on = new ArrayList<>();
        if (light.isOn()) {
            on.add(light);
        }
        otherLights.stream().filter(Light::isOn).forEach(on::add);
        return on;
    }

    /** Photons of all sources (1/m2s). */
    public double photonFlux() {
        double sum = light.photonFlux();
        for (Light other : otherLights) {
            sum += other.photonFlux();
        }
        return sum;
    }
}
