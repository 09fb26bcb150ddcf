package photosynapse.experiments.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import photosynapse.experiments.catalog.E06Retention;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.RunFolder;

/**
 * A process that follows a device for 10,000 s, to be killed: {@code FOLDER}, goes on where an earlier one was killed.
 */
final class TransientChild {
    private static final String TEXT = """
            preset: cspbi3-swcnt
            protocol:
              retention: {count: 2, width_ms: 50, rate_Hz: 1, photon_flux_per_m2_s: 2e16, dark_s: 10000}
            solver: {node_count: 20, relative_tolerance_ratio: 1e-3}
            """;

    private TransientChild() {}

    static RunRecord follow(Path place) {
        LoadedConfig config = ConfigReader.read("rest.yaml", TEXT.getBytes(StandardCharsets.UTF_8), List.of());
        RunRequest request =
                new RunRequest("run", "photosynapse run run.yaml --out again", config, List.of(new E06Retention()));
        // a state after every step, so that there is one at every moment of a kill
        Runner runner = new Runner(RunListener.SILENT, RunLimits.NONE, TrainingStates.Pace.every(0));
        return Files.exists(place.resolve("manifest.json"))
                ? runner.resume(request, RunFolder.open(place))
                : runner.run(request, RunFolder.create(place, false));
    }

    /** Follows it. */
    public static void main(String[] arguments) {
        follow(Path.of(arguments[0]));
    }
}
