package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Mobile positive halide vacancies of a film on a uniform immobile negative background.
 *
 * @param density c0, mean density and background (1/m3)
 * @param maximumDensity cmax, steric limit; infinite without one (1/m3)
 * @param diffusivity Dc (m2/s)
 * @param frozen whether they keep the profile of the start (Dc = 0)
 * @param asTraps whether the vacancies themselves are the electron traps: empty ones move, filled ones do not
 * @param activation of {@code diffusivity}
 */
public record VacancySpec(
        @In("1/m3") Graded density,
        @In("1/m3") Graded maximumDensity,
        @In("m2/s") Graded diffusivity,
        boolean frozen,
        boolean asTraps,
        @Key("") ActivationSpec activation) {

    public VacancySpec {
        new SpecCheck()
                .nonNegative("density", density, "1/m3")
                .stericLimit(density, maximumDensity)
                .nonNegative("diffusivity", diffusivity, "m2/s")
                .done();
    }
}
