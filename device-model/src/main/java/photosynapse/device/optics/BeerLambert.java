package photosynapse.device.optics;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.optics.OpticalShares.LayerShare;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;

/**
 * Single-pass absorption through a stack of films, light from the top.
 *
 * <p><b>Equation:</b> G(x) = eta_gen(x) alpha(x) Phi exp(-int_x^L alpha dx'). The integral over a cell of a node is
 * taken exactly from the transmitted flux at the cell's two borders; inside a graded film alpha is linear, so its
 * integral is quadratic and exact. A film that names optical constants has alpha = 4 pi k/lambda, uniform, another has
 * the given coefficient at every wavelength; a chiral film has alpha (1 + g/2) for left and alpha (1 - g/2) for right
 * light, and unpolarised light is half of each.
 *
 * <p><b>Limits:</b> yield 1 absorbs the share 1 - exp(-alpha L) of the light.
 */
public final class BeerLambert implements OpticalModel {
    private final List<FilmSpec> films;
    private final List<FilmCells> cells;
    private final OpticalLibrary library;

    BeerLambert(List<FilmSpec> films, List<FilmCells> cells, OpticalLibrary library) {
        this.films = films;
        this.cells = cells;
        this.library = library;
    }

    /**
     * Generation profile of a stack by its absorption coefficients alone.
     *
     * @param films from the bottom upwards
     * @param nodes positions inside each film, from 0 to its thickness (m); one array a film
     */
    public static GenerationProfile generation(List<FilmSpec> films, List<double[]> nodes) {
        List<Graded> absorption =
                films.stream().map(f -> f.material().absorptionCoefficient()).toList();
        return profile(films, FilmCells.of(films, nodes), absorption);
    }

    @Override
    public GenerationProfile profile(Light light) {
        if (light.polarisation() == Polarisation.UNPOLARISED && isChiral()) {
            GenerationProfile left = profile(light.withPolarisation(Polarisation.LEFT));
            return left.meanWith(profile(light.withPolarisation(Polarisation.RIGHT)));
        }
        return profile(films, cells, absorption(light));
    }

    @Override
    public OpticalShares shares(Light light) {
        if (light.polarisation() == Polarisation.UNPOLARISED && isChiral()) {
            OpticalShares left = shares(light.withPolarisation(Polarisation.LEFT));
            return left.meanWith(shares(light.withPolarisation(Polarisation.RIGHT)));
        }
        return shares(absorption(light));
    }

    private boolean isChiral() {
        return films.stream().anyMatch(f -> f.optics().dissymmetryRatio() != 0);
    }

    /** alpha of each film for light of this wavelength and handedness. */
    private List<Graded> absorption(Light light) {
        return films.stream()
                .map(film -> mean(film, light.wavelength())
                        .times(light.polarisation()
                                .absorptionRatio(film.optics().dissymmetryRatio())))
                .toList();
    }

    private Graded mean(FilmSpec film, double wavelength) {
        return film.optics()
                .opticalConstants()
                .map(name -> Graded.uniform(library.find(name).orElseThrow().absorptionCoefficient(wavelength)))
                .orElse(film.material().absorptionCoefficient());
    }

    private static GenerationProfile profile(List<FilmSpec> films, List<FilmCells> cells, List<Graded> absorption) {
        int total = cells.stream().mapToInt(FilmCells::size).sum();
        double[] local = new double[total];
        double[] cell = new double[total];
        double[] flux = new double[total];
        double depthAbove = 0;
        int end = total;
        for (int k = films.size() - 1; k >= 0; k--) {
            FilmCells film = cells.get(k);
            Graded alpha = absorption.get(k);
            Graded pairs = films.get(k).material().generationYieldFraction();
            end -= film.size();
            for (int i = 0; i < film.size(); i++) {
                double yield = pairs.at(film.fraction(i));
                double depth = depthAbove + depth(alpha, film, film.at(i));
                double depthHigh = depthAbove + depth(alpha, film, film.high(i));
                double depthOfCell = depth(alpha, film, film.low(i)) - depth(alpha, film, film.high(i));
                flux[end + i] = StrictMath.exp(-depth);
                local[end + i] = yield * alpha.at(film.fraction(i)) * flux[end + i];
                cell[end + i] = -yield * StrictMath.exp(-depthHigh) * StrictMath.expm1(-depthOfCell);
            }
            depthAbove += depth(alpha, film, 0);
        }
        return new GenerationProfile(local, cell, flux);
    }

    /** int alpha dx from a height to the top of the film (1). */
    private static double depth(Graded alpha, FilmCells film, double height) {
        double here = alpha.at(height / film.thickness());
        return (film.thickness() - height) * (here + alpha.top()) / 2;
    }

    private OpticalShares shares(List<Graded> absorption) {
        List<LayerShare> absorbed = new ArrayList<>();
        double arriving = 1;
        for (int k = films.size() - 1; k >= 0; k--) {
            double depth = depth(absorption.get(k), cells.get(k), 0);
            absorbed.add(new LayerShare(films.get(k).name(), -arriving * StrictMath.expm1(-depth)));
            arriving *= StrictMath.exp(-depth);
        }
        return new OpticalShares(0, absorbed, arriving);
    }
}
