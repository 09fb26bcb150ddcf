package photosynapse.device.protocol;

import java.util.ArrayList;
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
        ProtocolCheck.finite("first gate voltage", firstGateVoltage, "V");
        ProtocolCheck.finite("last gate voltage", lastGateVoltage, "V");
        ProtocolCheck.require(
                firstGateVoltage != lastGateVoltage,
                "first and last gate voltage must differ, both were " + firstGateVoltage + " V");
        ProtocolCheck.require(
                pointCount >= 2 && pointCount <= 10_000, "point count must be from 2 to 10000, was " + pointCount);
    }

    /** The gate voltages (V). */
    public List<Double> gateVoltages() {
        List<Double> voltages = new ArrayList<>();
        for (int k = 0; k < pointCount; k++) {
            voltages.add(
                    k == pointCount - 1
                            ? lastGateVoltage
                            : firstGateVoltage + (lastGateVoltage - firstGateVoltage) * k / (pointCount - 1));
        }
        return List.copyOf(voltages);
    }
}
