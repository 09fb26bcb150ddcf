package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value; members of an object keep their order, so that equal values have equal text. */
public sealed interface JsonValue {

    /** The value as text over several lines, ending in a line feed. */
    default String text() {
        StringBuilder text = new StringBuilder();
        JsonWriter.append(text, this, "\n");
        return text.append('\n').toString();
    }

    /** The value in one line, without a line feed. */
    default String line() {
        StringBuilder text = new StringBuilder();
        JsonWriter.append(text, this, "");
        return text.toString();
    }

    /** A text. */
    static JsonValue of(String text) {
        return new Text(text);
    }

    /** A number; a missing one (NaN) becomes null. */
    static JsonValue of(double number) {
        return Double.isNaN(number) ? new Null() : new Numeral(NumberText.of(number));
    }

    /** A whole number. */
    static JsonValue of(long number) {
        return new Numeral(Long.toString(number));
    }

    /** A truth. */
    static JsonValue of(boolean truth) {
        return new Truth(truth);
    }

    /** A text, or null. */
    static JsonValue ofOptional(Optional<String> text) {
        return text.map(JsonValue::of).orElseGet(Null::new);
    }

    /** A list of texts. */
    static JsonValue ofTexts(List<String> texts) {
        return new Array(texts.stream().map(JsonValue::of).toList());
    }

    /** An object that is still empty. */
    static FieldsBuilder object() {
        return new FieldsBuilder();
    }

    /**
     * Named members.
     *
     * @param members in order
     */
    record Fields(Map<String, JsonValue> members) implements JsonValue {
        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** A member. */
        public Optional<JsonValue> get(String name) {
            return Optional.ofNullable(members.get(name));
        }
    }

    /**
     * Values in order.
     *
     * @param items the values
     */
    record Array(List<JsonValue> items) implements JsonValue {
        public Array {
            items = List.copyOf(items);
        }
    }

    /**
     * Text.
     *
     * @param value the text
     */
    record Text(String value) implements JsonValue {}

    /**
     * A number as it is written.
     *
     * @param digits text of a finite number
     */
    record Numeral(String digits) implements JsonValue {
        /** Nearest double. */
        public double toDouble() {
            return Double.parseDouble(digits);
        }

        /**
         * The whole number.
         *
         * @throws NumberFormatException when it is none of 64 bits
         */
        public long toLong() {
            return Long.parseLong(digits);
        }
    }

    /**
     * true or false.
     *
     * @param value which
     */
    record Truth(boolean value) implements JsonValue {}

    /** Nothing. */
    record Null() implements JsonValue {}

    /** Collects the members of an object. */
    final class FieldsBuilder {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private FieldsBuilder() {}

        /** Adds a member. */
        public FieldsBuilder with(String name, JsonValue value) {
            members.put(name, value);
            return this;
        }

        /** Adds a text. */
        public FieldsBuilder with(String name, String text) {
            return with(name, JsonValue.of(text));
        }

        /** Adds a number. */
        public FieldsBuilder with(String name, double number) {
            return with(name, JsonValue.of(number));
        }

        /** Adds a whole number. */
        public FieldsBuilder with(String name, long number) {
            return with(name, JsonValue.of(number));
        }

        /** Adds a truth. */
        public FieldsBuilder with(String name, boolean truth) {
            return with(name, JsonValue.of(truth));
        }

        /** Adds a list of objects or values. */
        public FieldsBuilder with(String name, List<? extends JsonValue> items) {
            return with(name, new Array(new ArrayList<>(items)));
        }

        /** The object. */
        public Fields done() {
            return new Fields(members);
        }
    }
}
