package photosynapse.device.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.optics.OpticalStructures.NODES;
import static photosynapse.device.optics.OpticalStructures.between;
import static photosynapse.device.optics.OpticalStructures.chiral;
import static photosynapse.device.optics.OpticalStructures.device;
import static photosynapse.device.optics.OpticalStructures.film;
import static photosynapse.device.optics.OpticalStructures.light;
import static photosynapse.device.optics.OpticalStructures.model;
import static photosynapse.device.optics.OpticalStructures.sum;
import static photosynapse.device.optics.OpticalStructures.table;
import static photosynapse.device.optics.OpticalStructures.with;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import photosynapse.device.numerics.Grid1D;
import photosynapse.device.spec.FilmOpticsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.device.spec.OpticalLayerSpec;
import photosynapse.device.spec.OpticalTableSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;

class OpticalModelTest {
    /** Some hundreds of roundings of shares of one. */
    private static final double ROUNDING = 1e-12;

    private static final Light VIOLET = light(405);
    private static final OpticsSpec STACK = OpticsSpec.TransferMatrix.DEFAULT;

    /** An independent program states two digits; it had another table of the tubes, which moves the third. */
    private static final double LAST_DIGIT = 0.01;

    @ParameterizedTest
    @CsvSource({
        "cspbi3-nanocrystals, 405, 30, 90, 0.20",
        "cspbi3-nanocrystals, 405, 30, 200, 0.37",
        "cspbi3-nanocrystals, 405, 30, 230, 0.18",
        "cspbi3-nanocrystals, 405, 30, 300, 0.50",
        "cspbi3-nanocrystals, 450, 30, 90, 0.22",
        "cspbi3-nanocrystals, 450, 30, 200, 0.42",
        "cspbi3-nanocrystals, 450, 30, 230, 0.29",
        "cspbi3-nanocrystals, 450, 30, 300, 0.11",
        "cspbi3-nanocrystals, 532, 30, 90, 0.14",
        "cspbi3-nanocrystals, 532, 30, 200, 0.11",
        "cspbi3-nanocrystals, 532, 30, 230, 0.19",
        "cspbi3-nanocrystals, 532, 30, 300, 0.08",
        "cspbbr3, 405, 30, 90, 0.14",
        "cspbbr3, 405, 30, 200, 0.27",
        "cspbbr3, 405, 30, 230, 0.13",
        "cspbbr3, 405, 30, 300, 0.40",
        "cspbbr3, 450, 60, 90, 0.17",
        "cspbbr3, 450, 60, 200, 0.25",
        "cspbbr3, 450, 60, 230, 0.19",
        "cspbbr3, 450, 60, 300, 0.30"
    })
    void the_stack_absorbs_what_an_independent_program_says(
            String constants, double nanometres, double thickness, double oxide, double expected) {
        OpticalModel model = model(device(oxide, STACK, with(film(thickness), constants)));
        assertThat(model.shares(light(nanometres)).absorbedIn("nanocrystals")).isCloseTo(expected, within(LAST_DIGIT));
        assertThat(sum(model.profile(light(nanometres)))).isCloseTo(expected, within(LAST_DIGIT));
    }

    @ParameterizedTest
    @CsvSource({
        "cspbi3-nanocrystals, 405, 30, 0.29",
        "cspbi3-nanocrystals, 450, 30, 0.23",
        "cspbi3-nanocrystals, 532, 30, 0.08",
        "cspbbr3, 405, 30, 0.20",
        "cspbbr3, 450, 60, 0.26"
    })
    void a_single_pass_takes_its_absorption_from_the_table_at_the_wavelength_of_the_light(
            String constants, double nanometres, double thickness, double expected) {
        OpticalModel model = model(device(300, OpticsSpec.STANDARD, with(film(thickness), constants)));
        assertThat(sum(model.profile(light(nanometres)))).isCloseTo(expected, within(LAST_DIGIT / 2));
    }

