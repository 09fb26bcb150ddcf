package photosynapse.experiments.result;

import java.util.Map;

/** JSON values to text. */
final class JsonWriter {
    private JsonWriter() {}

    /** Appends a value; the line break holds the indentation, and is empty when all stands in one line. */
    static void append(StringBuilder text, JsonValue value, String lineBreak) {
        if (value instanceof JsonValue.Fields object) {
            appendObject(text, object, lineBreak);
        } else if (value instanceof JsonValue.Array array) {
            appendArray(text, array, lineBreak);
        } else if (value instanceof JsonValue.Text string) {
            text.append(JsonText.quoted(string.value()));
        } else if (value instanceof JsonValue.Numeral number) {
            text.append(number.digits());
        } else {
            text.append(value instanceof JsonValue.Truth truth ? Boolean.toString(truth.value()) : "null");
        }
    }

    private static void appendObject(StringBuilder text, JsonValue.Fields object, String lineBreak) {
        if (object.members().isEmpty()) {
            text.append("{}");
            return;
        }
        String inner = lineBreak.isEmpty() ? "" : lineBreak + "  ";
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            text.append(separator)
                    .append(inner)
                    .append(JsonText.quoted(member.getKey()))
                    .append(": ");
            append(text, member.getValue(), inner);
            separator = inner.isEmpty() ? ", " : ",";
        }
        text.append(lineBreak).append('}');
    }

    private static void appendArray(StringBuilder text, JsonValue.Array array, String lineBreak) {
        boolean nested =
                array.items().stream().anyMatch(i -> i instanceof JsonValue.Fields || i instanceof JsonValue.Array);
        String inner = lineBreak.isEmpty() || !nested ? "" : lineBreak + "  ";
        String separator = "";
        text.append('[');
        for (JsonValue item : array.items()) {
            text.append(separator).append(inner);
            append(text, item, inner);
            separator = inner.isEmpty() ? ", " : ",";
        }
        text.append(inner.isEmpty() ? "" : lineBreak).append(']');
    }
}
