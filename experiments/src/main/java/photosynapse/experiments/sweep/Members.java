package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;

/**
 * Members of an object by name and kind.
 *
 * @param file name for messages
 * @param fields the object
 */
record Members(String file, JsonValue.Fields fields) {

    JsonValue value(String name) {
        return fields.get(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    String text(String name) {
        if (value(name) instanceof JsonValue.Text text) {
            return text.value();
        }
        throw wrong(name, "must be a text");
    }

    long whole(String name) {
        if (value(name) instanceof JsonValue.Numeral number && number.digits().matches("-?\\d{1,18}")) {
            return number.toLong();
        }
        throw wrong(name, "must be a whole number");
    }

    boolean truth(String name) {
        if (value(name) instanceof JsonValue.Truth truth) {
            return truth.value();
        }
        throw wrong(name, "must be true or false");
    }

    List<String> texts(String name) {
        if (!(value(name) instanceof JsonValue.Array array)) {
            throw wrong(name, "must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (!(item instanceof JsonValue.Text text)) {
                throw wrong(name, "must hold texts");
            }
            texts.add(text.value());
        }
        return texts;
    }

    Members below(String name) {
        if (value(name) instanceof JsonValue.Fields below) {
            return new Members(file, below);
        }
        throw wrong(name, "must be an object");
    }

    /** All members as numbers; null is a missing one. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        fields.members().forEach((name, value) -> {
            if (value instanceof JsonValue.Numeral number) {
                numbers.put(name, number.toDouble());
            } else if (value instanceof JsonValue.Null) {
                numbers.put(name, Double.NaN);
            } else {
                throw wrong(name, "must be a number");
            }
        });
        return numbers;
    }

    private JsonFormatException wrong(String name, String what) {
        return new JsonFormatException(file, 0, name + " " + what);
    }
}