    @Test
    void a_film_without_table_absorbs_as_written_at_every_wavelength() {
        FilmSpec film = film(60).absorption(1e7, 3e7).build();
        OpticalModel model = model(device(300, OpticsSpec.STANDARD, film));
        GenerationProfile given =
                BeerLambert.generation(List.of(film), List.of(Grid1D.tanh(film.thickness(), NODES, 2)));
        for (double nanometres : new double[] {200, 405, 9000}) {
            GenerationProfile profile = model.profile(light(nanometres));
            for (int i = 0; i < NODES; i++) {
                assertThat(profile.local(i)).isEqualTo(given.local(i));
                assertThat(profile.cell(i)).isEqualTo(given.cell(i));
            }
        }
        assertThat(sum(given)).isCloseTo(-StrictMath.expm1(-1.2), within(ROUNDING));
    }

    @Test
    void the_local_flux_of_a_single_pass_is_what_the_films_above_let_through() {
        OpticalModel model = model(device(
                300,
                OpticsSpec.STANDARD,
                film(60).name("lower").absorption(2e7, 2e7).build(),
                film(30).name("upper").absorption(1e7, 1e7).build()));
        GenerationProfile profile = model.profile(VIOLET);
        assertThat(profile.flux(2 * NODES - 1)).isEqualTo(1);
        assertThat(profile.flux(NODES - 1)).isCloseTo(StrictMath.exp(-0.3), within(ROUNDING));
        assertThat(profile.flux(0)).isCloseTo(StrictMath.exp(-1.5), within(ROUNDING));
        assertThat(profile.local(0)).isCloseTo(2e7 * StrictMath.exp(-1.5), within(2e7 * ROUNDING));
    }

    @Property(seed = "1", tries = 200)
    void reflected_absorbed_and_transmitted_light_is_all_light(
            @ForAll @DoubleRange(min = 300, max = 800) @Scale(2) double nanometres,
            @ForAll @DoubleRange(min = 1, max = 400) @Scale(3) double thickness,
            @ForAll @DoubleRange(min = -2, max = 2) @Scale(4) double dissymmetry,
            @ForAll Polarisation polarisation) {
        for (OpticsSpec optics : List.of(STACK, OpticsSpec.STANDARD)) {
            OpticalModel model = model(device(
                    230,
                    optics,
                    with(film(40).name("lower"), "cspbbr3"),
                    chiral(film(thickness).name("upper"), "cspbi3-nanocrystals", dissymmetry)));
            Light light = light(nanometres).withPolarisation(polarisation);
            OpticalShares shares = model.shares(light);
            assertThat(shares.sum()).isCloseTo(1, within(ROUNDING));
            assertThat(shares.reflected()).isBetween(0.0, 1.0);
            assertThat(shares.transmitted()).isBetween(0.0, 1.0);
            assertThat(shares.absorbed()).allMatch(s -> s.share() >= 0);
            GenerationProfile profile = model.profile(light);
            assertThat(sum(profile, 0, NODES)).isCloseTo(shares.absorbedIn("lower"), within(ROUNDING));
            assertThat(sum(profile, NODES, 2 * NODES)).isCloseTo(shares.absorbedIn("upper"), within(ROUNDING));
            for (int i = 0; i < profile.size(); i++) {
                assertThat(profile.local(i)).isNotNegative();
                assertThat(profile.cell(i)).isNotNegative();
                assertThat(profile.flux(i)).isNotNegative();
            }
        }
    }

    @Test
    void pairs_are_the_absorbed_share_times_the_yield() {
        FilmSpec whole = with(film(60), "cspbi3-nanocrystals");
        FilmSpec half = with(film(60).generationYield(0.5), "cspbi3-nanocrystals");
        GenerationProfile all = model(device(300, STACK, whole)).profile(VIOLET);
        GenerationProfile some = model(device(300, STACK, half)).profile(VIOLET);
        assertThat(sum(some)).isCloseTo(sum(all) / 2, within(ROUNDING));
        double alpha = OpticalLibrary.shipped()
                .find("cspbi3-nanocrystals")
                .orElseThrow()
                .absorptionCoefficient(VIOLET.wavelength());
        for (int i = 0; i < NODES; i++) {
            double expected = 0.5 * alpha * some.flux(i);
            assertThat(some.local(i)).as("G/Phi at node %d", i).isCloseTo(expected, within(1e-12 * expected));
            assertThat(some.flux(i)).isEqualTo(all.flux(i));
        }
    }

