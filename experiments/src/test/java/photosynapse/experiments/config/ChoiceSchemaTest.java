package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.FieldEmissionSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.TrapSpec;

class ChoiceSchemaTest {
    private static final String OPTICS =
            "optics: {kind: uniform, generation_per_cm3_s: 3e21, photon_flux_per_m2_s: 1e21}";
    private static final String STATISTICS = "statistics: {kind: gaussian_disorder, spread_meV: 80}";

    /** Stands for what a later version adds. */
    sealed interface Shutter {
        record Open() implements Shutter {}

        record HalfOpenSpec(double gapRatio) implements Shutter {
            static final HalfOpenSpec DEFAULT = new HalfOpenSpec(0.5);
        }
    }

    record Window(Shutter shutter) {}

    sealed interface Ambiguous {
        record Only(String kind) implements Ambiguous {}
    }

    @Test
    void the_words_are_the_names_of_the_records() {
        assertThat(ChoiceSchema.of(ContactSpec.class).words()).containsExactly("open_surface", "insulated", "metal");
        assertThat(ChoiceSchema.of(StatisticsSpec.class).words())
                .containsExactly("boltzmann", "fermi_dirac", "gaussian_disorder");
        assertThat(ChoiceSchema.of(FieldEmissionSpec.class).words())
                .containsExactly("none", "poole_frenkel", "trap_assisted_tunnelling");
        assertThat(ChoiceSchema.of(OpticsSpec.class).words()).startsWith("beer_lambert", "uniform");
        assertThat(ChoiceSchema.of(Shutter.class).words()).containsExactly("open", "half_open");
    }

    @Test
    void sealed_types_that_their_keys_tell_apart_need_no_word() {
        assertThat(List.of(TrapSpec.class, DensityOfStatesSpec.class, StructureSpec.class))
                .noneMatch(ChoiceSchema::isChoice);
    }

    @Test
    void a_record_added_to_a_sealed_interface_is_read_and_written_with_its_constant_as_standard() {
        assertThat(window("shutter: open")).isEqualTo(new Window(new Shutter.Open()));
        assertThat(window("shutter: {kind: open}")).isEqualTo(new Window(new Shutter.Open()));
        assertThat(window("shutter: half_open")).isEqualTo(new Window(Shutter.HalfOpenSpec.DEFAULT));
        assertThat(window("shutter: {kind: half_open, gap_ratio: 0.2}"))
                .isEqualTo(new Window(new Shutter.HalfOpenSpec(0.2)));
        assertThat(written(new Window(new Shutter.Open()))).isEqualTo("shutter: open\n");
        assertThat(written(new Window(Shutter.HalfOpenSpec.DEFAULT)))
                .isEqualTo("shutter:\n  kind: half_open\n  gap_ratio: 0.5\n");
    }

    private static Object window(String text) {
        ConfigProblems problems = new ConfigProblems();
        YamlNode root = YamlReader.readText("text", text, problems).orElseThrow();
        Schemas schemas = new Schemas(photosynapse.device.units.PhysicalConstants.CODATA_2018, Driving.GATE);
        Object window = new RecordBinder(schemas, Window.class, problems)
                .bind(Window.class, (YamlNode.Mapping) root, "")
                .orElse(null);
        problems.throwIfAny();
        return window;
    }

    private static String written(Window window) {
        Schemas schemas = new Schemas(photosynapse.device.units.PhysicalConstants.CODATA_2018, Driving.GATE);
        return YamlText.write(YamlText.mapping(schemas.write(schemas.of(Window.class), window)));
    }

    @Test
    void no_component_may_be_called_like_the_word_that_tells_the_kind() {
        assertThatThrownBy(() -> ChoiceSchema.of(Ambiguous.class)).hasMessageContaining("Only");
    }

