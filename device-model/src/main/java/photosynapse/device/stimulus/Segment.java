package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.units.In;

/**
 * A stretch of time in which the light and the gate voltage run linearly.
 *
 * @param until end of the segment, counted from the start of the stimulus (s)
 * @param light light at the start of the segment
 * @param photonFluxEnd photon flux of that light just before the end of the segment (1/m2s)
 * @param gateVoltage V_G at the start of the segment (V)
 * @param gateVoltageEnd V_G just before the end of the segment (V)
 * @param otherLights further sources that shine at the same time, constant
 */
public record Segment(
        @In("s") double until,
        Light light,
        @In("1/m2s") double photonFluxEnd,
        @In("V") double gateVoltage,
        @In("V") double gateVoltageEnd,
        List<Light> otherLights) {

    public Segment {
        otherLights = List.copyOf(otherLights);
        if (!(until > 0) || Double.isInfinite(until)) {
            throw new IllegalArgumentException("end of a segment must be > 0 s, was " + until);
        }
        if (!(photonFluxEnd >= 0) || Double.isInfinite(photonFluxEnd)) {
            throw new IllegalArgumentException("photon flux at the end must be >= 0 1/m2s, was " + photonFluxEnd);
        }
        if (!Double.isFinite(gateVoltage) || !Double.isFinite(gateVoltageEnd)) {
            throw new IllegalArgumentException(
                    "gate voltage must be finite, was " + gateVoltage + " V to " + gateVoltageEnd + " V");
        }
    }

    /** A segment with one constant light. */
    public Segment(double until, Light light, double gateVoltage, double gateVoltageEnd) {
        this(until, light, light.photonFlux(), gateVoltage, gateVoltageEnd, List.of());
    }

    /** A segment with a constant gate voltage. */
    public static Segment constant(double until, Light light, double gateVoltage) {
        return new Segment(until, light, gateVoltage, gateVoltage);
    }

    /** The same segment under further sources. */
    public Segment withOtherLights(List<Light> lights) {
        return new Segment(until, light, photonFluxEnd, gateVoltage, gateVoltageEnd, lights);
    }

    /** The same segment with a light that runs to another photon flux (1/m2s). */
    public Segment withPhotonFluxEnd(double flux) {
        return new Segment(until, light, flux, gateVoltage, gateVoltageEnd, otherLights);
    }

    /** Whether light and gate voltage keep their values. */
    public boolean isConstant() {
        return gateVoltage == gateVoltageEnd && !isLightRamp();
    }

    /** Whether the light changes inside the segment. */
    public boolean isLightRamp() {
        return photonFluxEnd != light.photonFlux();
    }

    /**
     * All sources that are on, in order.
     *
     * @param fraction of the segment that has passed, 0 to 1
     */
    public List<Light> lights(double fraction) {
        List<Light> on = new ArrayList<>();
        Light now = isLightRamp()
                ? light.withPhotonFlux((1 - fraction) * light.photonFlux() + fraction * photonFluxEnd)
                : light;
        if (now.isOn()) {
            on.add(now);
        }
        otherLights.stream().filter(Light::isOn).forEach(on::add);
        return on;
    }

    /** Photons of all sources (1/m2s) after a fraction of the segment, 0 to 1. */
    public double photonFlux(double fraction) {
        double sum = 0;
        for (Light on : lights(fraction)) {
            sum += on.photonFlux();
        }
        return sum;
    }
}
