package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.stimulus.PulseTrain;

class PresetsTest {

    static Stream<String> names() {
        return Presets.names().stream();
    }

    @Test
    void the_list_of_presets_is_the_folder_of_presets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/photosynapse/presets"))) {
            Set<String> names = files.map(f -> f.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toSet());
            assertThat(Set.copyOf(Presets.names())).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_number_of_a_preset_has_a_source(String name) {
        String text = Presets.text(name).orElseThrow();
        YamlNode.Mapping root = (YamlNode.Mapping)
                YamlReader.readText(name, text, new ConfigProblems()).orElseThrow();
        ExperimentConfig config = ConfigReader.preset(name, List.of()).config();
        List<String> numbers = SourceNotes.leaves(root);
        assertThat(numbers).isNotEmpty();
        for (String path : numbers) {
            assertThat(config.sources().keySet().stream().anyMatch(source -> speaksFor(source, path)))
                    .as("source of " + path)
                    .isTrue();
        }
        assertThat(config.sources().values())
                .allSatisfy(source -> assertThat(source).matches("(paper: |fitted: |assumed, because ).{10,}"));
    }

    /**
     * A number of the device needs a source of its own, a graded one has one for both ends; a protocol, the solver and
     * the network may have one for all.
     */
    private static boolean speaksFor(String source, String path) {
        boolean deviceNumber = path.startsWith("device.") || path.startsWith("vertical_device.");
        boolean bothEnds = path.equals(source + ".bottom") || path.equals(source + ".top");
        return source.equals(path) || bothEnds || (!deviceNumber && path.startsWith(source + "."));
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_source_of_a_preset_speaks_of_a_number_that_is_not_there(String name) {
        String text = Presets.text(name).orElseThrow();
        YamlNode.Mapping root = (YamlNode.Mapping)
                YamlReader.readText(name, text, new ConfigProblems()).orElseThrow();
        List<String> numbers = SourceNotes.leaves(root);
        assertThat(SourceNotes.keys(root))
                .allSatisfy(source ->
                        assertThat(numbers).anyMatch(path -> path.equals(source) || path.startsWith(source + ".")));
    }

    static Stream<String> publishedDevices() {
        return Stream.of(Presets.DEFAULT, "cspbbr3-swcnt", "fapbbr3-swcnt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_preset_is_named_after_its_file_and_runs(String name) {
        ExperimentConfig config = ConfigReader.preset(name, List.of()).runnable();
        assertThat(config.structure().name()).isEqualTo(name);
        assertThat(Presets.title(name).orElseThrow()).isNotBlank();
        assertThat(config.sources().values()).doesNotContain(SourceNotes.BY_USER);
    }

    @Test
    void a_preset_that_builds_on_another_keeps_what_it_does_not_change() {
        ExperimentConfig graded =
                ConfigReader.preset("graded-stack-swcnt", List.of()).config();
        ExperimentConfig plain = ConfigReader.preset(Presets.DEFAULT, List.of()).config();
        assertThat(graded.device().gate()).isEqualTo(plain.device().gate());
        assertThat(graded.protocols()).isEqualTo(plain.protocols());
        assertThat(graded.device().films().get(0).material().bandGapEv().top()).isEqualTo(1.70);
        assertThat(graded.sources()).containsKey("device.channel.width_um");
    }

    @ParameterizedTest
    @MethodSource("publishedDevices")
    void a_published_device_is_complete_and_should_show_a_memory(String name) {
        ExperimentConfig config = ConfigReader.preset(name, List.of()).runnable();
        assertThat(config.device().name()).isEqualTo(name);
        assertThat(config.network()).isPresent();
        FilmSpec film = config.device().films().get(0);
        assertThat(film.material().valenceBandOffsetEv().bottom()).isGreaterThanOrEqualTo(0.7);
        assertThat(((TrapSpec.Level) film.traps().get(0)).depthEv().bottom()).isGreaterThanOrEqualTo(0.7);
        PulseTrain train =
                config.protocols().orElseThrow().pulseTrain().orElseThrow().train();
        assertThat(train.count()).isEqualTo(10);
        assertThat(train.light().photonFlux()).isEqualTo(2e16);
        assertThat(Presets.title(name).orElseThrow()).contains("nanocrystals");
    }

    @Test
    void the_default_preset_is_the_device_of_the_physics_page() {
        ExperimentConfig preset =
                ConfigReader.preset(Presets.DEFAULT, List.of()).config();
        ExperimentConfig page = ConfigReader.read(
                        "physics.yaml",
                        Examples.PHYSICS_PAGE.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        List.of())
                .config();
        assertThat(preset.device()).isEqualTo(page.device());
        assertThat(preset.solver()).isEqualTo(page.solver());
        assertThat(preset.network()).contains(NetworkConfig.DEFAULT);
    }

    @Test
    void an_unknown_preset_is_refused_with_what_was_meant() {
        assertThatThrownBy(() -> ConfigReader.preset("cspbi3-swnt", List.of()))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("C022")
                .hasMessageContaining("did you mean `cspbi3-swcnt`?");
    }
}
