package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.units.PhysicalConstants;

/** Each test changes the text of the page on physics in one place or in several. */
class RecordBinderTest {

    @Test
    void a_mistyped_key_is_told_as_the_manual_shows_it() {
        String text = edited(
                "      band_gap_eV: 1.75                     # Eg\n",
                "      band_gap_eV: 1.75\n      trap_depth: 0.42\n");
        assertThat(message(text)).isEqualTo("""
                        error[C012]: unknown key `trap_depth` in film `nanocrystals`
                          --> fitted.yaml:23:7
                           |
                        23 |       trap_depth: 0.42
                           |       ^^^^^^^^^^ did you mean `traps[0].depth_eV`?
                           = note: keys of this film: name, thickness_nm, relative_permittivity, band_gap_eV, \
                        valence_band_offset_eV, conduction_state_density_per_m3, valence_state_density_per_m3, \
                        electron_mobility_cm2_per_Vs, hole_mobility_cm2_per_Vs, radiative_coefficient_m3_per_s, \
                        absorption_coefficient_per_m, generation_yield_fraction, ...""");
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_file() {
        String text = edited(
                "temperature_K: 300", "temperature: 300",
                "thickness_nm: 60  ", "thickness_mV: 60  ",
                "electron_mobility_cm2_per_Vs: 0.01", "electron_mobilty_cm2_per_Vs: 0.01",
                "valence_state_density_per_m3: 2e24", "valence_state_density_per_m3: -2e24",
                "length_um: 20", "length_um: 0",
                "depth_eV: 0.75, ", "",
                "node_count: 120", "node_count: 2.5");
        assertThat(problems(text).stream().map(d -> d.code() + " " + d.message()))
                .containsExactly(
                        "C011 `device.temperature` has no unit; write one of temperature_K",
                        "C018 `device.channel.length_um` must be > 0 m, was 0.0",
                        "C013 `device.films.nanocrystals.thickness_mV` must be a quantity in m (thickness_nm,"
                                + " thickness_m, thickness_cm, ...), was one in V",
                        "C018 `device.films.nanocrystals.valence_state_density_per_m3` must be > 0 1/m3, was -2.0E24",
                        "C012 unknown key `electron_mobilty_cm2_per_Vs` in film `nanocrystals`",
                        "C010 `device.films.nanocrystals.traps[0]` needs depth_eV (a single level)",
                        "C015 `solver.node_count` must be a whole number, was `2.5`");
    }

    @Test
    void a_finding_is_the_same_as_a_json_record() {
        Diagnostic problem = problems(edited("length_um: 20", "length_um: -20")).get(0);
        assertThat(problem.json().text()).isEqualTo("""
                        {
                          "code": "C018",
                          "severity": "error",
                          "message": "`device.channel.length_um` must be > 0 m, was -2.0E-5",
                          "file": "fitted.yaml",
                          "line": 11,
                          "column": 16,
                          "span": 3,
                          "key": "device.channel.length_um",
                          "value": "-20",
                          "allowed": [],
                          "hint": null,
                          "notes": [],
                          "help": [],
                          "fix": null,
                          "doc": "The value is one that no device can have or no computation can use."
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length_um: 20|length_um: 2_0|C015",
                "length_um: 20|length_um: 0x14|C015",
                "length_um: 20|length_um: .inf|C015",
                "length_um: 20|length_um: .nan|C015",
                "length_um: 20|length_um: NaN|C015",
                "length_um: 20|length_um: Infinity|C015",
                "length_um: 20|length_um: 20 um|C015",
                "length_um: 20|length_um: 2,5|C015",
                "length_um: 20|length_um: 1e999|C016",
                "length_um: 20|length_um: 1e-400|C016",
                "length_um: 20|length_um: 1e99999999999|C016",
                "length_um: 20|length_um: 0e99999999999|C018",
                "length_um: 20|length_um: 20.0000000000000000000000000000000000000000000000000000000000000000|C016",
                "length_um: 20|length_um: [20]|C009",
                "length_um: 20|length_um:|C009",
                "length_um: 20|length_um: ~|C009",
                "length_um: 20|length_um: {bottom: 1, top: 2}|C009",
                "node_count: 120|node_count: 3000000000|C016",
                "node_count: 120|node_count: 99999999999999999999|C016",
                "node_count: 120|node_count: 1e300|C015",
                "node_count: 120|node_count_m: 120|C013",
                "width_um: 100|{}|C002",
                "traps:|traps: 3\\n      unused:|C009",
                "surface: {displacement_C_per_m2: 0}|surface: 0|C009",
                "thickness_nm: 60|thickness_nm: 60\\n      thickness_um: 0.06|C014",
                "state_density_per_m2: 2.6e15|band_gap_meV: 3|C014",
                "state_density_per_m2: 2.6e15|density_of_states: {}|C010",
                "state_density_per_m2: 2.6e15||C020",
                "diffusivity_m2_per_s: 1e-17}|diffusivity_m2_per_s: 1e-17, frozen: yes}|C017",
                "diffusivity_m2_per_s: 1e-17}|diffusivity_m2_per_s: 1e-17, activation_energies_eV: {dif: 1}}|C012",
                "diffusivity_m2_per_s: 1e-17}|diffusivity_m2_per_s: 1e-17, activation_energies: {diffusivity: 1}}|C011",
                "photon_flux_per_m2_s: 2e16|irradiance_mW_per_cm2: 1|C010",
                "photon_flux_per_m2_s: 2e16|irradiance_mW_per_cm2: 1, photon_flux_per_m2_s: 1, wavelength_nm: 405|C014",
                "photon_flux_per_m2_s: 2e16, ||C020",
                "until_s: 1000.05|until_s: 0.01|C019",
                "until_s: 0.05|until_s: -1|C018",
                "output: {times_s: [0, 0.05, 1, 10, 100, 1000.05]}|output: {times_s: [0, 2000]}|C018",
                "output: {times_s: [0, 0.05, 1, 10, 100, 1000.05]}|output: {times_s: [1, 0]}|C018",
                "output: {times_s: [0, 0.05, 1, 10, 100, 1000.05]}|protocol: {}|C018",
                "output: {times_s: [0, 0.05, 1, 10, 100, 1000.05]}|network: {epochs_count: 0}|C018",
                "output: {times_s: [0, 0.05, 1, 10, 100, 1000.05]}|options: {}\\nconstants: {planck_J_s: 0}|C018",
            })
    void a_wrong_value_is_told_by_its_kind(String before, String after, String code) {
        assertThat(problems(edited(before, after == null ? "" : after.replace("\\n", "\n"))))
                .extracting(Diagnostic::code)
                .contains(code);
    }

    static Stream<String> lines() {
        return Examples.PHYSICS_PAGE.lines().filter(line -> line.matches(".*: *[^ #{].*") && !line.contains("{"));
    }

    /** Whatever else is missing or unreadable, the other values are still judged, and no constructor is surprised. */
    @ParameterizedTest
    @MethodSource("lines")
    void a_bad_bound_is_told_beside_any_other_problem(String line) {
        String key = line.strip().replaceFirst("^- ", "").replaceFirst(":.*", "");
        for (String broken :
                List.of(line.replaceFirst(": *[^ ]+", ": oops"), line.replaceFirst("[a-zA-Z_0-9]+:", "zzzzzzzzzzz:"))) {
            String text = Examples.PHYSICS_PAGE.replace(line, broken);
            String changed = key.equals("length_um") ? "width_um: 100" : "length_um: 20";
            List<Diagnostic> problems = problems(text.replace(changed, changed.replaceFirst(": ", ": -")));
            assertThat(problems).extracting(Diagnostic::code).contains("C018");
            assertThat(problems.size()).isGreaterThan(key.equals("name") ? 0 : 1);
        }
    }

    @Test
    void a_bound_that_depends_on_a_broken_value_is_not_guessed() {
        String text = edited("maximum_density_per_m3: 1e27", "maximum_density_per_m3: oops");
        assertThat(problems(text)).extracting(Diagnostic::code).containsExactly("C015");
    }

    @Test
    void every_wrong_part_of_a_record_with_defaults_is_told() {
        String text = edited(
                "{node_count: 120, relative_tolerance_ratio: 1e-5}",
                "{node_count: 1, relative_tolerance_ratio: 2, first_step_s: x}");
        assertThat(problems(text).stream().map(d -> d.subject().key().orElseThrow()))
                .containsExactly("solver.node_count", "solver.relative_tolerance_ratio", "solver.first_step_s");
    }

    @ParameterizedTest
    @CsvSource({
        "tunneling_length_nm, tunnelling_length_nm",
        "tunneling_length_um, tunnelling_length_um",
        "Tunnelling_length_nm, tunnelling_length_nm",
        "node_count, solver.node_count",
        "hole_mobility_cm2_per_Vs, device.channel.hole_mobility_cm2_per_Vs",
        "diffusivity_m2_per_s, device.films[0].vacancies.diffusivity_m2_per_s",
        "dead_layr_nm, dead_layer_nm",
    })
    void what_was_meant_is_found_here_or_anywhere(String written, String meant) {
        String text = edited("    tunnelling_length_nm: 5 ", "    tunnelling_length_nm: 5\n    " + written + ": 5 ");
        Diagnostic problem = problems(text).stream()
                .filter(d -> d.code().equals("C012"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.advice().hint()).contains("did you mean `" + meant + "`?");
    }

    @Test
    void nothing_is_suggested_for_a_word_that_is_like_no_other() {
        Diagnostic problem =
                problems(Examples.PHYSICS_PAGE + "quantum_flux_capacitor: 3\n").get(0);
        assertThat(problem.advice().hint()).isEmpty();
        assertThat(problem.advice().notes().get(0))
                .startsWith("keys of a file: preset, device, vertical_device, stimulus");
    }

    @Test
    void after_twenty_problems_the_rest_is_counted() {
        StringBuilder text = new StringBuilder(Examples.PHYSICS_PAGE);
        for (int k = 0; k < 1500; k++) {
            text.append("unknown_key_").append(k).append(": 1\n");
        }
        assertThatThrownBy(() -> read(text.toString()))
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        e -> assertThat(e.problems()).hasSize(1000))
                .hasMessageContaining("unknown_key_19")
                .hasMessageNotContaining("unknown_key_20`")
                .hasMessageEndingWith("and 1480 more problems");
    }

    @Test
    void blocks_that_are_left_out_take_their_standard() {
        ExperimentConfig config = read(edited(
                        "  surface: {displacement_C_per_m2: 0}       # D_top\n", "",
                        "solver: {node_count: 120, relative_tolerance_ratio: 1e-5}\n", "",
                        "- name: nanocrystals\n      thickness_nm", "- thickness_nm",
                        "  name: cspbi3-swcnt\n", "",
                        "output: {times_s: [0, 0.05, 1, 10, 100, 1000.05]}\n", ""))
                .config();
        assertThat(config.device().surface()).isEqualTo(SurfaceSpec.OPEN);
        assertThat(config.device().variants()).isEqualTo(ModelVariantsSpec.NONE);
        assertThat(config.device().constants()).isEqualTo(PhysicalConstants.CODATA_2018);
        assertThat(config.device().heterojunctions()).isEmpty();
        assertThat(config.device().sheetInterface().deadLayer()).isZero();
        assertThat(config.device().sheetInterface().electronExtractionVelocity())
                .isZero();
        assertThat(config.device().films().get(0).name()).isEqualTo("film-1");
        assertThat(config.device().films().get(0).activation()).isEqualTo(ActivationSpec.NONE);
        assertThat(config.solver()).isEqualTo(SolverOptions.DEFAULT);
        assertThat(config.output().orElseThrow().samples()).containsExactly(0.0, 0.05, 1000.05);
        assertThat(config.output().orElseThrow().profiles()).containsExactly(0.0, 0.05, 1000.05);
        assertThat(config.sources()).isEmpty();
    }

    @Test
    void a_film_may_have_no_vacancies_and_no_traps() {
        String text =
                Examples.PHYSICS_PAGE.replaceAll("(?m)^ *vacancies:.*\n", "").replaceAll("(?m)^ *traps:\n.*\n", "");
        FilmSpec film = read(text).config().device().films().get(0);
        assertThat(film.vacancies()).isEmpty();
        assertThat(film.traps()).isEmpty();
    }

    @Test
    void more_than_twenty_sample_times_ask_for_no_profiles() {
        List<String> times = new ArrayList<>();
        for (int k = 0; k <= 20; k++) {
            times.add(Integer.toString(k));
        }
        String text = edited("[0, 0.05, 1, 10, 100, 1000.05]", times.toString());
        assertThat(read(text).config().output().orElseThrow().profiles()).isEmpty();
        String asked = edited("[0, 0.05, 1, 10, 100, 1000.05]", times + ", profile_times_s: [3]");
        assertThat(read(asked).config().output().orElseThrow().profiles()).containsExactly(3.0);
    }

    @Test
    void every_unit_of_a_quantity_gives_the_same_device() {
        ExperimentConfig same = read(edited(
                        "thickness_nm: 60  ", "thickness_um: 0.06  ",
                        "band_gap_eV: 1.75", "band_gap_meV: 1750",
                        "electron_mobility_cm2_per_Vs: 0.01", "electron_mobility_m2_per_Vs: 1e-6",
                        "density_per_m3: 1e24, maximum", "density_per_cm3: 1e18, maximum",
                        "absorption_coefficient_per_m: 1e7", "absorption_coefficient_per_cm: 1e5",
                        "until_s: 0.05", "until_ms: 50",
                        "drain_voltage_V: -0.1", "drain_voltage_mV: -100"))
                .config();
        assertThat(same).isEqualTo(read(Examples.PHYSICS_PAGE).config());
    }

    @Test
    void irradiance_becomes_the_photon_flux_of_its_wavelength() {
        ExperimentConfig config = read(edited(
                        "photon_flux_per_m2_s: 2e16", "irradiance_uW_per_cm2: 1, wavelength_nm: 450"))
                .config();
        double flux = config.stimulus().orElseThrow().segments().get(0).light().photonFlux();
        double expected = 0.01 / (6.62607015e-34 * 299792458.0 / 450e-9);
        assertThat(flux / expected).isBetween(1 - 1e-15, 1 + 1e-15);
        assertThat(flux).isBetween(2.26e16, 2.27e16);
    }

    @Test
    void irradiance_uses_the_constants_of_the_file() {
        String light = edited("photon_flux_per_m2_s: 2e16", "irradiance_W_per_m2: 1, wavelength_m: 0.5");
        String constants = "constants: {planck_J_s: 2, light_speed_m_per_s: 4}\n";
        ExperimentConfig config = read(light + constants).config();
        assertThat(config.device().constants().planck()).isEqualTo(2);
        assertThat(config.stimulus().orElseThrow().segments().get(0).light().photonFlux())
                .isEqualTo(1 / 16.0);
    }

    @Test
    void options_stand_at_the_top_or_in_the_device_but_not_in_both() {
        String atTop = Examples.PHYSICS_PAGE + "options: {tunnelling_needs_vacancies: true}\n";
        String inside = edited("  surface:", "  options: {tunnelling_needs_vacancies: true}\n  surface:");
        assertThat(read(atTop).config()).isEqualTo(read(inside).config());
        assertThat(read(atTop).config().device().variants().tunnellingNeedsVacancies())
                .isTrue();
        assertThat(problems(inside + "options: {tunnelling_needs_vacancies: false}\n"))
                .extracting(Diagnostic::code)
                .containsExactly("C014");
    }

    @Test
    void nanotube_states_traps_and_graded_films_can_be_written() {
        ExperimentConfig config = read(edited(
                        "state_density_per_m2: 2.6e15",
                        "density_of_states: {tube_length_per_area_per_um: 100, fermi_velocity_km_per_s: 900}",
                        "band_gap_eV: 1.75",
                        "band_gap_eV: {bottom: 1.75, top: 1.65}",
                        "- {density_per_m3: 1e23, depth_eV: 0.75,",
                        "- {distribution: gaussian, levels_count: 9, density_per_m3: 1e23,"
                                + " mean_depth_eV: 0.75, spread_meV: 60,",
                        "hole_capture_m3_per_s: 1e-18}",
                        "hole_capture_m3_per_s: 1e-18, activation_energies_eV: {hole_capture: 0.1},"
                                + " reference_temperature_K: 310}"))
                .config();
        assertThat(config.device().channel().densityOfStates()).isEqualTo(new DensityOfStatesSpec.Nanotubes(1e8, 9e5));
        FilmSpec film = config.device().films().get(0);
        assertThat(film.material().bandGapEv()).isEqualTo(new Graded(1.75, 1.65));
        assertThat(film.traps().get(0)).isInstanceOfSatisfying(TrapSpec.Gaussian.class, traps -> {
            assertThat(traps.spreadEv()).isEqualTo(0.06);
            assertThat(traps.levelsCount()).isEqualTo(9);
            assertThat(traps.rates().activation()).isEqualTo(new ActivationSpec(Map.of("hole_capture", 0.1), 310));
        });
    }

    @Test
    void an_activated_rate_may_be_named_with_its_unit() {
        ExperimentConfig config = read(edited(
                        "diffusivity_m2_per_s: 1e-17}",
                        "diffusivity_m2_per_s: 1e-17, activation_energies_eV: {diffusivity_m2_per_s: 0.58}}"))
                .config();
        FilmSpec film = config.device().films().get(0);
        assertThat(film.vacancies().orElseThrow().activation())
                .isEqualTo(new ActivationSpec(Map.of("diffusivity", 0.58), 300));
    }

    @Test
    void keys_of_another_distribution_are_refused() {
        String text =
                edited("- {density_per_m3: 1e23,", "- {distribution: exponential, spread_eV: 1, density_per_m3: 1e23,");
        assertThat(problems(text).stream().map(Diagnostic::message))
                .containsExactlyInAnyOrder(
                        "`device.films.nanocrystals.traps[0].depth_eV` does not belong to distribution exponential",
                        "`device.films.nanocrystals.traps[0].spread_eV` does not belong to distribution exponential",
                        "`device.films.nanocrystals.traps[0]` needs edge_depth_eV (distribution exponential)",
                        "`device.films.nanocrystals.traps[0]` needs decay_eV (distribution exponential)",
                        "`device.films.nanocrystals.traps[0]` needs levels_count (distribution exponential)");
    }

    @Test
    void two_films_of_one_name_and_a_wrong_interface_are_told_together() {
        String film = Examples.PHYSICS_PAGE.substring(
                Examples.PHYSICS_PAGE.indexOf("    - name: nanocrystals"), Examples.PHYSICS_PAGE.indexOf("  surface:"));
        String text = edited("  surface:", film + "  interfaces: [{between: [nanocrystals, top]}]\n  surface:");
        assertThat(problems(text).stream().map(Diagnostic::message))
                .containsExactly(
                        "`device.films` must have different names, nanocrystals stands twice",
                        "`device.interfaces` must name two neighbouring films, lower first, was [nanocrystals, top]");
    }

    @Test
    void a_file_that_says_nothing_to_do_can_be_checked_but_not_run() {
        String text = Examples.PHYSICS_PAGE.substring(0, Examples.PHYSICS_PAGE.indexOf("stimulus:"));
        LoadedConfig loaded = read(text);
        assertThat(loaded.config().isRunnable()).isFalse();
        assertThatThrownBy(loaded::runnable)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("C025");
        assertThat(read(Examples.PHYSICS_PAGE).runnable().isRunnable()).isTrue();
    }

    private static String edited(String... changes) {
        String text = Examples.PHYSICS_PAGE;
        for (int k = 0; k < changes.length; k += 2) {
            assertThat(text).contains(changes[k]);
            text = text.replace(changes[k], changes[k + 1]);
        }
        return text;
    }

    private static LoadedConfig read(String text) {
        return ConfigReader.read("fitted.yaml", text.getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static String message(String text) {
        try {
            read(text);
        } catch (InvalidConfigException e) {
            return e.getMessage();
        }
        throw new AssertionError("the text was accepted");
    }

    private static List<Diagnostic> problems(String text) {
        try {
            read(text);
        } catch (InvalidConfigException e) {
            return e.problems();
        }
        throw new AssertionError("the text was accepted");
    }
}
