package photosynapse.experiments.config;

import java.util.List;
import java.util.Optional;

/** Keys at the top of a file that something else depends on. */
final class ConfigKeys {
    /** Name of the preset on which a file builds; used up before records are made. */
    static final String PRESET = "preset";

    /** A phototransistor. */
    static final String DEVICE = "device";

    /** A stack with two contacts. */
    static final String VERTICAL = "vertical_device";

    private static final List<String> STRUCTURES = List.of(DEVICE, VERTICAL);

    private ConfigKeys() {}

    /** The groups of a file that describe a device; more than one is a mistake that is told elsewhere. */
    static List<YamlNode.Entry> structures(YamlNode.Mapping root) {
        return STRUCTURES.stream()
                .map(root::entry)
                .flatMap(Optional::stream)
                .filter(entry -> entry.value() instanceof YamlNode.Mapping)
                .toList();
    }
}
