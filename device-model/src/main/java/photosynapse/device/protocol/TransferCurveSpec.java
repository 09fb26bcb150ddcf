package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Gate voltages at which the dark device is measured, each from its own equilibrium.
 *
 * @param firstGateVoltage first V_G (V)
 * @param lastGateVoltage last V_G (V)
 * @param pointCount number of equally spaced voltages
 */
public record TransferCurveSpec(
        @Key("first_gate_voltage") @In("V") double firstGateVoltage,
        @Key("last_gate_voltage") @In("V") double lastGateVoltage,
        int pointCount) {

    public TransferCurveSpec {
        VoltagePoints.check("gate voltage", firstGateVoltage, lastGateVoltage, pointCount);
    }

    /** The gate voltages (V). */
    public List<Double> gateVoltages() {
        return VoltagePoints.between(firstGateVoltage, lastGateVoltage, pointCount);
    }
}
