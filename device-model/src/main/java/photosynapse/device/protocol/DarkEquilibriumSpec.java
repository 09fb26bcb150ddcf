package photosynapse.device.protocol;

import photosynapse.device.units.In;

/**
 * The device left alone.
 *
 * @param gateVoltage V_G (V)
 * @param duration how long it is watched (s)
 */
public record DarkEquilibriumSpec(
        @In("V") double gateVoltage, @In("s") double duration) {
    public DarkEquilibriumSpec {
        ProtocolCheck.finite("gate voltage", gateVoltage, "V");
        ProtocolCheck.positive("duration", duration, "s");
    }
}