    @Test
    void nanotubes_absorb_a_share_of_their_own_that_makes_no_pairs() {
        FilmSpec film = with(film(30), "cspbi3-nanocrystals");
        OpticalShares shares = model(device(300, STACK, film)).shares(VIOLET);
        OpticalShares without = model(device(
                        300,
                        new OpticsSpec.TransferMatrix(
                                List.of(), List.of(), 0, "swcnt-network", "sio2", "si", List.of()),
                        film))
                .shares(VIOLET);
        // a thin sheet absorbs 4 pi n k d/lambda |E|^2/|E0|^2 = 3 % |E|^2/|E0|^2, and |E| is at most twice |E0|
        assertThat(shares.absorbedIn(OpticalShares.NANOTUBES)).isBetween(0.003, 0.12);
        assertThat(without.absorbedIn(OpticalShares.NANOTUBES)).isZero();
        assertThat(shares.absorbedIn(OpticalShares.DIELECTRIC)).isZero();
        assertThat(sum(model(device(300, STACK, film)).profile(VIOLET)))
                .isCloseTo(shares.absorbedIn("nanocrystals"), within(ROUNDING));
    }

    /** Indices of one without reflection; what is left of it is near k = 1e-6. */
    @ParameterizedTest
    @EnumSource(Polarisation.class)
    void without_reflection_the_stack_is_a_single_pass(Polarisation polarisation) {
        double k = 1e-6;
        List<OpticalTableSpec> tables = List.of(table("faint", 1, k));
        FilmSpec lower = chiral(film(2e7).name("lower"), "faint", 0.6);
        FilmSpec upper = chiral(film(6e7).name("upper"), "faint", -1.2);
        Light light = VIOLET.withPolarisation(polarisation);
        OpticalModel stack = model(between(
                new OpticsSpec.TransferMatrix(List.of(), List.of(), 0, "air", "air", "air", tables), lower, upper));
        OpticalModel single = model(between(new OpticsSpec.BeerLambert(tables), lower, upper));
        GenerationProfile waves = stack.profile(light);
        GenerationProfile rays = single.profile(light);
        double tolerance = 10 * k;
        for (int i = 0; i < 2 * NODES; i++) {
            assertThat(waves.local(i)).isCloseTo(rays.local(i), within(tolerance * rays.local(i)));
            assertThat(waves.flux(i)).isCloseTo(rays.flux(i), within(tolerance));
            assertThat(waves.cell(i)).isCloseTo(rays.cell(i), within(tolerance));
        }
        assertThat(stack.shares(light).transmitted())
                .isCloseTo(single.shares(light).transmitted(), within(tolerance));
        assertThat(stack.shares(light).reflected()).isLessThan(k);
    }

    @Test
    void left_and_right_light_write_differently_and_unpolarised_light_is_their_mean() {
        for (OpticsSpec optics : List.of(STACK, OpticsSpec.STANDARD)) {
            OpticalModel model = model(device(300, optics, chiral(film(60), "cspbi3-nanocrystals", 0.4)));
            GenerationProfile left = model.profile(VIOLET.withPolarisation(Polarisation.LEFT));
            GenerationProfile right = model.profile(VIOLET.withPolarisation(Polarisation.RIGHT));
            GenerationProfile both = model.profile(VIOLET);
            for (int i = 0; i < NODES; i++) {
                double local = (left.local(i) + right.local(i)) / 2;
                assertThat(both.local(i)).isCloseTo(local, within(ROUNDING * local));
                assertThat(both.cell(i)).isCloseTo((left.cell(i) + right.cell(i)) / 2, within(ROUNDING));
                assertThat(both.flux(i)).isCloseTo((left.flux(i) + right.flux(i)) / 2, within(ROUNDING));
            }
            assertThat(sum(left)).isGreaterThan(1.02 * sum(right));
            OpticalShares unpolarised = model.shares(VIOLET);
            assertThat(unpolarised.absorbedIn("nanocrystals")).isCloseTo(sum(both), within(ROUNDING));
        }
    }

