package photosynapse.device.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import photosynapse.device.units.PhysicalConstants;

/**
 * A stack of films between two ends: what the solver of transients and states needs of any device.
 *
 * <p>The lower end of a {@link DeviceSpec} is its gated nanotube sheet, that of a {@link VerticalDeviceSpec} a contact;
 * everything between the ends is the same.
 */
public sealed interface StructureSpec permits DeviceSpec, VerticalDeviceSpec {

    /** Word for the device. */
    String name();

    /** T (K). */
    double temperature();

    /** Films from the bottom upwards, at least one. */
    List<FilmSpec> films();

    /** Interfaces between neighbouring films; those not named are standard. */
    List<HeterojunctionSpec> heterojunctions();

    /** What ends the stack at the top. */
    ContactSpec top();

    /** Options of the equations. */
    ModelVariantsSpec variants();

    /** How light becomes generation. */
    OpticsSpec optics();

    /** Constants of nature. */
    PhysicalConstants constants();

    /** Area through which current and light pass (m2). */
    double area();

    /** The interface above film k (0-based), as described or standard. */
    default HeterojunctionSpec heterojunctionAbove(int k) {
        String lower = films().get(k).name();
        String upper = films().get(k + 1).name();
        return heterojunctions().stream()
                .filter(j -> j.between().equals(List.of(lower, upper)))
                .findFirst()
                .orElseGet(() -> HeterojunctionSpec.standard(lower, upper));
    }

    /** Requires a temperature, films with different names, and interfaces that name neighbours. */
    static void check(SpecCheck check, double temperature, List<FilmSpec> films, List<HeterojunctionSpec> junctions) {
        check.positive("temperature", temperature, "K")
                .require("films", !films.isEmpty(), "must hold at least one film");
        Set<String> names = new HashSet<>();
        for (FilmSpec film : films) {
            check.require(
                    "films", names.add(film.name()), "must have different names, " + film.name() + " stands twice");
        }
        for (HeterojunctionSpec junction : junctions) {
            check.require(
                    "heterojunctions",
                    isNeighbouring(films, junction),
                    "must name two neighbouring films, lower first, was " + junction.between());
        }
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
}
