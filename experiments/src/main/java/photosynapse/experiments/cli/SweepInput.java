package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.ShippedStudies;
import photosynapse.experiments.config.SweepFile;
import photosynapse.experiments.result.FileAccessException;

/**
 * What a command line names as the file of a sweep: a configuration, a preset, a file that says itself what is swept, a
 * folder with such a file, or the name of a study that ships.
 *
 * @param name as it was typed
 * @param file what the file says about the sweep; empty: it says nothing
 * @param expected text of its expected numbers; empty: there are none
 */
record SweepInput(String name, Optional<SweepFile> file, Optional<String> expected) {
    private static final long MOST_BYTES = 1 << 20;

    static SweepInput of(String name) {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            Path file = path.resolve(SweepFile.IN_FOLDER);
            if (!Files.isRegularFile(file)) {
                throw new UsageException(
                        path + " holds no " + SweepFile.IN_FOLDER,
                        "name a file, or the folder of a study; `photosynapse presets` lists the studies that ship");
            }
            return new SweepInput(name, read(file), beside(file));
        }
        if (Files.isRegularFile(path)) {
            Optional<SweepFile> file = read(path);
            return new SweepInput(name, file, file.isEmpty() ? Optional.empty() : beside(path));
        }
        Optional<SweepFile> shipped =
                ShippedStudies.text(name).flatMap(text -> SweepFile.read(name, text.getBytes(StandardCharsets.UTF_8)));
        return new SweepInput(name, shipped, ShippedStudies.expected(name));
    }

    private static Optional<SweepFile> read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? Optional.empty()
                    : SweepFile.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    private static Optional<String> beside(Path file) {
        Path expected = file.resolveSibling(ShippedStudies.EXPECTED);
        try {
            return Files.isRegularFile(expected) ? Optional.of(Files.readString(expected)) : Optional.empty();
        } catch (IOException e) {
            throw FileAccessException.reading(expected, e);
        }
    }

    /** The configuration with settings. */
    LoadedConfig configuration(Terminal terminal, List<String> settings) {
        return file.isPresent()
                ? ConfigReader.read(
                        file.get().name(), file.get().configuration().getBytes(StandardCharsets.UTF_8), settings)
                : new ConfigInput(terminal).read(name, settings);
    }
}
