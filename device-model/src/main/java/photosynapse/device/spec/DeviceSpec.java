package photosynapse.device.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;
import photosynapse.device.units.PhysicalConstants;

/**
 * The whole device: gate, dielectric, nanotube sheet, films from the channel upwards, open top.
 *
 * @param name word for the device
 * @param temperature T (K)
 * @param gate gate and dielectric
 * @param channel nanotube sheet
 * @param sheetInterface exchange between sheet and films
 * @param films from the channel upwards, at least one
 * @param heterojunctions interfaces between neighbouring films; those not named are standard
 * @param surface top of the stack
 * @param variants options of the equations
 * @param constants constants of nature
 */
public record DeviceSpec(
        String name,
        @In("K") double temperature,
        GateSpec gate,
        ChannelSpec channel,
        @Key("interface") InterfaceSpec sheetInterface,
        List<FilmSpec> films,
        @Key("interfaces") List<HeterojunctionSpec> heterojunctions,
        SurfaceSpec surface,
        @Key("options") ModelVariantsSpec variants,
        PhysicalConstants constants) {

    public DeviceSpec {
        films = List.copyOf(films);
        heterojunctions = List.copyOf(heterojunctions);
        SpecCheck check = new SpecCheck()
                .positive("temperature", temperature, "K")
                .require("films", !films.isEmpty(), "must hold at least one film");
        Set<String> names = new HashSet<>();
        for (FilmSpec film : films) {
            check.require(
                    "films", names.add(film.name()), "must have different names, " + film.name() + " stands twice");
        }
        for (HeterojunctionSpec junction : heterojunctions) {
            check.require(
                    "heterojunctions",
                    isNeighbouring(films, junction),
                    "must name two neighbouring films, lower first, was " + junction.between());
        }
        check.done();
    }

    private static boolean isNeighbouring(List<FilmSpec> films, HeterojunctionSpec junction) {
        for (int k = 0; k + 1 < films.size(); k++) {
            if (junction.between()
                    .equals(List.of(films.get(k).name(), films.get(k + 1).name()))) {
                return true;
            }
        }
        return false;
    }

    /** The interface above film k (0-based), as described or standard. */
    public HeterojunctionSpec heterojunctionAbove(int k) {
        String lower = films.get(k).name();
        String upper = films.get(k + 1).name();
        return heterojunctions.stream()
                .filter(j -> j.between().equals(List.of(lower, upper)))
                .findFirst()
                .orElseGet(() -> HeterojunctionSpec.standard(lower, upper));
    }

    /** The same device at another temperature (K). */
    public DeviceSpec withTemperature(double newTemperature) {
        return new DeviceSpec(
                name,
                newTemperature,
                gate,
                channel,
                sheetInterface,
                films,
                heterojunctions,
                surface,
                variants,
                constants);
    }

    /** The same device with other films. */
    public DeviceSpec withFilms(List<FilmSpec> newFilms) {
        return new DeviceSpec(
                name,
                temperature,
                gate,
                channel,
                sheetInterface,
                newFilms,
                heterojunctions,
                surface,
                variants,
                constants);
    }
}
