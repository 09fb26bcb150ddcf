package photosynapse.network.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.network.training.WeightMap;

/** Reads and writes {@code .photosynapse-model} files; see the package for their format. */
public final class ModelFile {
    /** Ending of a file's name. */
    public static final String ENDING = ".photosynapse-model";

    private static final String MODEL = "model.json";
    private static final String WEIGHTS = "weights.bin";
    private static final String MANIFEST = "manifest.json";
    private static final List<String> ENTRIES = List.of(MODEL, WEIGHTS, MANIFEST);
    private static final int FORMAT = 1;
    private static final int LONGEST_JSON = 1 << 20;
    private static final int LARGEST_RANK = 6;

    private ModelFile() {}

    /**
     * Writes a model; an existing file is replaced at once or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(StoredModel model, Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(directory, "model-", ".unfinished");
        try {
            Files.write(unfinished, toBytes(model));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The bytes of a file; the same for the same model. */
    public static byte[] toBytes(StoredModel model) {
        byte[] json = JsonText.of(description(model)).getBytes(StandardCharsets.UTF_8);
        byte[] weights = tensors(model);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put(MODEL, digest(json));
        manifest.put(WEIGHTS, digest(weights));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MODEL, json);
        entries.put(WEIGHTS, weights);
        entries.put(MANIFEST, JsonText.of(manifest).getBytes(StandardCharsets.UTF_8));
        return ZipContainer.write(entries);
    }

    private static Map<String, Object> description(StoredModel model) {
        List<Object> layers = new ArrayList<>();
        for (StoredLayer layer : model.layers()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("inputs", layer.weights().inputs());
            one.put("outputs", layer.weights().outputs());
            one.put("rectified", layer.rectified());
            one.put("largest_weight", layer.largestWeight());
            layers.add(one);
        }
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", model.name());
        description.put("layers", layers);
        description.put("notes", model.notes());
        return description;
    }

    private static byte[] tensors(StoredModel model) {
        long size = 0;
        for (StoredLayer layer : model.layers()) {
            long cells = (long) layer.weights().inputs() * layer.weights().outputs();
            size += 2 * Integer.BYTES
                    + 3 * Long.BYTES
                    + Float.BYTES * (cells + layer.biases().size());
        }
        if (size > ZipContainer.MAXIMUM_FILE_BYTES) {
            throw new IllegalArgumentException(
                    "a model of " + size + " bytes is larger than a file may be, " + ZipContainer.MAXIMUM_FILE_BYTES);
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        for (StoredLayer layer : model.layers()) {
            buffer.putInt(2)
                    .putLong(layer.weights().inputs())
                    .putLong(layer.weights().outputs());
            for (float weight : layer.weights().toArray()) {
                buffer.putFloat(weight);
            }
            buffer.putInt(1).putLong(layer.biases().size());
            layer.biases().forEach(buffer::putFloat);
        }
        return buffer.array();
    }

    private static String digest(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return content.length + " " + HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws InvalidModelException if the file is not what it should be
     * @throws IOException if it cannot be read
     */
    public static StoredModel read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(ZipContainer.MAXIMUM_FILE_BYTES);
            if (in.read() >= 0) {
                throw new InvalidModelException(
                        file.toString(), "longer than " + ZipContainer.MAXIMUM_FILE_BYTES + " bytes");
            }
            return fromBytes(file.toString(), content);
        }
    }

    /**
     * Reads a model from the bytes of a file.
     *
     * @param file name for messages
     * @param content not modified
     * @throws InvalidModelException if they are not what they should be
     */
    public static StoredModel fromBytes(String file, byte[] content) throws InvalidModelException {
        Map<String, byte[]> entries = ZipContainer.read(file, content, ENTRIES);
        try {
            Map<?, ?> manifest = object(entries, MANIFEST);
            require(Double.valueOf(FORMAT).equals(manifest.get("format")), "format must be " + FORMAT);
            require(manifest.size() == ENTRIES.size(), "manifest.json must have " + ENTRIES.size() + " keys");
            for (String name : List.of(MODEL, WEIGHTS)) {
                require(
                        digest(entries.get(name)).equals(manifest.get(name)),
                        name + " does not match its SHA-256 in manifest.json");
            }
            return model(object(entries, MODEL), entries.get(WEIGHTS));
        } catch (IllegalArgumentException e) {
            throw new InvalidModelException(file, e.getMessage());
        }
    }

    private static Map<?, ?> object(Map<String, byte[]> entries, String name) {
        byte[] content = entries.get(name);
        require(content.length <= LONGEST_JSON, name + " is longer than " + LONGEST_JSON + " bytes");
        Object value = JsonText.parse(new String(content, StandardCharsets.UTF_8));
        require(value instanceof Map, name + " must be an object");
        return (Map<?, ?>) value;
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }

    private static StoredModel model(Map<?, ?> description, byte[] weights) {
        require(description.size() == 3, "model.json must have the keys name, layers, notes");
        require(description.get("name") instanceof String, "name must be a text");
        require(description.get("layers") instanceof List, "layers must be a list");
        require(description.get("notes") instanceof Map, "notes must be an object");
        List<?> descriptions = (List<?>) description.get("layers");
        require(descriptions.size() <= StoredModel.MOST_LAYERS, "more than " + StoredModel.MOST_LAYERS + " layers");
        ByteBuffer buffer = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN);
        List<StoredLayer> layers = new ArrayList<>();
        for (Object one : descriptions) {
            require(one instanceof Map, "a layer must be an object");
            layers.add(layer((Map<?, ?>) one, buffer));
        }
        require(!buffer.hasRemaining(), "weights.bin has " + buffer.remaining() + " bytes too many");
        Map<String, String> notes = new LinkedHashMap<>();
        for (Map.Entry<?, ?> note : ((Map<?, ?>) description.get("notes")).entrySet()) {
            require(note.getValue() instanceof String, "notes must be texts");
            notes.put((String) note.getKey(), (String) note.getValue());
        }
        return new StoredModel((String) description.get("name"), layers, notes);
    }

    private static StoredLayer layer(Map<?, ?> description, ByteBuffer buffer) {
        require(description.size() == 4, "a layer must have the keys inputs, outputs, rectified, largest_weight");
        int inputs = whole(description, "inputs");
        int outputs = whole(description, "outputs");
        require(description.get("rectified") instanceof Boolean, "rectified must be true or false");
        require(description.get("largest_weight") instanceof Double, "largest_weight must be a number");
        float[] weights = tensor(buffer, inputs, outputs);
        List<Float> biases = new ArrayList<>();
        for (float bias : tensor(buffer, outputs)) {
            biases.add(bias);
        }
        return new StoredLayer(
                new WeightMap(inputs, outputs, weights), biases, (Boolean) description.get("rectified"), (Double)
                        description.get("largest_weight"));
    }

    private static int whole(Map<?, ?> description, String key) {
        Object value = description.get(key);
        boolean whole = value instanceof Double d && d == Math.rint(d) && d >= 1 && d <= Integer.MAX_VALUE;
        require(whole, key + " must be a whole number from 1, was " + value);
        return ((Double) value).intValue();
    }

    /** Reads one array; its announced size is checked against what is expected and really there before it is made. */
    private static float[] tensor(ByteBuffer buffer, int... expected) {
        require(buffer.remaining() >= Integer.BYTES, "weights.bin ends early");
        int rank = buffer.getInt();
        require(rank >= 0 && rank <= LARGEST_RANK, "rank of an array must be 0 to " + LARGEST_RANK + ", was " + rank);
        require(rank == expected.length, "an array of " + expected.length + " dimensions expected, got " + rank);
        require(buffer.remaining() >= (long) rank * Long.BYTES, "weights.bin ends early");
        long count = 1;
        for (int dimension : expected) {
            long found = buffer.getLong();
            require(found == dimension, "a dimension of " + dimension + " expected, got " + found);
            try {
                count = Math.multiplyExact(count, found);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("an array announces more numbers than can be counted", e);
            }
        }
        require(count <= buffer.remaining() / Float.BYTES, "an array of " + count + " numbers goes beyond weights.bin");
        float[] values = new float[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getFloat();
            require(Float.isFinite(values[i]), "number " + i + " of an array is not finite");
        }
        return values;
    }
}
