package photosynapse.device.optics;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.optics.OpticalShares.LayerShare;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.stimulus.Light;

/**
 * The same generation throughout the stack, whatever the wavelength.
 *
 * <p><b>Equation:</b> G = eta_gen(x) (1 + h g/2) G_ref Phi/Phi_ref, h = 1 for left, -1 for right and 0 for unpolarised
 * light.
 *
 * <p><b>Limits:</b> what weak absorption tends to; the light itself is not weakened, so the local flux is the incident
 * one, and generation that stands for more photons than arrive is not noticed.
 */
final class UniformGeneration implements OpticalModel {
    private final List<FilmSpec> films;
    private final List<FilmCells> cells;
    private final double absorption;

    UniformGeneration(List<FilmSpec> films, List<FilmCells> cells, OpticsSpec.Uniform spec) {
        this.films = films;
        this.cells = cells;
        absorption = spec.generation() / spec.photonFlux();
    }

    @Override
    public GenerationProfile profile(Light light) {
        int total = cells.stream().mapToInt(FilmCells::size).sum();
        double[] local = new double[total];
        double[] cell = new double[total];
        double[] flux = new double[total];
        int at = 0;
        for (int k = 0; k < films.size(); k++) {
            FilmCells film = cells.get(k);
            Graded pairs = films.get(k).material().generationYieldFraction();
            double alpha = absorption(k, light);
            for (int i = 0; i < film.size(); i++) {
                local[at] = pairs.at(film.fraction(i)) * alpha;
                cell[at] = local[at] * (film.high(i) - film.low(i));
                flux[at++] = 1;
            }
        }
        return new GenerationProfile(local, cell, flux);
    }

    @Override
    public OpticalShares shares(Light light) {
        List<LayerShare> absorbed = new ArrayList<>();
        double left = 1;
        for (int k = films.size() - 1; k >= 0; k--) {
            double share = absorption(k, light) * cells.get(k).thickness();
            absorbed.add(new LayerShare(films.get(k).name(), share));
            left -= share;
        }
        return new OpticalShares(0, absorbed, left);
    }

    private double absorption(int k, Light light) {
        return absorption
                * light.polarisation().absorptionRatio(films.get(k).optics().dissymmetryRatio());
    }
}
