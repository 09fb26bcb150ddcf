package photosynapse.experiments.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Presets;

/** The configuration that a request is about: a preset, a text, or a tree, with settings over it. */
final class Subject {
    static final String PRESET = "preset";
    static final String YAML = "yaml";
    static final String CONFIG = "config";
    static final String SETTINGS = "settings";

    private static final int MOST_SETTINGS = 200;
    private static final String NAME = "page";

    private Subject() {}

    /** Reads it; a file that names another file is refused. */
    static LoadedConfig of(Json body) {
        List<String> settings = body.texts(SETTINGS, MOST_SETTINGS);
        if (body.has(CONFIG)) {
            byte[] text = body.object(CONFIG).orElseThrow().fields().text().getBytes(StandardCharsets.UTF_8);
            return ConfigReader.readAlone(NAME, text, settings);
        }
        if (body.has(YAML)) {
            return ConfigReader.readAlone(NAME, body.neededText(YAML).getBytes(StandardCharsets.UTF_8), settings);
        }
        return ConfigReader.preset(body.text(PRESET).orElse(Presets.DEFAULT), settings);
    }
}
