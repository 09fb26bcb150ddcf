package photosynapse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file that says what is swept. */
class SweepFileTest {
    private static final String TEXT = """
            # a comment
            preset: cspbi3-swcnt
            sweep:
              title: Depth
              vary:
                device.films.nanocrystals.traps[0].depth_eV: lin(0.6,0.8,3)
                preset: cspbi3-swcnt,cspbbr3-swcnt
              set: [device.temperature_K=310]
              sample: lhs:7
              read: {left_ratio: retention.left_ratio@3600/10}
              minimise: [left_ratio]
              figures: [{number: left_ratio, across: depth_eV, by: preset}]
            solver: {node_count: 30}
            """;

    private static Optional<SweepFile> read(String text) {
        return SweepFile.read("study.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_group_is_read_and_the_rest_keeps_its_lines() {
        SweepFile file = read(TEXT).orElseThrow();
        assertThat(file.axes())
                .containsExactly(
                        "device.films.nanocrystals.traps[0].depth_eV=lin(0.6,0.8,3)",
                        "preset=cspbi3-swcnt,cspbbr3-swcnt");
        assertThat(file.readings()).containsExactly("left_ratio=retention.left_ratio@3600/10");
        assertThat(file.sweep().settings()).containsExactly("device.temperature_K=310");
        assertThat(file.sweep().drawing()).isEqualTo(new SweepConfig.DrawingConfig("lhs:7", 1));
        assertThat(file.sweep().goals())
                .isEqualTo(new SweepConfig.GoalsConfig(List.of(), List.of("left_ratio"), "cma-es", 100));
        assertThat(file.sweep().story().figures().get(0).by()).contains("preset");
        List<String> lines = file.configuration().lines().toList();
        assertThat(lines).hasSize(13);
        assertThat(lines.get(1)).isEqualTo("preset: cspbi3-swcnt");
        assertThat(lines.subList(2, 12)).containsOnly("");
        assertThat(lines.get(12)).isEqualTo("solver: {node_count: 30}");
    }

    @Test
    void a_file_without_the_group_is_a_plain_configuration() {
        assertThat(read("preset: cspbi3-swcnt\n")).isEmpty();
    }

    @Test
    void a_mistyped_key_is_told_with_its_line_and_what_was_meant() {
        assertThatThrownBy(() -> read(TEXT.replace("sample:", "smaple:")))
                .isInstanceOf(InvalidConfigException.class)
                .satisfies(e -> {
                    Diagnostic first = ((InvalidConfigException) e).problems().get(0);
                    assertThat(first.message()).contains("smaple");
                    assertThat(first.location().orElseThrow().line()).isEqualTo(9);
                });
    }

    @Test
    void a_figure_is_curves_or_a_map() {
        assertThatThrownBy(() -> read(TEXT.replace("by: preset", "by: preset, up: preset")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("not both");
    }

    @Test
    void the_schema_for_editors_knows_the_group() {
        assertThat(JsonSchema.text()).contains("\"$ref\": \"#/$defs/sweep\"").contains("\"points_count\"");
    }
}
