package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.result.JsonValue;

/**
 * The keys of a configuration as a JSON schema (draft 2020-12), so that editors complete keys and mark wrong ones while
 * one types; made from the same schemas by which files are read.
 *
 * <p>What a file needs is not said, since a file may build on a preset that gives the rest, and neither are bounds,
 * which may depend on other values: {@code check} knows those. A key may stand in any unit of its quantity.
 */
public final class JsonSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITIONS = "$defs";

    private final Schemas schemas = new Schemas(PhysicalConstants.CODATA_2018, Driving.GATE);
    private final Map<String, JsonValue> definitions = new LinkedHashMap<>();

    private JsonSchema() {}

    /** The schema of a configuration as text. */
    public static String text() {
        return new JsonSchema().whole().text();
    }

    private JsonValue whole() {
        Map<String, JsonValue> keys = properties(schemas.of(ExperimentConfig.class));
        keys.put(ConfigKeys.PRESET, words(Presets.names()));
        keys.put(SweepFile.KEY, reference(SweepFile.KEY, () -> group(schemas.of(SweepConfig.class))));
        keys.putIfAbsent("options", JsonValue.object().with("type", "object").done());
        keys.putIfAbsent("constants", JsonValue.object().with("type", "object").done());
        JsonValue.FieldsBuilder whole = JsonValue.object()
                .with("$schema", DRAFT)
                .with("title", "Photosynapse configuration")
                .with("type", "object")
                .with("additionalProperties", false)
                .with("properties", new JsonValue.Fields(keys));
        return whole.with(DEFINITIONS, new JsonValue.Fields(definitions)).done();
    }

    private Map<String, JsonValue> properties(Schema schema) {
        Map<String, JsonValue> keys = new LinkedHashMap<>();
        for (Slot slot : schemas.keys(schema)) {
            JsonValue value = of(slot.shape());
            slot.possibleKeys().forEach(key -> keys.putIfAbsent(key, value));
        }
        return keys;
    }

    private JsonValue of(Shape shape) {
        if (shape instanceof Shape.Quantity) {
            return type("number");
        }
        if (shape instanceof Shape.Count) {
            return type("integer");
        }
        if (shape instanceof Shape.Truth) {
            return type("boolean");
        }
        if (shape instanceof Shape.Text) {
            return type("string");
        }
        if (shape instanceof Shape.Word word) {
            return words(word.words());
        }
        return ofGroups(shape);
    }

    private JsonValue ofGroups(Shape shape) {
        if (shape instanceof Shape.Gradable) {
            return anyOf(List.of(type("number"), reference("graded", this::graded)));
        }
        if (shape instanceof Shape.Many many) {
            JsonValue list = JsonValue.object()
                    .with("type", "array")
                    .with("items", of(many.item()))
                    .done();
            boolean number = many.item() instanceof Shape.Quantity || many.item() instanceof Shape.Count;
            return number ? anyOf(List.of(of(many.item()), list)) : listOrNames(many, list);
        }
        if (shape instanceof Shape.Table table) {
            return JsonValue.object()
                    .with("type", "object")
                    .with("additionalProperties", of(table.value()))
                    .done();
        }
        if (shape instanceof Shape.Choice choice) {
            return reference(name(choice.type()), () -> choice(choice));
        }
        Class<?> type = ((Shape.Block) shape).type();
        return reference(name(type), () -> group(schemas.of(type)));
    }

    /** Groups with a name may also stand by their names instead of in a list. */
    private static JsonValue listOrNames(Shape.Many many, JsonValue list) {
        if (!(many.item() instanceof Shape.Block)) {
            return list;
        }
        JsonValue byName = JsonValue.object()
                .with("type", "object")
                .with(
                        "additionalProperties",
                        JsonValue.object().with("type", "object").done())
                .done();
        return anyOf(List.of(list, byName));
    }

    private JsonValue choice(Shape.Choice choice) {
        ChoiceSchema kinds = schemas.choice(choice.type());
        List<JsonValue> forms = new ArrayList<>();
        forms.add(words(kinds.words()));
        kinds.kinds().forEach((kind, schema) -> {
            Map<String, JsonValue> keys = properties(schema);
            keys.put(ChoiceSchema.KIND, words(List.of(kind)));
            forms.add(object(keys));
        });
        return anyOf(forms);
    }

    private JsonValue group(Schema schema) {
        return object(properties(schema));
    }

    private JsonValue graded() {
        return object(new LinkedHashMap<>(Map.of("bottom", type("number"), "top", type("number"))));
    }

    private static JsonValue object(Map<String, JsonValue> keys) {
        return JsonValue.object()
                .with("type", "object")
                .with("additionalProperties", false)
                .with("properties", new JsonValue.Fields(keys))
                .done();
    }

    private interface Definition {
        JsonValue make();
    }

    /** A definition is made once; its name is taken before it is made, so that one may hold itself. */
    private JsonValue reference(String name, Definition definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, new JsonValue.Null());
            definitions.put(name, definition.make());
        }
        return JsonValue.object().with("$ref", "#/" + DEFINITIONS + "/" + name).done();
    }

    private static String name(Class<?> type) {
        return SchemaWords.of(type).replace(' ', '_');
    }

    private static JsonValue type(String word) {
        return JsonValue.object().with("type", word).done();
    }

    private static JsonValue words(List<String> words) {
        return JsonValue.object().with("enum", JsonValue.ofTexts(words)).done();
    }

    private static JsonValue anyOf(List<JsonValue> forms) {
        return JsonValue.object().with("anyOf", forms).done();
    }
}
