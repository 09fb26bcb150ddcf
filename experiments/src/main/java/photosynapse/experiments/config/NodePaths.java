package photosynapse.experiments.config;

import java.util.Optional;

/** How parts of a configuration are addressed: keys, items of a list by their name, or by their number. */
final class NodePaths {
    private NodePaths() {}

    /** The name of an item of a list, if it has one. */
    static Optional<String> nameOf(YamlNode item) {
        if (item instanceof YamlNode.Mapping mapping
                && mapping.get("name").orElse(null) instanceof YamlNode.Scalar name
                && !name.isMissing()) {
            return Optional.of(name.text());
        }
        return Optional.empty();
    }

    /** A path and one more step. */
    static String join(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }
}
