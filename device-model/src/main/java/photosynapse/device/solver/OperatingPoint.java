package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;

/**
 * What is held constant: the voltage of the bottom contact or of the gate, and the light.
 *
 * @param voltage V (V)
 * @param lights all sources that shine
 */
public record OperatingPoint(@In("V") double voltage, List<Light> lights) {
    public OperatingPoint {
        lights = List.copyOf(lights);
        if (!Double.isFinite(voltage)) {
            throw new IllegalArgumentException("voltage of an operating point must be finite, was " + voltage + " V");
        }
    }

    /** A voltage in the dark (V). */
    public static OperatingPoint dark(double voltage) {
        return new OperatingPoint(voltage, List.of());
    }

    /** A voltage under one light. */
    public static OperatingPoint lit(double voltage, Light light) {
        return new OperatingPoint(voltage, light.isOn() ? List.of(light) : List.of());
    }

    /** The same light at another voltage (V). */
    public OperatingPoint withVoltage(double volts) {
        return new OperatingPoint(volts, lights);
    }
}
