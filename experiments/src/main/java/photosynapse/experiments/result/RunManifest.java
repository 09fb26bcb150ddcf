package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run folder holds and how it came about: everything that two equal runs share. What belongs to the machine and
 * the hour stands in {@code environment.json} and {@code log.jsonl}.
 *
 * <p>File format {@code photosynapse-run-1}: JSON with the components of this record as keys.
 *
 * @param version of the program
 * @param verb that made the run
 * @param title of the report
 * @param command makes the run again from {@code run.yaml}
 * @param seed root of all random numbers
 * @param status how the run ended
 * @param steps what was done, in order
 * @param files path below the folder, with forward slashes, to SHA-256 in hexadecimal
 */
public record RunManifest(
        String version,
        String verb,
        String title,
        String command,
        long seed,
        RunStatus status,
        List<Step> steps,
        Map<String, String> files) {
    private static final String FORMAT = "photosynapse-run-1";

    /**
     * One experiment of the run.
     *
     * @param id number, for example {@code E03}
     * @param key word, for example {@code pulse}
     * @param status how it ended
     * @param message what went wrong or needs to be known; empty: nothing
     */
    public record Step(String id, String key, RunStatus status, String message) {}

    public RunManifest {
        steps = List.copyOf(steps);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** The document. */
    public String toJson() {
        List<Object> stepObjects = new ArrayList<>();
        for (Step step : steps) {
            stepObjects.add(JsonDocument.object(
                    "id", step.id(), "key", step.key(), "status", step.status().word(), "message", step.message()));
        }
        return JsonDocument.pages(JsonDocument.object(
                "format", FORMAT,
                "version", version,
                "verb", verb,
                "title", title,
                "command", command,
                "seed", seed,
                "status", status.word(),
                "steps", stepObjects,
                "files", files));
    }

    /**
     * Reads the document.
     *
     * @throws TableFormatException when it is not a manifest of this format
     */
    public static RunManifest ofJson(String name, String text) {
        JsonObject document = JsonObject.of(name, JsonDocument.read(name, text));
        if (!document.text("format").equals(FORMAT)) {
            throw new TableFormatException(name, 1, "format must be " + FORMAT + ", was " + document.text("format"));
        }
        List<Step> steps = new ArrayList<>();
        for (JsonObject step : document.objects("steps")) {
            steps.add(new Step(
                    step.text("id"), step.text("key"), RunStatus.ofWord(step.text("status")), step.text("message")));
        }
        return new RunManifest(
                document.text("version"),
                document.text("verb"),
                document.text("title"),
                document.text("command"),
                document.whole("seed"),
                RunStatus.ofWord(document.text("status")),
                steps,
                document.texts("files"));
    }
}
