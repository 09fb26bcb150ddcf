package photosynapse.experiments.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.catalog.ShippedSynapses;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.JsonValue;

/**
 * The configuration that a request is about: a preset, a text, or a tree, with settings over it. The last ones are
 * kept, so that a slider that moves something else does not read them again.
 */
final class Subject {
    static final String PRESET = "preset";
    static final String YAML = "yaml";
    static final String CONFIG = "config";
    static final String SETTINGS = "settings";

    private static final int MOST_SETTINGS = 200;
    private static final int KEPT = 32;
    private static final int LONGEST_KEPT = 1 << 17;
    private static final String NAME = "page";

    private final LoadedConfig loaded;
    private Optional<String> digest = Optional.empty();

    private Subject(LoadedConfig loaded) {
        this.loaded = loaded;
    }

    LoadedConfig loaded() {
        return loaded;
    }

    ExperimentConfig config() {
        return loaded.config();
    }

    /** The digest of its device. */
    synchronized String digest() {
        if (digest.isEmpty()) {
            digest = Optional.of(ShippedSynapses.digest(loaded.config()));
        }
        return digest.get();
    }

    /** Configurations that were read. */
    static final class Reader {
        private final Map<String, Subject> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

        /** Reads what a body names; a text that names another file is refused. */
        Subject of(Json body) {
            String key = key(body);
            Subject known = known(key);
            if (known != null) {
                return known;
            }
            Subject read = new Subject(read(body));
            if (key.length() <= LONGEST_KEPT) {
                keep(key, read);
            }
            return read;
        }

        private synchronized Subject known(String key) {
            return kept.get(key);
        }

        private synchronized void keep(String key, Subject subject) {
            kept.put(key, subject);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }

        private static String key(Json body) {
            JsonValue.FieldsBuilder parts = JsonValue.object();
            for (String name : List.of(PRESET, YAML, CONFIG, SETTINGS)) {
                body.value(name).ifPresent(value -> parts.with(name, value));
            }
            return parts.done().line();
        }

        private static LoadedConfig read(Json body) {
            List<String> settings = body.texts(SETTINGS, MOST_SETTINGS);
            if (body.has(CONFIG)) {
                byte[] text = body.object(CONFIG).orElseThrow().fields().text().getBytes(StandardCharsets.UTF_8);
                return ConfigReader.readAlone(NAME, text, settings);
            }
            if (body.has(YAML)) {
                byte[] text = body.neededText(YAML).getBytes(StandardCharsets.UTF_8);
                return ConfigReader.readAlone(NAME, text, settings);
            }
            return ConfigReader.preset(body.text(PRESET).orElse(Presets.DEFAULT), settings);
        }
    }
}
