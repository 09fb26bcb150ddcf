package photosynapse.experiments.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonDocument;

/** What happened when, a line of JSON an event. */
final class Journal {
    private final Path file;

    Journal(RunFolder folder) {
        this.file = folder.path().resolve(RunFolder.JOURNAL);
    }

    /** Appends an event with keys and values in turn. */
    void note(String event, Object... keysAndValues) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().toString());
        line.put("event", event);
        line.putAll(JsonDocument.object(keysAndValues));
        try {
            Files.writeString(
                    file,
                    JsonDocument.line(line) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }
}