    @Test
    void a_mistyped_kind_is_told_with_what_was_meant() {
        String text = Examples.edited(Examples.SOLAR_CELL, STATISTICS, "statistics: fermi_dirak");
        assertThatThrownBy(() -> Examples.read(text)).hasMessage("""
                        error[C017]: `vertical_device.films.hole-transport.statistics` must be one of boltzmann,\
                         fermi_dirac, gaussian_disorder, was `fermi_dirak`
                          --> fitted.yaml:54:19
                           |
                        54 |       statistics: fermi_dirak
                           |                   ^^^^^^^^^^^ did you mean `fermi_dirac`?""");
    }

    @Test
    void keys_of_another_kind_are_told_as_such() {
        String text = Examples.edited(Examples.SOLAR_CELL, "kind: uniform", "kind: beer_lambert");
        assertThatThrownBy(() -> Examples.read(text)).hasMessage("""
                        error[C019]: `vertical_device.optics.generation_per_cm3_s` does not belong to the kind\
                         beer_lambert; it is a key of uniform
                          --> fitted.yaml:61:32
                           |
                        61 |   optics: {kind: beer_lambert, generation_per_cm3_s: 3e21, photon_flux_per_m2_s: 1e21}
                           |                                ^^^^^^^^^^^^^^^^^^^^ delete it or write kind: uniform

                        error[C019]: `vertical_device.optics.photon_flux_per_m2_s` does not belong to the kind\
                         beer_lambert; it is a key of uniform
                          --> fitted.yaml:61:60
                           |
                        61 |   optics: {kind: beer_lambert, generation_per_cm3_s: 3e21, photon_flux_per_m2_s: 1e21}
                           |                                                            ^^^^^^^^^^^^^^^^^^^^\
                         delete it or write kind: uniform""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "optics: uniform|C010|`vertical_device.optics` is the word uniform alone, which needs"
                        + " generation_per_m3_s, photon_flux_per_m2_s",
                "optics: {}|C010|missing key `kind` in `vertical_device.optics`",
                "optics: {generation_per_m3_s: 1}|C010|missing key `kind` in `vertical_device.optics`",
                "optics: {kind: [uniform]}|C009|`vertical_device.optics.kind` must be a single value, was a list",
                "optics: [uniform]|C009|`vertical_device.optics` must be the word of a kind or a group with the key"
                        + " kind, was a list",
                "optics:|C009|`vertical_device.optics` must be the word of a kind or a group with the key kind, was"
                        + " nothing",
                "optics: {kind: uniform, generation_per_m3_s: 1}|C010|missing key `photon_flux_per_m2_s` in"
                        + " `vertical_device.optics`",
                "optics: {kind: uniform, generation_per_m3_s: -1, photon_flux_per_m2_s: 1}|C018|"
                        + "`vertical_device.optics.generation_per_m3_s` must be >= 0 1/m3s, was -1.0",
                "optics: {kind: uniform, generation_V: 1, photon_flux_per_m2_s: 1}|C013|"
                        + "`vertical_device.optics.generation_V` must be a quantity in 1/m3s (generation_per_m3_s,"
                        + " generation_per_cm3_s), was one in V",
                "optics: {kind: beer_lambert, colour: red}|C012|unknown key `colour` in `vertical_device.optics`",
            })
    void a_wrong_choice_is_told_once(String after, String code, String message) {
        List<Diagnostic> problems = Examples.problems(Examples.edited(Examples.SOLAR_CELL, OPTICS, after));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).message()).isEqualTo(message);
    }

    @Test
    void hints_say_which_kind_the_keys_fit_and_where_its_word_is_mistyped() {
        String fitting = Examples.edited(Examples.SOLAR_CELL, STATISTICS, "statistics: {spread_eV: 0.1}");
        String mistyped = Examples.edited(Examples.SOLAR_CELL, STATISTICS, "statistics: {knid: fermi_dirac}");
        assertThat(Examples.problems(fitting).get(0).advice().hint())
                .contains("the keys are those of kind: gaussian_disorder");
        assertThat(Examples.problems(mistyped).get(0).advice().hint())
                .contains("did you mean `kind` where `knid` stands?");
        assertThat(Examples.problems(mistyped).get(0).subject().allowed())
                .containsExactly("boltzmann", "fermi_dirac", "gaussian_disorder");
    }
}
