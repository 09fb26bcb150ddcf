package photosynapse.experiments.result;

import java.nio.charset.StandardCharsets;
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
 * @param mode {@code exact}: the same bits in every run; {@code fast}: other last digits are possible
 * @param versions version of the program and of what it is built on, by name
 * @param inputs SHA-256 of what went in, by word, for example {@code configuration} or a data set
 * @param files SHA-256 of every file by its path in the folder; the manifest itself and what tells of the machine are
 *     not listed
 */
public record RunManifest(
        RunStatus status,
        long seed,
        String mode,
        Map<String, String> versions,
        Map<String, String> inputs,
        Map<String, String> files) {

    /** Name of the file. */
    public static final String FILE = "manifest.json";

    /** Version of the format: 1 had no seal. */
    public static final int FORMAT = 2;

    private static final int WITHOUT_SEAL = 1;
    private static final String EXACT = "exact";

    public RunManifest {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The manifest of an exact run that begins. */
    public static RunManifest begun(long seed, Map<String, String> versions, Map<String, String> inputs) {
        return begun(seed, EXACT, versions, inputs);
    }

    /** The manifest of a run that begins. */
    public static RunManifest begun(long seed, String mode, Map<String, String> versions, Map<String, String> inputs) {
        return new RunManifest(RunStatus.RUNNING, seed, mode, versions, inputs, Map.of());
    }

    /** The same run with another status and list of files. */
    public RunManifest ended(RunStatus newStatus, Map<String, String> newFiles) {
        return new RunManifest(newStatus, seed, mode, versions, inputs, newFiles);
    }

    /** The text of the file. */
    public String text() {
        return SealedJson.text(JsonValue.object()
                .with("format", FORMAT)
                .with("status", status.word())
                .with("seed", seed)
                .with("mode", mode)
                .with("versions", texts(versions))
                .with("inputs", texts(inputs))
                .with("files", texts(files))
                .done());
    }

    /**
     * Reads the text of a manifest.
     *
     * @throws JsonFormatException when it is none, or of a later format
     */
    public static RunManifest read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the content of a manifest.
     *
     * @throws JsonFormatException when it is none, or of a later format, or damaged
     */
    public static RunManifest read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!(JsonReader.read(FILE, text) instanceof JsonValue.Fields object)) {
            throw new JsonFormatException(FILE, 0, "an object was expected");
        }
        long format = whole(object, "format");
        if (format != FORMAT && format != WITHOUT_SEAL) {
            throw new JsonFormatException(FILE, 0, "format " + format + " is not " + FORMAT);
        }
        if (format == FORMAT) {
            SealedJson.read(FILE, content);
        }
        RunStatus status = Optional.of(member(object, "status"))
                .filter(JsonValue.Text.class::isInstance)
                .flatMap(word -> RunStatus.of(((JsonValue.Text) word).value()))
                .orElseThrow(() -> new JsonFormatException(FILE, 0, "status must be a word for the end of a run"));
        return new RunManifest(
                status,
                whole(object, "seed"),
                mode(object),
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

    /** Manifests without the word are of runs before there were modes; all of them were exact. */
    private static String mode(JsonValue.Fields object) {
        return object.get("mode")
                .map(word -> ((JsonValue.Text) requireText("mode", word)).value())
                .orElse(EXACT);
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
    }
}
