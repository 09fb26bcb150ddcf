package photosynapse.experiments.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;

/**
 * What the folder of a run says about itself.
 *
 * @param verb that made it
 * @param command that makes it again
 * @param parts keys of what it did
 * @param started when, as in its log; empty when the log does not say
 */
record RunWords(String verb, String command, List<String> parts, String started) {
    private static final int SHOWN = 3;

    RunWords {
        parts = List.copyOf(parts);
    }

    static RunWords of(Path run) throws IOException {
        Optional<JsonValue.Fields> record = fields(run, "run.json");
        List<String> parts = new ArrayList<>();
        record.flatMap(r -> r.get("steps")).ifPresent(steps -> {
            if (steps instanceof JsonValue.Array array) {
                array.items().forEach(step -> text(step, "key").ifPresent(parts::add));
            }
        });
        boolean sweep = Files.isRegularFile(run.resolve("sweep.json"));
        String verb = record.flatMap(r -> text(r, "verb")).orElse(sweep ? "sweep" : "");
        String command = record.flatMap(r -> text(r, "command")).orElse("");
        return new RunWords(verb, command, parts, started(run));
    }

    String title(String name) {
        if (parts.isEmpty()) {
            return name;
        }
        String shown = String.join(", ", parts.subList(0, Math.min(SHOWN, parts.size())))
                .replace('_', ' ');
        return name + ": " + shown + (parts.size() > SHOWN ? " and " + (parts.size() - SHOWN) + " more" : "");
    }

    private static String started(Path run) throws IOException {
        Path log = run.resolve("log.jsonl");
        if (Files.isRegularFile(log)) {
            try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
                Optional<String> first = lines.findFirst();
                return first.flatMap(RunWords::read).flatMap(f -> text(f, "at")).orElse("");
            } catch (UncheckedIOException unreadable) {
                return "";
            }
        }
        return Files.getLastModifiedTime(run.resolve("manifest.json"))
                .toInstant()
                .toString();
    }

    private static Optional<JsonValue.Fields> fields(Path run, String name) throws IOException {
        Path file = run.resolve(name);
        return Files.isRegularFile(file) ? read(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static Optional<JsonValue.Fields> read(String text) {
        try {
            return JsonReader.read("run", text) instanceof JsonValue.Fields fields
                    ? Optional.of(fields)
                    : Optional.empty();
        } catch (JsonFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonValue value, String name) {
        return value instanceof JsonValue.Fields fields && fields.get(name).orElse(null) instanceof JsonValue.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
