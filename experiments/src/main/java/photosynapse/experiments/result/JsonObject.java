package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One object of a document, read by key; what is missing or of another kind is a failure that names the key. */
final class JsonObject {
    private final String name;
    private final Map<?, ?> entries;

    private JsonObject(String name, Map<?, ?> entries) {
        this.name = name;
        this.entries = entries;
    }

    static JsonObject of(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(name, map);
        }
        throw new TableFormatException(name, 1, "must be an object");
    }

    String text(String key) {
        return require(key, String.class, "text");
    }

    long whole(String key) {
        return require(key, Long.class, "a whole number");
    }

    List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : require(key, List.class, "a list")) {
            objects.add(of(name, item));
        }
        return objects;
    }

    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonObject inner = of(name, entries.get(key));
        inner.entries.keySet().forEach(k -> texts.put(k.toString(), inner.text(k.toString())));
        return texts;
    }

    private <T> T require(String key, Class<T> type, String what) {
        Object value = entries.get(key);
        if (!type.isInstance(value)) {
            throw new TableFormatException(name, 1, "the key " + key + " must hold " + what);
        }
        return type.cast(value);
    }
}
