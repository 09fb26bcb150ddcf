package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.ComponentName;

/** Words for types in messages. */
final class SchemaWords {
    private static final List<String> ENDINGS = List.of("Spec", "Config", "Options");

    private static final Map<Class<?>, String> IRREGULAR =
            Map.of(ExperimentConfig.class, "file", ProtocolsConfig.class, "protocol");

    private SchemaWords() {}

    /** The name of a type as words, without what it is to the program. */
    static String of(Class<?> type) {
        if (IRREGULAR.containsKey(type)) {
            return IRREGULAR.get(type);
        }
        String name = type.getSimpleName();
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        return ComponentName.snakeCase(Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .replace('_', ' ');
    }
}
