package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;

/**
 * One pulse of every width at every strength of the light, each on a rested device.
 *
 * @param widths duration of the pulse, growing (s)
 * @param photonFluxes strength, growing (1/m2s)
 * @param source wavelength and handedness; its own photon flux is not used
 * @param gateVoltage V_G throughout (V)
 * @param readAfter time from the end of the pulse to the second reading (s)
 */
public record DoseDependenceSpec(
        @In("s") List<Double> widths,
        @In("1/m2s") List<Double> photonFluxes,
        Light source,
        @In("V") double gateVoltage,
        @In("s") double readAfter) {

    public DoseDependenceSpec {
        widths = ProtocolCheck.growing("widths", widths, "s");
        photonFluxes = ProtocolCheck.growing("photon fluxes", photonFluxes, "1/m2s");
        ProtocolCheck.finite("gate voltage", gateVoltage, "V");
        ProtocolCheck.positive("time of the second reading", readAfter, "s");
    }
}
