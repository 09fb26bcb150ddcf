package photosynapse.experiments.spark;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.sweep.PointOutcome;
import photosynapse.experiments.sweep.PointTask;
import photosynapse.experiments.sweep.SweepPoint;

/** Points and their outcomes as text, on their way to a worker and back. */
final class PointText {
    private PointText() {}

    static String of(SweepPoint point) {
        return JsonValue.object()
                .with("index", point.index())
                .with("settings", JsonValue.ofTexts(point.settings()))
                .with("name", point.name())
                .with("refusal", point.refusal())
                .done()
                .line();
    }

    static SweepPoint point(String text) {
        JsonValue.Fields fields = fields(text);
        List<String> settings = new ArrayList<>();
        if (fields.get("settings").orElseThrow() instanceof JsonValue.Array array) {
            array.items().forEach(item -> settings.add(((JsonValue.Text) item).value()));
        }
        return new SweepPoint((int) number(fields, "index"), settings, text(fields, "name"), text(fields, "refusal"));
    }

    /** Empty when the point was stopped. */
    static String of(PointTask.Timed done) {
        return done.outcome()
                .map(outcome -> JsonValue.object()
                        .with("seconds", done.seconds())
                        .with("outcome", outcome.json())
                        .done()
                        .line())
                .orElse("");
    }

    static PointOutcome outcome(String text) {
        return PointOutcome.read(text(fields(text), "outcome"));
    }

    static double seconds(String text) {
        return number(fields(text), "seconds");
    }

    private static JsonValue.Fields fields(String text) {
        if (JsonReader.read("point", text) instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw new JsonFormatException("point", 0, "must be an object");
    }

    private static double number(JsonValue.Fields fields, String name) {
        return ((JsonValue.Numeral) fields.get(name).orElseThrow()).toDouble();
    }

    private static String text(JsonValue.Fields fields, String name) {
        return ((JsonValue.Text) fields.get(name).orElseThrow()).value();
    }
}
