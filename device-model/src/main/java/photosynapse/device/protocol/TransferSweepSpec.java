package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Gate voltage swept at a rate in the dark, there and back, from the equilibrium at the first voltage.
 *
 * @param firstGateVoltage first V_G (V)
 * @param lastGateVoltage where the sweep turns (V)
 * @param pointCount number of equally spaced voltages in one direction
 * @param rate magnitude of dV_G/dt (V/s)
 * @param turnHold time at the last voltage before the sweep returns (s)
 */
public record TransferSweepSpec(
        @Key("first_gate_voltage") @In("V") double firstGateVoltage,
        @Key("last_gate_voltage") @In("V") double lastGateVoltage,
        int pointCount,
        @In("V/s") double rate,
        @In("s") double turnHold) {

    public TransferSweepSpec {
        VoltagePoints.check("gate voltage", firstGateVoltage, lastGateVoltage, pointCount);
        ProtocolCheck.positive("sweep rate", rate, "V/s");
        ProtocolCheck.require(
                turnHold >= 0 && Double.isFinite(turnHold), "time at the turn must be >= 0 s, was " + turnHold);
    }

    /** The gate voltages of the way there (V). */
    public List<Double> gateVoltages() {
        return VoltagePoints.between(firstGateVoltage, lastGateVoltage, pointCount);
    }

    /** Duration of one way (s). */
    public double duration() {
        return StrictMath.abs(lastGateVoltage - firstGateVoltage) / rate;
    }
}
