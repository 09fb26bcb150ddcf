package photosynapse.device.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.Grid1D;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.KnownFilm;

class BeerLambertTest {
    private static final double ROUNDING = 1e-14;

    private static GenerationProfile generation(int count, FilmSpec... films) {
        List<double[]> nodes = IntStream.range(0, films.length)
                .mapToObj(k -> Grid1D.tanh(films[k].thickness(), count, 2))
                .toList();
        return BeerLambert.generation(List.of(films), nodes);
    }

    private static double absorbed(GenerationProfile profile, int from, int to) {
        return IntStream.range(from, to).mapToDouble(profile::cell).sum();
    }

    @Property(seed = "1", tries = 200)
    void a_film_absorbs_one_minus_exp_of_minus_its_optical_depth(
            @ForAll @DoubleRange(min = 0, max = 5) @Scale(6) double depthBottom,
            @ForAll @DoubleRange(min = 0, max = 5) @Scale(6) double depthTop,
            @ForAll @IntRange(min = 3, max = 80) int count) {
        double thickness = 60 / 1e9;
        FilmSpec film = new KnownFilm()
                .absorption(depthBottom / thickness, depthTop / thickness)
                .generationYield(1)
                .build();
        double expected = -StrictMath.expm1(-(depthBottom + depthTop) / 2);
        assertThat(absorbed(generation(count, film), 0, count)).isCloseTo(expected, within(ROUNDING));
    }

    @Test
    void films_share_the_light_from_the_top_downwards() {
        FilmSpec lower = new KnownFilm()
                .name("lower")
                .absorption(2e7, 2e7)
                .generationYield(1)
                .build();
        FilmSpec upper = new KnownFilm()
                .name("upper")
                .thickness(30 / 1e9)
                .absorption(1e7, 3e7)
                .generationYield(0.25)
                .build();
        GenerationProfile profile = generation(40, lower, upper);
        double through = StrictMath.exp(-0.6);
        assertThat(profile.size()).isEqualTo(80);
        assertThat(absorbed(profile, 40, 80)).isCloseTo(0.25 * (1 - through), within(ROUNDING));
        assertThat(absorbed(profile, 0, 40)).isCloseTo(through * -StrictMath.expm1(-1.2), within(ROUNDING));
    }

    @Test
    void the_local_rate_is_the_slope_of_the_transmitted_flux() {
        FilmSpec film = new KnownFilm().absorption(3e7, 1e7).build();
        int count = 60;
        double[] x = Grid1D.tanh(film.thickness(), count, 2);
        GenerationProfile profile = generation(count, film);
        for (int i = 0; i < count; i++) {
            double f = x[i] / film.thickness();
            double alpha = 3e7 - 2e7 * f;
            double depth = film.thickness() * (3e7 * (1 - f) - 1e7 * (1 - f * f));
            assertThat(profile.local(i))
                    .as("G/Phi at node %d (1/m)", i)
                    .isCloseTo(0.5 * alpha * StrictMath.exp(-depth), within(1e-8));
        }
    }

    @Test
    void a_transparent_film_generates_nothing() {
        GenerationProfile profile =
                generation(10, new KnownFilm().absorption(0, 0).build());
        assertThat(absorbed(profile, 0, 10)).isZero();
        assertThat(profile.local(4)).isZero();
    }
}
