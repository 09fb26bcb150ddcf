package photosynapse.experiments.config;

import java.util.regex.Pattern;
import photosynapse.experiments.result.JsonValue;

/**
 * A configuration as JSON: every default written out, units of memory, as {@link ResolvedYaml} writes it. The text of
 * the tree is YAML, too, and reads back to an equal configuration.
 */
public final class ConfigTree {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    private ConfigTree() {}

    /** The tree. */
    public static JsonValue of(ExperimentConfig config) {
        Schemas schemas = Schemas.writing(config);
        return of(YamlText.mapping(schemas.write(schemas.of(ExperimentConfig.class), config)));
    }

    private static JsonValue of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            JsonValue.FieldsBuilder fields = JsonValue.object();
            mapping.entries().forEach(entry -> fields.with(entry.key(), of(entry.value())));
            return fields.done();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return new JsonValue.Array(
                    sequence.items().stream().map(ConfigTree::of).toList());
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return scalar.plain() ? plain(scalar.text()) : JsonValue.of(scalar.text());
    }

    private static JsonValue plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return JsonValue.of(text.equals("true"));
        }
        return NUMBER.matcher(text).matches() ? new JsonValue.Numeral(text) : JsonValue.of(text);
    }
}
