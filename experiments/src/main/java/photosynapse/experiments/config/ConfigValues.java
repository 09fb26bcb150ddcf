package photosynapse.experiments.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.units.UnitSuffix;

/**
 * Every single value of a configuration with the path that addresses it, as {@link ResolvedYaml} writes it:
 * {@code device.films.nanocrystals.traps[0].depth_eV} and {@code 0.75}. A list of single values is one value.
 */
public final class ConfigValues {
    private static final String SOURCES = "sources";

    private ConfigValues() {}

    /** Values by path, in the order of the file; those of {@code sources} are left out. */
    public static Map<String, String> of(ExperimentConfig config) {
        Schemas schemas = Schemas.writing(config);
        Map<String, String> values = new LinkedHashMap<>();
        for (YamlNode.Entry entry : schemas.write(schemas.of(ExperimentConfig.class), config)) {
            if (!entry.key().equals(SOURCES)) {
                collect(entry.value(), entry.key(), values);
            }
        }
        return values;
    }

    private static void collect(YamlNode node, String path, Map<String, String> values) {
        if (node instanceof YamlNode.Scalar scalar) {
            values.put(path, scalar.text());
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(e -> collect(e.value(), NodePaths.join(path, e.key()), values));
        } else if (node instanceof YamlNode.Sequence sequence) {
            collectItems(sequence.items(), path, values);
        }
    }

    private static void collectItems(List<YamlNode> items, String path, Map<String, String> values) {
        boolean flat = items.stream().allMatch(YamlNode.Scalar.class::isInstance);
        if (flat) {
            List<String> texts =
                    items.stream().map(item -> ((YamlNode.Scalar) item).text()).toList();
            values.put(path, "[" + String.join(", ", texts) + "]");
            return;
        }
        for (int k = 0; k < items.size(); k++) {
            int number = k;
            String step = NodePaths.nameOf(items.get(k)).map(n -> "." + n).orElseGet(() -> "[" + number + "]");
            collect(items.get(k), path + step, values);
        }
    }

    /** What the configuration says about where a value comes from: about itself or the group that holds it. */
    public static Optional<String> sourceOf(ExperimentConfig config, String path) {
        String stem = UnitSuffix.stem(path);
        return config.sources().entrySet().stream()
                .filter(e -> covers(UnitSuffix.stem(e.getKey()), stem))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue);
    }

    private static boolean covers(String source, String path) {
        return path.equals(source) || path.startsWith(source + ".") || path.startsWith(source + "[");
    }
}
