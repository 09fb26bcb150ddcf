package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Current between two contacts against the voltage of the bottom one.
 *
 * @param firstVoltage first V (V)
 * @param lastVoltage last V (V)
 * @param pointCount number of equally spaced voltages in one direction
 * @param thereAndBack whether the sweep returns to its first voltage
 * @param sweep how fast
 * @param light constant light, {@link Light#DARK} for none
 */
public record CurrentVoltageSpec(
        @Key("first_voltage") @In("V") double firstVoltage,
        @Key("last_voltage") @In("V") double lastVoltage,
        int pointCount,
        boolean thereAndBack,
        VoltageSweep sweep,
        @Key("") Light light) {

    public CurrentVoltageSpec {
        VoltagePoints.check("voltage", firstVoltage, lastVoltage, pointCount);
        ProtocolCheck.require(pointCount >= 3, "point count must be at least 3, was " + pointCount);
    }

    /** The voltages of the way there (V). */
    public List<Double> voltages() {
        return VoltagePoints.between(firstVoltage, lastVoltage, pointCount);
    }
}
