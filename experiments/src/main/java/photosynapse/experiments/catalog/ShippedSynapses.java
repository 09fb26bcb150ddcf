package photosynapse.experiments.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.config.ConfigValues;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;

/**
 * The compact synapses of the devices that ship, extracted once by the verb {@code synapse}, so that a page can answer
 * at once.
 *
 * <p>Each stands beside the digest of the device that it was extracted from: when a preset changes, its synapse is not
 * found any more, and a test asks to extract it again.
 */
public final class ShippedSynapses {
    private static final String DEVICE = "device.";

    private ShippedSynapses() {}

    /** Names of the presets whose synapse ships. */
    public static List<String> names() {
        return Presets.names().stream()
                .filter(name -> ShippedSynapses.class.getResource(file(name)) != null)
                .toList();
    }

    /** The text of the synapse of a preset, as in {@code synapse.json}. */
    public static Optional<String> text(String preset) {
        return read(file(preset));
    }

    private static Optional<String> read(String name) {
        try (InputStream in = ShippedSynapses.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from the program", e);
        }
    }

    private static String file(String preset) {
        return "synapses/" + preset + ".json";
    }

    /** How well the synapse of a preset follows its device, as {@code synapse.csv}; empty when it does not ship. */
    public static Optional<ResultTable> errors(String preset) {
        return table(preset, "errors");
    }

    /** Some readings of each protocol, of the device and of its synapse, as {@code synapse_traces.csv}. */
    public static Optional<ResultTable> traces(String preset) {
        return table(preset, "traces");
    }

    private static Optional<ResultTable> table(String preset, String part) {
        return read("synapses/" + preset + "-" + part + ".csv").map(text -> CsvTables.read(part, text));
    }

    /** The text of the synapse of the device with a digest. */
    public static Optional<String> ofDigest(String digest) {
        return digests().entrySet().stream()
                .filter(entry -> entry.getValue().equals(digest))
                .findFirst()
                .flatMap(entry -> text(entry.getKey()));
    }

    /** Digests of the devices whose synapses ship, as they were when these were extracted, by preset. */
    public static Map<String, String> digests() {
        ResultTable table =
                CsvTables.read("devices", read("synapses/devices.csv").orElseThrow());
        Map<String, String> digests = new LinkedHashMap<>();
        for (int k = 0; k < table.rowCount(); k++) {
            digests.put(
                    table.label("preset").values().get(k),
                    table.label("digest").values().get(k));
        }
        return digests;
    }

    /** SHA-256 of all values that make a device; what is done to it, its name and the solver do not count. */
    public static String digest(ExperimentConfig config) {
        Map<String, String> values = new LinkedHashMap<>(ConfigValues.of(config));
        values.keySet().removeIf(path -> !path.startsWith(DEVICE) || path.equals(DEVICE + "name"));
        List<String> lines = new ArrayList<>();
        values.forEach((path, value) -> lines.add(path + "=" + value));
        return RunFolder.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
