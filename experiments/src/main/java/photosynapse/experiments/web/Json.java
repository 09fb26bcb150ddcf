package photosynapse.experiments.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;

/**
 * An object that a page sent; whatever is not as it must be is refused by name.
 *
 * @param where it stands in the body, for messages; empty: the body itself
 * @param fields its members
 */
record Json(String where, JsonValue.Fields fields) {

    /** Reads a body. */
    static Json read(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of("body", "it is not UTF-8", "JSON in UTF-8");
        }
        try {
            if (JsonReader.read("body", text) instanceof JsonValue.Fields fields) {
                return new Json("", fields);
            }
        } catch (JsonFormatException e) {
            throw Refusal.of("body", e.getMessage(), "JSON");
        }
        throw Refusal.of("body", "it is not an object", "an object of JSON");
    }

    /** Refuses members of other names. */
    Json only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : fields.members().keySet()) {
            if (!known.contains(name)) {
                throw Refusal.of(path(name), "it is not known here", String.join(", ", names));
            }
        }
        return this;
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    Optional<JsonValue> value(String name) {
        return fields.get(name).filter(value -> !(value instanceof JsonValue.Null));
    }

    Optional<String> text(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonValue.Text text) {
                return text.value();
            }
            throw Refusal.of(path(name), "it is not a text", "a text");
        });
    }

    String neededText(String name) {
        return text(name).orElseThrow(() -> Refusal.of(path(name), "it is missing", "a text"));
    }

    /** One of some words. */
    String word(String name, String standard, List<String> words) {
        String word = text(name).orElse(standard);
        if (!words.contains(word)) {
            throw Refusal.of(path(name), "there is no such word", String.join(", ", words));
        }
        return word;
    }

    /** A number between two others, both included. */
    double number(String name, double standard, double low, double high) {
        double number = optionalNumber(name).orElse(standard);
        if (!(number >= low && number <= high)) {
            throw Refusal.of(
                    path(name), "it is outside its range, was " + number, "a number from " + low + " to " + high);
        }
        return number;
    }

    Optional<Double> optionalNumber(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonValue.Numeral numeral) {
                return numeral.toDouble();
            }
            throw Refusal.of(path(name), "it is not a number", "a number");
        });
    }

    /** A whole number between two others, both included. */
    int count(String name, int standard, int low, int high) {
        double number = number(name, standard, low, high);
        if (number != StrictMath.rint(number)) {
            throw Refusal.of(path(name), "it is not a whole number, was " + number, "a whole number");
        }
        return (int) number;
    }

    boolean truth(String name, boolean standard) {
        return value(name)
                .map(value -> {
                    if (value instanceof JsonValue.Truth truth) {
                        return truth.value();
                    }
                    throw Refusal.of(path(name), "it is neither true nor false", "true or false");
                })
                .orElse(standard);
    }

    Optional<Json> object(String name) {
        return value(name).map(value -> object(path(name), value));
    }

    private static Json object(String path, JsonValue value) {
        if (value instanceof JsonValue.Fields inner) {
            return new Json(path, inner);
        }
        throw Refusal.of(path, "it is not an object", "an object");
    }

    /** Objects of a list that has at most so many; none where there is no list. */
    List<Json> objects(String name, int most) {
        List<JsonValue> items = items(name, most);
        List<Json> objects = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            objects.add(object(path(name) + "[" + k + "]", items.get(k)));
        }
        return objects;
    }

    /** Texts of a list that has at most so many; none where there is no list. */
    List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name, most)) {
            if (!(item instanceof JsonValue.Text text)) {
                throw Refusal.of(path(name), "it holds something else than texts", "a list of texts");
            }
            texts.add(text.value());
        }
        return texts;
    }

    /** Numbers of a list that has at most so many; none where there is no list. */
    double[] numbers(String name, int most) {
        List<JsonValue> items = items(name, most);
        double[] numbers = new double[items.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (!(items.get(k) instanceof JsonValue.Numeral numeral)) {
                throw Refusal.of(path(name), "it holds something else than numbers", "a list of numbers");
            }
            numbers[k] = numeral.toDouble();
        }
        return numbers;
    }

    private List<JsonValue> items(String name, int most) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonValue.Array array)) {
            throw Refusal.of(path(name), "it is not a list", "a list");
        }
        if (array.items().size() > most) {
            throw Refusal.of(path(name), "it has " + array.items().size() + " items", "at most " + most);
        }
        return array.items();
    }

    String path(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }
}
