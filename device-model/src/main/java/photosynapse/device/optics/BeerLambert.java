package photosynapse.device.optics;

import java.util.List;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;

/**
 * Single-pass absorption through a stack of films, light from the top.
 *
 * <p><b>Equation:</b> G(x) = eta_gen(x) alpha(x) Phi exp(-int_x^L alpha dx'). The integral over a cell of a node is
 * taken exactly from the transmitted flux at the cell's two borders; inside a graded film alpha is linear, so its
 * integral is quadratic and exact.
 *
 * <p><b>Limits:</b> yield 1 absorbs the share 1 - exp(-alpha L) of the light.
 */
public final class BeerLambert {
    private BeerLambert() {}

    /**
     * Generation profile of a stack.
     *
     * @param films from the bottom upwards
     * @param nodes positions inside each film, from 0 to its thickness (m); one array a film
     */
    public static GenerationProfile generation(List<FilmSpec> films, List<double[]> nodes) {
        int total = nodes.stream().mapToInt(x -> x.length).sum();
        double[] local = new double[total];
        double[] cell = new double[total];
        double depthAbove = 0;
        int end = total;
        for (int k = films.size() - 1; k >= 0; k--) {
            double[] x = nodes.get(k);
            end -= x.length;
            FilmSpec film = films.get(k);
            for (int i = 0; i < x.length; i++) {
                double low = i == 0 ? 0 : (x[i - 1] + x[i]) / 2;
                double high = i == x.length - 1 ? film.thickness() : (x[i] + x[i + 1]) / 2;
                double fraction = x[i] / film.thickness();
                double yield = film.material().generationYieldFraction().at(fraction);
                double alpha = film.material().absorptionCoefficient().at(fraction);
                double depth = depthAbove + opticalDepthAbove(film, x[i]);
                double depthHigh = depthAbove + opticalDepthAbove(film, high);
                double depthOfCell = opticalDepthAbove(film, low) - opticalDepthAbove(film, high);
                local[end + i] = yield * alpha * StrictMath.exp(-depth);
                cell[end + i] = -yield * StrictMath.exp(-depthHigh) * StrictMath.expm1(-depthOfCell);
            }
            depthAbove += opticalDepthAbove(film, 0);
        }
        return new GenerationProfile(local, cell);
    }

    /** int alpha dx from x to the top of the film (1). */
    private static double opticalDepthAbove(FilmSpec film, double x) {
        Graded alpha = film.material().absorptionCoefficient();
        double here = alpha.at(x / film.thickness());
        return (film.thickness() - x) * (here + alpha.top()) / 2;
    }
}
