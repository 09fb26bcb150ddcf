package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;

/** The small verbs: new, explain, cite, doctor, migrate, schema, completion. */
class VerbsTest {
    @TempDir
    private Path folder;

    @Test
    void a_new_folder_holds_files_that_are_valid_for_every_preset() {
        for (String preset : Presets.names()) {
            Path path = folder.resolve(preset);
            CommandLineCall call = CommandLineCall.of("new", path.toString(), "--from", preset);
            assertThat(call.exitCode()).as(call.err()).isZero();
            assertThat(path.resolve("README.md")).content().contains("photosynapse run experiment.yaml");
            assertThat(ConfigReader.read(path.resolve("device.yaml"), List.of()).config())
                    .isEqualTo(ConfigReader.preset(preset, List.of()).config());
        }
        String experiment =
                folder.resolve(Presets.DEFAULT).resolve("experiment.yaml").toString();
        assertThat(CommandLineCall.of("check", experiment).exitCode()).isZero();
        assertThat(CommandLineCall.of("new", folder.resolve(Presets.DEFAULT).toString())
                        .exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void every_code_is_explained() {
        assertThat(ExplainCommand.all()).hasSizeGreaterThan(40).allSatisfy((code, text) -> {
            assertThat(code).matches("[A-Z]\\d{3}");
            assertThat(CommandLineCall.of("explain", code).out()).startsWith(code);
            assertThat(text.length()).isGreaterThan(20);
        });
        assertThat(CommandLineCall.of("explain", "c012", "--json").out()).contains("\"code\": \"C012\"");
        assertThat(CommandLineCall.of("explain", "C999").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(CommandLineCall.of("explain").out().lines().count())
                .isEqualTo(ExplainCommand.all().size());
    }

    @Test
    void every_text_can_be_had_as_one_line_of_json() {
        List<List<String>> calls = List.of(
                List.of("schema"),
                List.of("completion", "zsh"),
                List.of("presets"),
                List.of("presets", "show", Presets.DEFAULT),
                List.of("explain"),
                List.of("explain", "C012"),
                List.of("doctor"));
        for (List<String> call : calls) {
            List<String> words = new ArrayList<>(call);
            words.add("--json");
            String out = CommandLineCall.of(words.toArray(String[]::new)).out();
            assertThat(out.lines().count()).as("%s", words).isEqualTo(1);
            assertThat(JsonReader.read("line", out.strip())).as("%s", words).isInstanceOf(JsonValue.Fields.class);
        }
    }

    @Test
    void whom_to_cite_is_grouped_by_why_and_can_be_had_as_bibtex() throws IOException {
        String run = folder.resolve("run").toString();
        assertThat(CommandLineCall.of("run", TinyRun.write(folder).toString(), "--out", run)
                        .exitCode())
                .isZero();
        assertThat(CommandLineCall.of("cite", run).out())
                .contains("Device\n")
                .contains("for: fluxes of electrons, holes and vacancies")
                .contains("device.films.nanocrystals.traps[0].depth_eV: assumed, because");
        assertThat(CommandLineCall.of("cite", run, "--bibtex").out())
                .contains("@misc{")
                .contains("doi = {10.1126/");
        assertThat(CommandLineCall.of("cite", run, "--json").out()).contains("\"citations\": [");
    }

    @Test
    void the_doctor_looks_at_everything_and_says_what_hinders() {
        CommandLineCall call = CommandLineCall.of("doctor");
        assertThat(call.out())
                .contains("java")
                .contains("memory")
                .contains("disk")
                .contains("engines of sweeps");
        assertThat(call.exitCode()).isEqualTo(call.out().contains("\n!!") ? ExitCodes.PARTIAL : ExitCodes.GOOD);
        assertThat(JsonReader.read(
                        "doctor", CommandLineCall.of("doctor", "--json").out().strip()))
                .isInstanceOf(JsonValue.Fields.class);
    }

    @Test
    void a_manifest_of_the_first_format_is_read_and_brought_to_the_new_one() throws IOException {
        Path run = folder.resolve("run");
        assertThat(CommandLineCall.of("run", TinyRun.write(folder).toString(), "--out", run.toString())
                        .exitCode())
                .isZero();
        Path manifest = run.resolve("manifest.json");
        String now = Files.readString(manifest);
        String old = now.replace("\"format\": 2", "\"format\": 1").replaceFirst(",\n  \"seal\": \"[0-9a-f]{64}\"", "");
        Files.writeString(manifest, old, StandardCharsets.UTF_8);
        assertThat(CommandLineCall.of("verify", run.toString()).exitCode()).isZero();
        CommandLineCall call = CommandLineCall.of("migrate", run.toString());
        assertThat(call.out()).contains("format 2 with a seal");
        assertThat(RunFolder.open(run).manifest().files()).containsKey("results/transient.csv");
        assertThat(CommandLineCall.of("verify", run.toString()).exitCode()).isZero();
        assertThat(CommandLineCall.of("migrate", run.toString()).out()).contains("nothing is to be done");
    }

    @Test
    void the_schema_knows_the_keys_of_every_preset() {
        JsonValue.Fields schema = (JsonValue.Fields)
                JsonReader.read("schema", CommandLineCall.of("schema").out());
        for (String preset : Presets.names()) {
            String text = ConfigReader.preset(preset, List.of()).resolved();
            for (String line : text.lines().filter(l -> l.matches("[a-z_]+:.*")).toList()) {
                String key = line.substring(0, line.indexOf(':'));
                assertThat(at(schema, "properties", key)).as(key).isPresent();
            }
        }
        assertThat(at(schema, "$defs", "film", "properties", "thickness_nm", "type"))
                .contains(JsonValue.of("number"));
        assertThat(at(schema, "$defs", "film", "properties", "thickness_um", "type"))
                .contains(JsonValue.of("number"));
    }

    private static Optional<JsonValue> at(JsonValue value, String... path) {
        Optional<JsonValue> at = Optional.of(value);
        for (String step : path) {
            at = at.flatMap(v -> v instanceof JsonValue.Fields fields ? fields.get(step) : Optional.empty());
        }
        return at;
    }

    @Test
    void a_shell_completes_the_verbs() {
        assertThat(CommandLineCall.of("completion", "bash").out())
                .contains("recognise")
                .contains("--bibtex");
        assertThat(CommandLineCall.of("completion", "zsh").out()).startsWith("autoload");
        assertThat(CommandLineCall.of("completion", "fish").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void a_preset_can_be_varied_like_a_key() throws IOException {
        String file = TinyRun.write(folder).toString();
        CommandLineCall call = CommandLineCall.of(
                "sweep",
                file,
                "preset=cspbi3-swcnt,cspbbr3-swcnt",
                "--set",
                "device.temperature_K=310",
                "--workers",
                "1",
                "--out",
                folder.resolve("sweep").toString());
        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(Files.readString(folder.resolve("sweep/results/points.csv")))
                .contains("\"cspbi3-swcnt\",\"done\"")
                .contains("\"cspbbr3-swcnt\",\"done\"");
    }
}
