package photosynapse.network.crossbar;

import java.util.Objects;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * The light pulse that cells are written with.
 *
 * @param light light during the pulse
 * @param width duration of the light (s)
 * @param period time from the start of one pulse to the start of the next (s)
 * @param gateVoltage V_G during writing (V)
 */
public record WritePulse(
        @Key("") Light light,
        @In("s") double width,
        @In("s") double period,
        @In("V") double gateVoltage) {

    public WritePulse {
        Objects.requireNonNull(light, "light");
        if (!light.isOn()) {
            throw new IllegalArgumentException(
                    "the photon flux of a write pulse must be > 0 1/m2s, was " + light.photonFlux());
        }
        if (!(width > 0) || !(period > width) || Double.isInfinite(period)) {
            throw new IllegalArgumentException(
                    "a write pulse must satisfy 0 < width < period (s), was " + width + " and " + period);
        }
        if (!Double.isFinite(gateVoltage)) {
            throw new IllegalArgumentException("gate voltage must be finite (V), was " + gateVoltage);
        }
    }

    /** Time in the dark between two pulses (s). */
    public double gap() {
        return period - width;
    }

    /** Photons of one pulse per area (1/m2). */
    public double dose() {
        return light.photonFlux() * width;
    }
}
