package photosynapse.device.spec;

import photosynapse.device.units.In;

/**
 * The gate and its dielectric.
 *
 * @param dielectricThickness t_ox (m)
 * @param dielectricRelativePermittivity eps_ox
 * @param flatBandVoltage V_FB, holds the work function of the gate (V)
 */
public record GateSpec(
        @In("m") double dielectricThickness,
        double dielectricRelativePermittivity,
        @In("V") double flatBandVoltage) {

    public GateSpec {
        new SpecCheck()
                .positive("dielectricThickness", dielectricThickness, "m")
                .positive("dielectricRelativePermittivity", dielectricRelativePermittivity, "")
                .finite("flatBandVoltage", flatBandVoltage, "V")
                .done();
    }
}
