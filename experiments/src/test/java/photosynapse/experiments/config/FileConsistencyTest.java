package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileConsistencyTest {

    @Test
    void a_velocity_of_an_unknown_species_is_told_with_what_was_meant() {
        String text = Examples.edited(
                Examples.SOLAR_CELL,
                "ion_velocities_m_per_s: {methylammonium: 0}",
                "ion_velocities_m_per_s: {methylamonium: 0}");
        Diagnostic problem = only(text);
        assertThat(problem.code()).isEqualTo("C017");
        assertThat(problem.message())
                .isEqualTo("`vertical_device.interfaces[0].ion_velocities_m_per_s.methylamonium` names no ion of the"
                        + " films that meet there");
        assertThat(problem.advice().hint()).contains("did you mean `methylammonium`?");
        assertThat(problem.subject().allowed()).containsExactly("methylammonium", "iodine-interstitial");
        assertThat(problem.location().orElseThrow().text()).contains("methylamonium");
    }

    @Test
    void a_velocity_where_neither_film_has_ions_is_refused() {
        String text = Examples.SOLAR_CELL.replaceAll("(?m)^ {6}ions:\n( {8}.*\n)+", "");
        Diagnostic problem = only(text);
        assertThat(problem.message()).contains("ion_velocities_m_per_s.methylammonium` names no ion");
        assertThat(problem.advice().notes())
                .containsExactly("neither film has ions; ion_velocity_m_per_s is that of the vacancies");
    }

    @Test
    void a_file_describes_exactly_one_device() {
        String both = Examples.PHYSICS_PAGE + Examples.MIS_CAPACITOR;
        assertThat(only(both).message())
                .isEqualTo("`vertical_device` stands beside `device`; a file describes either a phototransistor"
                        + " (`device`) or a stack with two contacts (`vertical_device`)");
        assertThat(only(both).code()).isEqualTo("C014");
        Diagnostic neither = only("seed: 3\n");
        assertThat(neither.code()).isEqualTo("C020");
        assertThat(neither.message())
                .isEqualTo("this file needs either `device` (a phototransistor) or `vertical_device` (a stack with two"
                        + " contacts)");
    }

    @Test
    void a_mistyped_device_is_one_mistake_and_not_two() {
        Diagnostic problem = only(Examples.edited(Examples.PN_DIODE, "vertical_device:", "vertical_devise:"));
        assertThat(problem.code()).isEqualTo("C012");
        assertThat(problem.advice().hint()).contains("did you mean `vertical_device`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voltage_V: 0}|gate_voltage_V: 0}|C019|`stimulus.segments[0].gate_voltage_V` belongs to a `device`; a"
                        + " `vertical_device` has no gate and is driven by voltage_V, its bottom contact against its"
                        + " top contact",
                "voltage_V: 0}|voltage_V: 0, gate_voltage_end_V: 1}|C019|`stimulus.segments[0].gate_voltage_end_V`"
                        + " belongs to a `device`; a `vertical_device` has no gate and is driven by voltage_V, its"
                        + " bottom contact against its top contact",
                "', voltage_V: 0}'|}|C010|`stimulus.segments[0]` needs voltage_V",
                "voltage_V: 0}|voltge_V: 0}|C012|unknown key `voltge_V` in `stimulus.segments[0]`",
            })
    void a_stack_with_two_contacts_is_driven_by_its_voltage(String before, String after, String code, String message) {
        Diagnostic problem = only(Examples.edited(Examples.PN_DIODE, before, after));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).isEqualTo(message);
    }

    @Test
    void a_phototransistor_is_driven_by_its_gate() {
        Diagnostic problem = only(Examples.edited(
                Examples.PHYSICS_PAGE,
                "photon_flux_per_m2_s: 2e16, gate_voltage_V: 0}",
                "photon_flux_per_m2_s: 2e16, voltage_V: 0}"));
        assertThat(problem.code()).isEqualTo("C019");
        assertThat(problem.message())
                .isEqualTo("`stimulus.segments[0].voltage_V` belongs to a `vertical_device`; a `device` is driven by"
                        + " gate_voltage_V");
    }

    @Test
    void experiments_on_a_phototransistor_refuse_two_contacts() {
        String text = Examples.MIS_CAPACITOR
                + "protocol:\n  transfer_curve: {from_V: -1, to_V: 1, point_count: 3}\n"
                + "  dark_equilibrium: {}\nnetwork: {}\n";
        assertThat(Examples.problems(text).stream().map(d -> d.code() + " " + d.message()))
                .containsExactly(
                        "C026 `protocol.transfer_curve` needs a phototransistor (`device`), but the file describes a"
                                + " `vertical_device`",
                        "C026 `protocol.dark_equilibrium` needs a phototransistor (`device`), but the file describes a"
                                + " `vertical_device`",
                        "C026 `network` needs a phototransistor (`device`), but the file describes a"
                                + " `vertical_device`");
        assertThatThrownBy(() -> Examples.read(text))
                .hasMessageContaining("  --> fitted.yaml:19:3")
                .hasMessageContaining("= help: delete transfer_curve, or describe the other device");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top_contact: open_surface|top_contact: {kind: metal, work_function_eV: .inf}|C015",
                "top_contact: open_surface|top_contact: {kind: metal, work_function_eV: 4,"
                        + " hole_velocity_m_per_s: .inf}|C015",
                "top_contact: open_surface|top_contact: {kind: metal, work_function_eV: 4,"
                        + " hole_velocity_m_per_s: -1}|C018",
                "top_contact: open_surface|top_contact: metal|C010",
                "top_contact: open_surface||C010",
                "temperature_K: 300|temperature_K: 300\\n  area_V: 1|C013",
                "temperature_K: 300|temperature_K: 300\\n  area_cm2: 0|C018",
                "temperature_K: 300|temperature_K: 300\\n  channel: {}|C012",
                "absorption_coefficient_per_cm: 0|ions: [{name: i, charge_number: 1, density_per_m3: 1,"
                        + " diffusivity_m2_per_s: 1, maximum_density_per_m3: .inf}]|C015",
                "absorption_coefficient_per_cm: 0|ions: [{name: i, charge_number: 0, density_per_m3: 1,"
                        + " diffusivity_m2_per_s: 1}]|C018",
                "absorption_coefficient_per_cm: 0|ions: [{name: i, charge_number: 1, density_per_m3: 1,"
                        + " diffusivity_m2_per_s: 1, activation_energies_eV: {density: 1}}]|C012",
                "absorption_coefficient_per_cm: 0|recombination: {auger: 1}|C012",
                "absorption_coefficient_per_cm: 0|dissymmetry_ratio: 3|C018",
            })
    void a_wrong_value_of_the_further_parts_is_told_by_its_kind(String before, String after, String code) {
        String text = Examples.edited(Examples.MIS_CAPACITOR, before, after == null ? "" : after.replace("\\n", "\n"));
        assertThat(Examples.problems(text)).extracting(Diagnostic::code).contains(code);
    }

    @Test
    void a_stack_between_two_open_ends_is_refused() {
        String text = Examples.edited(
                Examples.MIS_CAPACITOR,
                "bottom_contact: {kind: insulated, dielectric_thickness_nm: 10, dielectric_relative_permittivity: 3.9,"
                        + " flat_band_voltage_V: -0.2}",
                "bottom_contact: open_surface");
        assertThat(only(text).message())
                .isEqualTo("`vertical_device.bottom_contact` must fix the potential when the top is open: metal or"
                        + " insulated");
    }

    @ParameterizedTest
    @CsvSource({"donor", "neutral"})
    void vacancies_that_are_the_traps_make_acceptors(String charge) {
        String vacancies = "diffusivity_m2_per_s: 1e-17}";
        String traps = "hole_capture_m3_per_s: 1e-18}";
        String text = Examples.edited(
                Examples.PHYSICS_PAGE,
                vacancies,
                "diffusivity_m2_per_s: 1e-17, as_traps: true}",
                traps,
                "hole_capture_m3_per_s: 1e-18, charge_type: " + charge + "}");
        assertThat(only(text).message())
                .isEqualTo(
                        "`device.films.nanocrystals.traps` must be of charge_type acceptor when the vacancies are the"
                                + " traps: the charge of an empty one is that of the vacancy");
    }

    @Test
    void vacancies_that_are_the_traps_allow_any_statistics() {
        String text = Examples.edited(
                Examples.PHYSICS_PAGE,
                "diffusivity_m2_per_s: 1e-17}",
                "diffusivity_m2_per_s: 1e-17, as_traps: true}",
                "      generation_yield_fraction: 0.5 ",
                "      statistics: fermi_dirac\n      generation_yield_fraction: 0.5 ");
        assertThat(Examples.read(text).config().device().films().get(0).hasVacancyTraps())
                .isTrue();
    }

    private static Diagnostic only(String text) {
        List<Diagnostic> problems = Examples.problems(text);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