    @Test
    void the_dissymmetry_of_a_thin_film_is_that_of_its_absorption() {
        FilmSpec film = film(60).absorption(1e4, 1e4).build();
        OpticalModel model =
                model(device(300, OpticsSpec.STANDARD, film.withOptics(FilmOpticsSpec.PLAIN.withDissymmetry(0.4))));
        double left = sum(model.profile(VIOLET.withPolarisation(Polarisation.LEFT)));
        double right = sum(model.profile(VIOLET.withPolarisation(Polarisation.RIGHT)));
        // alpha L = 6e-4 weakens the light by as much
        assertThat(2 * (left - right) / (left + right)).isCloseTo(0.4, within(6e-4));
    }

    @Test
    void a_film_that_is_not_chiral_does_not_know_handedness() {
        for (OpticsSpec optics : List.of(STACK, OpticsSpec.STANDARD, new OpticsSpec.Uniform(1e23, 1e17))) {
            OpticalModel model = model(device(300, optics, chiral(film(60), "cspbi3-nanocrystals", 0)));
            GenerationProfile both = model.profile(VIOLET);
            for (Polarisation polarisation : Polarisation.values()) {
                GenerationProfile one = model.profile(VIOLET.withPolarisation(polarisation));
                for (int i = 0; i < NODES; i++) {
                    assertThat(one.local(i)).isEqualTo(both.local(i));
                    assertThat(one.cell(i)).isEqualTo(both.cell(i));
                    assertThat(one.flux(i)).isEqualTo(both.flux(i));
                }
            }
        }
    }

