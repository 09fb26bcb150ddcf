package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import photosynapse.experiments.result.FileAccessException;

/** A new or empty folder for files that belong to no run. */
record PlainFolder(Path path) {

    static PlainFolder create(Path path) {
        if (holdsSomething(path)) {
            throw new UsageException(path + " is not empty", "give another folder with --out");
        }
        return new PlainFolder(path);
    }

    /** Whether there is a folder with something in it. */
    static boolean holdsSomething(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw FileAccessException.reading(folder, e);
        }
    }

    void write(String name, String text) {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }
}
