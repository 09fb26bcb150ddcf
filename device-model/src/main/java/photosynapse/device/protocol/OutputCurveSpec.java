package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Drain current against drain voltage at fixed gate voltages, in the dark.
 *
 * @param firstDrainVoltage first V_D (V)
 * @param lastDrainVoltage last V_D (V)
 * @param pointCount number of equally spaced drain voltages
 * @param gateVoltages V_G, one curve each (V)
 */
public record OutputCurveSpec(
        @Key("first_drain_voltage") @In("V") double firstDrainVoltage,
        @Key("last_drain_voltage") @In("V") double lastDrainVoltage,
        int pointCount,
        @In("V") List<Double> gateVoltages) {

    public OutputCurveSpec {
        VoltagePoints.check("drain voltage", firstDrainVoltage, lastDrainVoltage, pointCount);
        gateVoltages = List.copyOf(gateVoltages);
        ProtocolCheck.require(!gateVoltages.isEmpty(), "gate voltages must not be empty");
        gateVoltages.forEach(v -> ProtocolCheck.finite("gate voltage", v, "V"));
    }

    /** The drain voltages (V). */
    public List<Double> drainVoltages() {
        return VoltagePoints.between(firstDrainVoltage, lastDrainVoltage, pointCount);
    }
}