    @Test
    void uniform_generation_is_the_given_one_times_the_yield() {
        FilmSpec lower = film(50).name("lower").build();
        FilmSpec upper = film(30).name("upper")
                .generationYield(0.25)
                .build()
                .withOptics(FilmOpticsSpec.PLAIN.withDissymmetry(0.5));
        OpticalModel model = model(device(300, new OpticsSpec.Uniform(2e23, 4e16), lower, upper));
        GenerationProfile profile = model.profile(VIOLET);
        assertThat(profile.local(3)).isEqualTo(5e6);
        assertThat(profile.local(NODES + 3)).isEqualTo(1.25e6);
        assertThat(sum(profile, 0, NODES)).isCloseTo(5e6 * 50 / 1e9, within(ROUNDING));
        assertThat(sum(profile, NODES, 2 * NODES)).isCloseTo(1.25e6 * 30 / 1e9, within(ROUNDING));
        GenerationProfile right = model.profile(light(900).withPolarisation(Polarisation.RIGHT));
        assertThat(right.local(NODES + 3)).isEqualTo(0.75 * 1.25e6);
        assertThat(right.flux(0)).isEqualTo(1);
        OpticalShares shares = model.shares(VIOLET);
        assertThat(shares.absorbedIn("lower")).isCloseTo(0.25, within(ROUNDING));
        assertThat(shares.sum()).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void layers_around_the_films_of_a_vertical_device_stand_in_the_order_of_the_light() {
        List<OpticalTableSpec> tables = List.of(table("window", 1.9, 0.01), table("back", 2.4, 0.3));
        OpticsSpec optics = new OpticsSpec.TransferMatrix(
                List.of(
                        new OpticalLayerSpec("glass", 50 / 1e9, "sio2"),
                        new OpticalLayerSpec("window", 80 / 1e9, "window")),
                List.of(new OpticalLayerSpec("back", 25 / 1e9, "back")),
                2 / 1e9,
                "swcnt-network",
                "sio2",
                "si",
                tables);
        OpticalShares shares = model(between(
                        optics,
                        with(film(40).name("lower"), "cspbbr3"),
                        with(film(70).name("upper"), "cspbi3-nanocrystals")))
                .shares(VIOLET);
        OpticalLibrary library = OpticalLibrary.with(tables);
        double wavelength = VIOLET.wavelength();
        List<String> names = List.of("sio2", "window", "cspbi3-nanocrystals", "cspbbr3", "back");
        double[] thickness = {50, 80, 70, 40, 25};
        List<OpticalLayer> layers = java.util.stream.IntStream.range(0, 5)
                .mapToObj(j -> library.find(names.get(j)).orElseThrow().layer(thickness[j] / 1e9, wavelength))
                .toList();
        TransferMatrix expected =
                new TransferMatrix(layers, library.find("si").orElseThrow().layer(0, wavelength), wavelength);
        assertThat(shares.absorbed().stream().map(OpticalShares.LayerShare::layer))
                .containsExactly("glass", "window", "upper", "lower", "back");
        for (int j = 0; j < 5; j++) {
            assertThat(shares.absorbed().get(j).share()).isEqualTo(expected.absorptance(j));
        }
        assertThat(shares.reflected()).isEqualTo(expected.reflectance());
        assertThat(shares.transmitted()).isEqualTo(expected.transmittance());
    }

    @Test
    void light_outside_the_tables_is_refused_with_table_range_and_wavelength() {
        OpticalModel single = model(device(300, OpticsSpec.STANDARD, with(film(60), "cspbi3-nanocrystals")));
        assertThatThrownBy(() -> single.profile(light(299)))
                .isInstanceOf(OutsideTableException.class)
                .hasMessageContaining(
                        "cspbi3-nanocrystals: a wavelength of 299 nm is outside their table (300 to 1200 nm)");
        assertThatThrownBy(() -> single.shares(light(1201))).isInstanceOf(OutsideTableException.class);
        OpticalModel stack = model(device(300, STACK, with(film(60), "cspbi3-nanocrystals")));
        assertThatThrownBy(() -> stack.profile(light(900)))
                .isInstanceOf(OutsideTableException.class)
                .hasMessageContaining("optical constants si: a wavelength of 900 nm");
        assertThat(sum(single.profile(light(300)))).isPositive();
        assertThat(sum(single.profile(light(1200)))).isZero();
    }

    @Test
    void all_missing_and_unknown_constants_are_told_at_once() {
        OpticsSpec optics = new OpticsSpec.TransferMatrix(
                List.of(new OpticalLayerSpec("window", 1e-7, "ito")),
                List.of(),
                2 / 1e9,
                "tubes",
                "sio2",
                "si",
                List.of());
        assertThatThrownBy(() -> model(
                        device(300, optics, film(60).name("lower").build(), with(film(60).name("upper"), "cspbi4"))))
                .isInstanceOf(InvalidSpecException.class)
                .hasMessageContaining("films.lower.opticalConstants must name a table of n and k")
                .hasMessageContaining("films.upper.opticalConstants names no known table, was cspbi4; known are [air,")
                .hasMessageContaining("optics.nanotubeConstants names no known table, was tubes")
                .hasMessageContaining("optics.window.opticalConstants names no known table, was ito");
        assertThat(OpticalModel.problems(device(300, OpticsSpec.STANDARD, film(60).build())))
                .isEmpty();
        assertThat(OpticalModel.problems(device(300, OpticsSpec.STANDARD, with(film(60), "cspbi4"))))
                .hasSize(1);
    }

    @Test
    void a_table_of_ones_own_wins_over_one_of_the_same_name() {
        OpticsSpec optics = new OpticsSpec.BeerLambert(List.of(table("cspbbr3", 2, 0.1)));
        FilmSpec film = with(film(60), "cspbbr3");
        double expected = -StrictMath.expm1(-4 * Math.PI * 0.1 / 405 * 60);
        assertThat(sum(model(device(300, optics, film)).profile(VIOLET))).isCloseTo(expected, within(ROUNDING));
        assertThat(sum(model(device(300, OpticsSpec.STANDARD, film)).profile(VIOLET)))
                .isNotCloseTo(expected, within(0.1));
    }

    @Test
    void a_graded_absorption_makes_room_for_the_table_that_is_named() {
        FilmSpec film = with(film(60).absorption(1e6, 9e7), "cspbi3-nanocrystals");
        FilmSpec plain = with(film(60), "cspbi3-nanocrystals");
        assertThat(film.material().absorptionCoefficient()).isEqualTo(new Graded(1e6, 9e7));
        for (OpticsSpec optics : List.of(STACK, OpticsSpec.STANDARD)) {
            assertThat(sum(model(device(300, optics, film)).profile(VIOLET)))
                    .isEqualTo(sum(model(device(300, optics, plain)).profile(VIOLET)));
        }
    }
}
