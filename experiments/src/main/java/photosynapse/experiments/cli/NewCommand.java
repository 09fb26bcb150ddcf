package photosynapse.experiments.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.config.JsonSchema;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a folder to begin with. */
@Command(
        name = "new",
        description = "Make a folder with files to begin with: a device with all its numbers and sources, what is done"
                + " to it, a network; each commented.")
final class NewCommand extends Verb {
    private static final String EXPERIMENT = """
            # yaml-language-server: $schema=photosynapse.schema.json
            # What is done to the device. Run it:    photosynapse run experiment.yaml
            # Vary it:    photosynapse sweep experiment.yaml device.temperature_K=280,300,320
            # This file builds on a preset; device.yaml beside it holds all numbers of that preset with their sources.
            preset: PRESET
            protocol:
              # one flash of 50 ms; how the current falls back in the dark
              pulse: {width_ms: 50, photon_flux_per_m2_s: 2e16, gate_voltage_V: 0, dark_s: 1000}
              # ten flashes; how long the memory lasts
              retention: {count: 10, width_ms: 50, rate_Hz: 1, photon_flux_per_m2_s: 2e16, gate_voltage_V: 0,
                          dark_s: 10000, first_reading_s: 0.01, readings_per_decade_count: 8}
            # nodes of each film and relative error of a step: 60 and 1e-4 are quick, the preset's own are finer
            solver: {node_count: 60, relative_tolerance_ratio: 1e-4}
            """;
    private static final String README = """
            # A device of light and memory

            | file | what |
            |---|---|
            | `device.yaml` | the preset PRESET as a whole: each number and where it comes from |
            | `experiment.yaml` | what is done to it |
            | `photosynapse.schema.json` | keys, for editors that complete them |

                photosynapse check experiment.yaml
                photosynapse run experiment.yaml --out first
                photosynapse run experiment.yaml --set 'device.films.nanocrystals.traps[0].depth_eV=0.8' --out deeper
                photosynapse compare first deeper
                photosynapse train device.yaml
                photosynapse cite first
            """;

    @Parameters(paramLabel = "DIR", description = "New folder.")
    private Path path;

    @Option(
            names = "--from",
            paramLabel = "PRESET",
            description = "Preset to begin with; `photosynapse presets` lists them. Default: ${DEFAULT-VALUE}.")
    private String preset = Presets.DEFAULT;

    @Override
    public Integer call() {
        String device = Presets.text(preset)
                .orElseThrow(() -> new UsageException(
                        "there is no preset " + preset, "presets are " + String.join(", ", Presets.names())));
        PlainFolder folder = PlainFolder.create(path);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("device.yaml", device);
        files.put("experiment.yaml", EXPERIMENT.replace("PRESET", preset));
        files.put("photosynapse.schema.json", JsonSchema.text());
        files.put("README.md", README.replace("PRESET", preset));
        files.forEach(folder::write);
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("status", "complete")
                            .with("exit_code", ExitCodes.GOOD)
                            .with("files", JsonValue.ofTexts(List.copyOf(files.keySet())))
                            .done()
                            .line());
        } else {
            files.keySet().forEach(name -> terminal().out().println("written   " + path.resolve(name)));
        }
        return ExitCodes.GOOD;
    }
}
