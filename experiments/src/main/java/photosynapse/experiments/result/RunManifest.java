package photosynapse.experiments.result;

<<<<<<< HEAD
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
=======
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run folder holds and where it comes from; the same run writes the same bytes, so neither machine nor clock
 * stands in it.
 *
 * @param status how the run ended
 * @param seed root of all random numbers
 * @param versions version of the program and of what it is built on, by name
 * @param inputs SHA-256 of what went in, by word, for example {@code configuration} or a data set
 * @param files SHA-256 of every file by its path in the folder; the manifest itself and what tells of the machine are
 *     not listed
 */
public record RunManifest(
        RunStatus status,
        long seed,
        Map<String, String> versions,
        Map<String, String> inputs,
        Map<String, String> files) {

    /** Name of the file. */
    public static final String FILE = "manifest.json";

    /** Version of the format. */
    public static final int FORMAT = 1;

    public RunManifest {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The manifest of a run that begins. */
    public static RunManifest begun(long seed, Map<String, String> versions, Map<String, String> inputs) {
        return new RunManifest(RunStatus.RUNNING, seed, versions, inputs, Map.of());
    }

    /** The same run with another status and list of files. */
    public RunManifest ended(RunStatus newStatus, Map<String, String> newFiles) {
        return new RunManifest(newStatus, seed, versions, inputs, newFiles);
    }

    /** The text of the file. */
    public String text() {
        return JsonValue.object()
                .with("format", FORMAT)
                .with("status", status.word())
                .with("seed", seed)
                .with("versions", texts(versions))
                .with("inputs", texts(inputs))
                .with("files", texts(files))
                .done()
                .text();
    }

    /**
     * Reads the text of a manifest.
     *
     * @throws JsonFormatException when it is none, or of a later format
     */
    public static RunManifest read(String text) {
        if (!(JsonReader.read(FILE, text) instanceof JsonValue.Fields object)) {
            throw new JsonFormatException(FILE, 0, "an object was expected");
        }
        long format = whole(object, "format");
        if (format != FORMAT) {
            throw new JsonFormatException(FILE, 0, "format " + format + " is not " + FORMAT);
        }
        RunStatus status = Optional.of(member(object, "status"))
                .filter(JsonValue.Text.class::isInstance)
                .flatMap(word -> RunStatus.of(((JsonValue.Text) word).value()))
                .orElseThrow(() -> new JsonFormatException(FILE, 0, "status must be a word for the end of a run"));
        return new RunManifest(
                status,
                whole(object, "seed"),
                texts(object, "versions"),
                texts(object, "inputs"),
                texts(object, "files"));
    }

    private static JsonValue.Fields texts(Map<String, String> map) {
        JsonValue.FieldsBuilder members = JsonValue.object();
        map.forEach(members::with);
        return members.done();
    }

    private static Map<String, String> texts(JsonValue.Fields object, String name) {
        if (!(member(object, name) instanceof JsonValue.Fields texts)) {
            throw new JsonFormatException(FILE, 0, name + " must be an object");
        }
        Map<String, String> map = new TreeMap<>();
        texts.members().forEach((key, value) -> map.put(key, ((JsonValue.Text) requireText(name, value)).value()));
        return map;
    }

    private static JsonValue requireText(String name, JsonValue value) {
        if (value instanceof JsonValue.Text) {
            return value;
        }
        throw new JsonFormatException(FILE, 0, name + " must hold texts");
    }

    private static long whole(JsonValue.Fields object, String name) {
        if (member(object, name) instanceof JsonValue.Numeral number
                && number.digits().matches("-?\\d{1,19}")) {
            return number.toLong();
        }
        throw new JsonFormatException(FILE, 0, name + " must be a whole number");
    }

    private static JsonValue member(JsonValue.Fields object, String name) {
        return object.get(name).orElseThrow(() -> new JsonFormatException(FILE, 0, name + " is missing"));
>>>>>>> main
    }
}
