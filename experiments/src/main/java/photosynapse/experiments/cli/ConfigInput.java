package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.FileAccessException;

/** Reads the configuration that a command line names: a file, {@code -} for the standard input, or a preset. */
final class ConfigInput {
    private static final int MOST_BYTES = 1 << 20;

    private final Terminal terminal;

    ConfigInput(Terminal terminal) {
        this.terminal = terminal;
    }

    LoadedConfig read(String name, List<String> settings) {
        if (name.equals("-")) {
            return ConfigReader.read("standard input", standardInput(), settings);
        }
        Path file = Path.of(name);
        boolean isFile = file.toFile().exists();
        if (!isFile && Presets.names().contains(name)) {
            return ConfigReader.preset(name, settings);
        }
        return ConfigReader.read(file, settings);
    }

    private byte[] standardInput() {
        try {
            return terminal.in().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw FileAccessException.reading(Path.of("-"), e);
        }
    }
}
