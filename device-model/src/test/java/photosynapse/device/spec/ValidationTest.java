package photosynapse.device.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {
    private static final Graded ONE = Graded.uniform(1);

    private static Arguments refused(String component, String part, ThrowingCallable making) {
        return Arguments.of(component, part, making);
    }

    static Stream<Arguments> impossibleDescriptions() {
        return Stream.of(ofDevices(), ofFilms(), ofIonsAndTraps(), ofVariants()).flatMap(part -> part);
    }

    private static Stream<Arguments> ofDevices() {
        return Stream.of(
                refused(
                        "temperature",
                        "must be > 0 K, was 0.0",
                        () -> new KnownDevice().temperature(0).build()),
                refused(
                        "dielectricThickness",
                        "> 0 m, was 0.0",
                        () -> new KnownDevice().oxide(0).build()),
                refused(
                        "flatBandVoltage",
                        "finite (V), was NaN",
                        () -> new KnownDevice().flatBand(Double.NaN).build()),
                refused(
                        "holeTransferVelocity",
                        ">= 0 m/s, was -1.0",
                        () -> new KnownDevice().holeTransfer(-1).build()),
                refused(
                        "electronRecombination",
                        ">= 0 m3/s, was -1.0E-18",
                        () -> new KnownDevice().recombination(-1e-18).build()),
                refused(
                        "tunnellingRate",
                        ">= 0 m2/s, was Infinity",
                        () -> new KnownDevice()
                                .tunnelling(Double.POSITIVE_INFINITY, 1)
                                .build()),
                refused(
                        "tunnellingLength",
                        "> 0 m, was 0.0",
                        () -> new KnownDevice().tunnelling(1, 0).build()),
                refused(
                        "electronExtractionVelocity",
                        ">= 0 m/s, was -2.0",
                        () -> new KnownDevice().extraction(-2).build()),
                refused(
                        "deadLayer",
                        ">= 0 m, was -1.0",
                        () -> new KnownDevice().deadLayer(-1).build()),
                refused(
                        "acceptorDensity",
                        ">= 0 1/m2, was -3.0",
                        () -> new KnownDevice().acceptors(-3).build()),
                refused(
                        "displacement",
                        "finite (C/m2), was Infinity",
                        () -> new KnownDevice().displacement(1 / 0.0).build()),
                refused("stateDensity", "> 0 1/m2, was 0.0", () -> new DensityOfStatesSpec.TwoDimensional(0)),
                refused("fermiVelocity", "> 0 m/s, was -1.0", () -> new DensityOfStatesSpec.Nanotubes(1, -1)));
    }

    private static Stream<Arguments> ofFilms() {
        return Stream.of(
                refused(
                        "thickness",
                        "must be > 0 m, was -5.0E-9",
                        () -> new KnownFilm().thickness(-5e-9).build()),
                refused(
                        "thickness",
                        "must be > 0 m, was NaN",
                        () -> new KnownFilm().thickness(Double.NaN).build()),
                refused(
                        "relativePermittivity",
                        "> 0 , was 0.0",
                        () -> new KnownFilm().permittivity(1, 0).build()),
                refused(
                        "bandGapEv",
                        "> 0 eV, was -0.5",
                        () -> new KnownFilm().gap(-0.5, 1).build()),
                refused(
                        "valenceBandOffsetEv",
                        "finite (eV), was NaN",
                        () -> new KnownFilm().offset(0, Double.NaN).build()),
                refused(
                        "conductionStateDensity",
                        "> 0 1/m3, was 0.0",
                        () -> new KnownFilm().states(Graded.uniform(0), ONE).build()),
                refused(
                        "valenceStateDensity",
                        "> 0 1/m3, was 0.0",
                        () -> new KnownFilm().states(ONE, Graded.uniform(0)).build()),
                refused(
                        "electronMobility",
                        ">= 0 m2/Vs, was -1.0",
                        () -> new KnownFilm()
                                .mobilities(Graded.uniform(-1), ONE)
                                .build()),
                refused(
                        "holeMobility",
                        ">= 0 m2/Vs, was -1.0",
                        () -> new KnownFilm()
                                .mobilities(ONE, Graded.uniform(-1))
                                .build()),
                refused(
                        "radiativeCoefficient",
                        ">= 0 m3/s, was -1.0",
                        () -> new KnownFilm().radiative(-1).build()),
                refused(
                        "absorptionCoefficient",
                        ">= 0 1/m, was -2.0",
                        () -> new KnownFilm().absorption(1, -2).build()),
                refused(
                        "generationYieldFraction",
                        "from 0.0 to 1.0, was 1.5",
                        () -> new KnownFilm().generationYield(1.5).build()));
    }

    private static Stream<Arguments> ofIonsAndTraps() {
        return Stream.of(
                refused("diffusivity", ">= 0 m2/s, was -1.0", () -> KnownFilm.vacancies(1e24, -1)),
                refused(
                        "density",
                        "must be below the maximum density, was 2.0E27 to 2.0E27 1/m3",
                        () -> KnownFilm.vacancies(2e27, 0)),
                refused("density", ">= 0 1/m3, was -1.0", () -> KnownFilm.level(-1, 0.7, 1, 1)),
                refused("depthEv", "finite (eV), was NaN", () -> KnownFilm.level(1, Double.NaN, 1, 1)),
                refused("electronCapture", ">= 0 m3/s, was -1.0", () -> KnownFilm.rates(-1, 1)),
                refused("holeCapture", ">= 0 m3/s, was -1.0", () -> KnownFilm.rates(1, -1)),
                refused(
                        "spreadEv",
                        "> 0 eV, was 0.0",
                        () -> new TrapSpec.Gaussian(ONE, 0.7, 0, 8, KnownFilm.rates(1, 1))),
                refused(
                        "levelsCount",
                        "from 2.0 to 64.0, was 1.0",
                        () -> new TrapSpec.Gaussian(ONE, 0.7, 1, 1, KnownFilm.rates(1, 1))),
                refused(
                        "decayEv",
                        "> 0 eV, was -1.0",
                        () -> new TrapSpec.Exponential(ONE, 0.7, -1, 8, KnownFilm.rates(1, 1))));
    }

    private static Stream<Arguments> ofVariants() {
        return Stream.of(
                refused(
                        "ionVelocity",
                        ">= 0 m/s, was -1.0",
                        () -> new HeterojunctionSpec(List.of("a", "b"), 1, 1, -1, 0)),
                refused(
                        "sheetCharge",
                        "finite (C/m2), was NaN",
                        () -> new HeterojunctionSpec(List.of("a", "b"), 1, 1, 1, Double.NaN)),
                refused(
                        "between",
                        "must name two films, lower and upper, was [a]",
                        () -> new HeterojunctionSpec(List.of("a"), 1, 1, 1, 0)),
                refused("halfGeneration", "> 0 1/m3s, was 0.0", () -> new LightAssistedIonsSpec(2, 0)),
                refused("boostRatio", "must be >= 0, was -1.0", () -> new LightAssistedIonsSpec(-1, 1)),
                refused("referenceTemperature", "> 0 K, was 0.0", () -> new ActivationSpec(Map.of(), 0)),
                refused(
                        "energiesEv.diffusivity",
                        "finite (eV), was NaN",
                        () -> new ActivationSpec(Map.of("diffusivity", Double.NaN), 300)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("impossibleDescriptions")
    void an_impossible_value_is_refused_with_component_value_and_unit(
            String component, String part, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        InvalidSpecException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.component()).isEqualTo(component);
                            assertThat(problem.message()).contains(part);
                        }))
                .hasMessageContaining(component + " ");
    }

    @Test
    void all_problems_of_a_record_are_told_at_once() {
        assertThatThrownBy(() -> new GateSpec(-1, 0, Double.NaN))
                .isInstanceOfSatisfying(
                        InvalidSpecException.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidSpecException.Problem::component)
                                .containsExactly(
                                        "dielectricThickness", "dielectricRelativePermittivity", "flatBandVoltage"));
    }

    @Test
    void films_need_different_names_and_junctions_need_neighbours() {
        assertThatThrownBy(() -> new KnownDevice()
                        .films(new KnownFilm(), new KnownFilm())
                        .build())
                .hasMessageContaining("films must have different names, nanocrystals stands twice");
        assertThatThrownBy(() -> new KnownDevice()
                        .films(new KnownFilm().name("a"), new KnownFilm().name("b"))
                        .junction(HeterojunctionSpec.standard("b", "a"))
                        .build())
                .hasMessageContaining("must name two neighbouring films, lower first, was [b, a]");
        assertThatThrownBy(() -> new KnownDevice().films(List.of()).build())
                .hasMessageContaining("films must hold at least one film");
    }

    @Test
    void vacancies_that_are_the_traps_need_exactly_one_level() {
        VacancySpec asTraps = new VacancySpec(ONE, Graded.uniform(2), ONE, false, true, ActivationSpec.NONE);
        assertThatThrownBy(() -> new KnownFilm().vacancies(asTraps).traps().build())
                .hasMessageContaining("traps must be one single level when the vacancies are the traps");
        assertThat(new KnownFilm().vacancies(asTraps).build().hasVacancyTraps()).isTrue();
        assertThat(new KnownFilm().build().hasVacancyTraps()).isFalse();
        assertThat(new KnownFilm().noVacancies().build().vacancies()).isEqualTo(Optional.empty());
    }

    @Test
    void a_junction_that_nobody_describes_is_standard() {
        DeviceSpec device = new KnownDevice()
                .films(new KnownFilm().name("a"), new KnownFilm().name("b"), new KnownFilm().name("c"))
                .junction(new HeterojunctionSpec(List.of("b", "c"), 1, 2, 3, 4))
                .build();
        assertThat(device.heterojunctionAbove(0))
                .isEqualTo(new HeterojunctionSpec(List.of("a", "b"), 1e3, 1e3, 1e-3, 0));
        assertThat(device.heterojunctionAbove(1).sheetCharge()).isEqualTo(4);
    }

    @Test
    void a_graded_value_runs_linearly_and_keeps_both_ends() {
        Graded graded = new Graded(2, 6);
        assertThat(graded.at(0)).isEqualTo(2);
        assertThat(graded.at(0.25)).isEqualTo(3);
        assertThat(graded.at(1)).isEqualTo(6);
        assertThat(graded.times(0.5)).isEqualTo(new Graded(1, 3));
        assertThat(graded.isUniform()).isFalse();
        assertThat(Graded.uniform(4).at(0.3)).isEqualTo(4);
    }

    /** exp(-(0.6 eV/kB)(1/330 K - 1/300 K)) worked out with kB = 8.617333262e-5 eV/K. */
    @Test
    void an_activated_rate_follows_arrhenius_from_its_reference() {
        ActivationSpec activation = new ActivationSpec(Map.of("diffusivity", 0.6), 300);
        double factor = activation.factor("diffusivity", 330, 8.617333262e-5 * 330);
        assertThat(factor)
                .isCloseTo(StrictMath.exp(-0.6 / 8.617333262e-5 * (1.0 / 330 - 1.0 / 300)), within(1e-12 * factor));
        assertThat(activation.factor("diffusivity", 300, 8.617333262e-5 * 300)).isEqualTo(1);
        assertThat(activation.factor("hole_mobility", 330, 8.617333262e-5 * 330))
                .isEqualTo(1);
    }
}
