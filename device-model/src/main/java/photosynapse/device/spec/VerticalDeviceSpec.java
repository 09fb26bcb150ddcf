package photosynapse.device.spec;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;
import photosynapse.device.units.PhysicalConstants;

/**
 * A stack of films between two contacts: diode, solar cell, capacitor.
 *
 * <p>The driving voltage is that of the bottom contact against the top one, which is at zero. All depths
 * (`valence_band_offset`, work functions) count downwards from one common level, for example the vacuum.
 *
 * @param name word for the device
 * @param temperature T (K)
 * @param area through which current and light pass (m2)
 * @param bottom contact at x = 0
 * @param films from the bottom upwards, at least one
 * @param heterojunctions interfaces between neighbouring films; those not named are standard
 * @param top contact at x = L, where light enters
 * @param variants options of the equations
 * @param optics how light becomes generation
 * @param constants constants of nature
 */
public record VerticalDeviceSpec(
        String name,
        @In("K") double temperature,
        @In("m2") double area,
        @Key("bottom_contact") ContactSpec bottom,
        List<FilmSpec> films,
        @Key("interfaces") List<HeterojunctionSpec> heterojunctions,
        @Key("top_contact") ContactSpec top,
        @Key("options") ModelVariantsSpec variants,
        OpticsSpec optics,
        PhysicalConstants constants)
        implements StructureSpec {

    public VerticalDeviceSpec {
        films = List.copyOf(films);
        heterojunctions = List.copyOf(heterojunctions);
        SpecCheck check = new SpecCheck();
        StructureSpec.check(check, temperature, films, heterojunctions);
        boolean floating = bottom instanceof ContactSpec.OpenSurface && top instanceof ContactSpec.OpenSurface;
        check.positive("area", area, "m2")
                .require("bottom", !floating, "must fix the potential when the top is open: metal or insulated")
                .done();
    }

    /** The same device at another temperature (K). */
    public VerticalDeviceSpec withTemperature(double newTemperature) {
        return new VerticalDeviceSpec(
                name, newTemperature, area, bottom, films, heterojunctions, top, variants, optics, constants);
    }

    /** The same device with other films. */
    public VerticalDeviceSpec withFilms(List<FilmSpec> newFilms) {
        return new VerticalDeviceSpec(
                name, temperature, area, bottom, newFilms, heterojunctions, top, variants, optics, constants);
    }
}
