package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * A mobile ionic species beside the halide vacancies, on its own uniform immobile background of opposite charge.
 *
 * @param name word that is the same in every film the species can enter
 * @param chargeNumber z, its charge in units of q: 1, -1, 2 ...
 * @param density c0, mean density and background (1/m3)
 * @param maximumDensity cmax, steric limit; infinite without one (1/m3)
 * @param diffusivity D (m2/s)
 * @param frozen whether it keeps the profile of the start
 * @param activation of {@code diffusivity}
 */
public record IonSpec(
        String name,
        int chargeNumber,
        @In("1/m3") Graded density,
        @In("1/m3") Graded maximumDensity,
        @In("m2/s") Graded diffusivity,
        boolean frozen,
        @Key("") ActivationSpec activation) {

    public IonSpec {
        new SpecCheck()
                .require("name", !name.isBlank(), "must not be empty")
                .require(
                        "chargeNumber",
                        chargeNumber != 0 && Math.abs(chargeNumber) <= 4,
                        "must be from -4 to 4 and not 0, was " + chargeNumber)
                .nonNegative("density", density, "1/m3")
                .stericLimit(density, maximumDensity)
                .nonNegative("diffusivity", diffusivity, "m2/s")
                .done();
    }
}
