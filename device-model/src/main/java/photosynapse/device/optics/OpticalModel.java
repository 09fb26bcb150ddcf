package photosynapse.device.optics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.device.spec.OpticalLayerSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Light;

/** One optical model of one structure on one grid. */
public sealed interface OpticalModel permits BeerLambert, UniformGeneration, StackOptics {

    /**
     * Generation for a photon flux of one of this light, whatever its own flux; only wavelength and polarisation count.
     * Several lights add, each with its own flux. Ask only for lights that are on: darkness has a wavelength too.
     *
     * @throws OutsideTableException when the optical constants do not cover the wavelength
     */
    GenerationProfile profile(Light light);

    /**
     * Where the photons of this light go, by layer; independent of the grid and of the films' yields.
     *
     * @throws OutsideTableException when the optical constants do not cover the wavelength
     */
    OpticalShares shares(Light light);

    /**
     * The model that a structure asks for.
     *
     * @param structure the structure
     * @param nodes positions inside each film, from 0 to its thickness (m); one array a film, from the bottom upwards
     * @throws InvalidSpecException with everything that {@link #problems} finds
     */
    static OpticalModel of(StructureSpec structure, List<double[]> nodes) {
        List<InvalidSpecException.Problem> problems = problems(structure);
        if (!problems.isEmpty()) {
            throw new InvalidSpecException(problems);
        }
        List<FilmCells> cells = FilmCells.of(structure.films(), nodes);
        OpticalLibrary library = OpticalLibrary.with(structure.optics().tables());
        if (structure.optics() instanceof OpticsSpec.TransferMatrix stack) {
            return new StackOptics(structure, stack, cells, library);
        }
        if (structure.optics() instanceof OpticsSpec.Uniform uniform) {
            return new UniformGeneration(structure.films(), cells, uniform);
        }
        return new BeerLambert(structure.films(), cells, library);
    }

    /** What keeps a structure from having its optical model: optical constants that are missing or unknown. */
    static List<InvalidSpecException.Problem> problems(StructureSpec structure) {
        List<InvalidSpecException.Problem> problems = new ArrayList<>();
        OpticalLibrary library = OpticalLibrary.with(structure.optics().tables());
        for (FilmSpec film : structure.films()) {
            String path = "films." + film.name() + ".opticalConstants";
            film.optics().opticalConstants().ifPresent(name -> require(problems, library, path, name));
            if (film.optics().opticalConstants().isEmpty() && structure.optics() instanceof OpticsSpec.TransferMatrix) {
                problems.add(new InvalidSpecException.Problem(
                        path,
                        "must name a table of n and k, because the transfer matrix needs them; known are "
                                + library.names()));
            }
        }
        if (structure.optics() instanceof OpticsSpec.TransferMatrix stack) {
            StackOptics.namesUsed(structure, stack)
                    .forEach((component, name) -> require(problems, library, "optics." + component, name));
            Stream.concat(stack.layersAbove().stream(), stack.layersBelow().stream())
                    .forEach(layer -> require(problems, library, path(layer), layer.opticalConstants()));
        }
        return problems;
    }

    private static String path(OpticalLayerSpec layer) {
        return "optics." + layer.name() + ".opticalConstants";
    }

    private static void require(
            List<InvalidSpecException.Problem> problems, OpticalLibrary library, String path, String name) {
        if (library.find(name).isEmpty()) {
            problems.add(new InvalidSpecException.Problem(
                    path, "names no known table, was " + name + "; known are " + library.names()));
        }
    }
}
