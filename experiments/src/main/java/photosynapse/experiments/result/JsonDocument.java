package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Small JSON documents: objects as maps that keep their order, arrays as lists, text, {@link Double} or {@link Long}
 * numbers, {@link Boolean}, null.
 *
 * <p>Reading is strict and bounded: {@value #DEEPEST} levels, no key twice, nothing after the end.
 */
public final class JsonDocument {
    /** How deep objects and arrays may be nested. */
    public static final int DEEPEST = 32;

    private JsonDocument() {}

    /** The document on one line. */
    public static String line(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value, -1);
        return text.toString();
    }

    /** The document on many lines, two spaces a level, with a line feed at the end. */
    public static String pages(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value, 0);
        return text.append('\n').toString();
    }

    /**
     * Reads a document.
     *
     * @throws TableFormatException when the text is not such a document
     */
    public static Object read(String name, String text) {
        return new JsonReader(name, text).document();
    }

    private static void append(StringBuilder text, Object value, int level) {
        if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            map.forEach((key, item) -> parts.add(JsonText.quoted(key.toString()) + (level < 0 ? ":" : ": ") + inner(item, level)));
            appendGroup(text, '{', parts, level);
        } else if (value instanceof List<?> list) {
            List<String> parts = list.stream().map(item -> inner(item, level)).toList();
            appendGroup(text, '[', parts, level);
        } else {
            text.append(single(value));
        }
    }

    private static String inner(Object item, int level) {
        StringBuilder part = new StringBuilder();
        append(part, item, level < 0 ? -1 : level + 1);
        return part.toString();
    }

    private static void appendGroup(StringBuilder text, char open, List<String> parts, int level) {
        char close = open == '{' ? '}' : ']';
        if (level < 0 || parts.isEmpty()) {
            text.append(open).append(String.join(",", parts)).append(close);
            return;
        }
        String margin = "  ".repeat(level + 1);
        text.append(open).append('\n').append(margin).append(String.join(",\n" + margin, parts));
        text.append('\n').append("  ".repeat(level)).append(close);
    }

    private static String single(Object value) {
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Long || value instanceof Integer) {
            return value.toString();
        }
        if (value instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? "null" : NumberText.of(number);
        }
        return JsonText.quoted(value.toString());
    }

    /** An object from keys and values in turn. */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k + 1 < keysAndValues.length; k += 2) {
            map.put(keysAndValues[k].toString(), keysAndValues[k + 1]);
        }
        return map;
    }
}
