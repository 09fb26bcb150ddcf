package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A device on a coarse grid under one short flash: a run of a tenth of a second. */
final class TinyRun {
    static final String TEXT = """
            preset: cspbi3-swcnt
            stimulus:
              segments:
                - {until_s: 0.05, photon_flux_per_m2_s: 2e16, gate_voltage_V: 0}
                - {until_s: 1.05, photon_flux_per_m2_s: 0, gate_voltage_V: 0}
            solver: {node_count: 60, relative_tolerance_ratio: 1e-3}
            output: {times_s: [0, 0.05, 0.5, 1.05]}
            """;

    private TinyRun() {}

    static Path write(Path folder) throws IOException {
        return write(folder, "tiny.yaml", TEXT);
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
