package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Two equal pulses with gaps between them.
 *
 * @param width duration of a pulse (s)
 * @param gaps from the end of the first to the start of the second pulse, growing (s)
 * @param light light of a pulse
 * @param gateVoltage V_G throughout (V)
 */
public record PairedPulseSpec(
        @In("s") double width,
        @In("s") List<Double> gaps,
        @Key("") Light light,
        @In("V") double gateVoltage) {

    public PairedPulseSpec {
        ProtocolCheck.positive("pulse width", width, "s");
        gaps = ProtocolCheck.growing("gaps", gaps, "s");
        ProtocolCheck.finite("gate voltage", gateVoltage, "V");
    }
}
