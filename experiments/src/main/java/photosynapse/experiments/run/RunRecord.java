package photosynapse.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunStatus;

/**
 * What was asked for and how each part of it ended; equal runs write equal bytes.
 *
 * @param verb that made the run
 * @param command makes it again from its {@code run.yaml}
 * @param steps experiments, in order
 */
public record RunRecord(String verb, String command, List<Step> steps) {
    /** Name of the file in the run folder. */
    public static final String FILE = "run.json";

    /**
     * One experiment.
     *
     * @param id number, for example {@code E03}
     * @param key word, for example {@code pulse}
     * @param status how it ended
     * @param message what went wrong or needs to be known; empty: nothing
     */
    public record Step(String id, String key, StepStatus status, String message) {}

    public RunRecord {
        steps = List.copyOf(steps);
    }

    /** The status of the whole run. */
    public RunStatus status() {
        if (ended(StepStatus.INTERRUPTED) || ended(StepStatus.TIME_LIMIT) || ended(StepStatus.SKIPPED)) {
            return RunStatus.INTERRUPTED;
        }
        if (!ended(StepStatus.FAILED)) {
            return RunStatus.COMPLETE;
        }
        return steps.stream().anyMatch(s -> s.status().isGood()) ? RunStatus.PARTIAL : RunStatus.FAILED;
    }

    /** Whether any step ended so. */
    public boolean ended(StepStatus status) {
        return steps.stream().anyMatch(s -> s.status() == status);
    }

    /** The text of the file. */
    public String text() {
        List<JsonValue> list = new ArrayList<>();
        for (Step step : steps) {
            list.add(JsonValue.object()
                    .with("id", step.id())
                    .with("key", step.key())
                    .with("status", step.status().word())
                    .with("message", step.message())
                    .done());
        }
        return JsonValue.object()
                .with("verb", verb)
                .with("command", command)
                .with("steps", list)
                .done()
                .text();
    }

    /**
     * Reads the text of a file.
     *
     * @throws JsonFormatException when it is no such record
     */
    public static RunRecord read(String text) {
        JsonValue document = JsonReader.read(FILE, text);
        List<Step> steps = new ArrayList<>();
        if (!(member(document, "steps") instanceof JsonValue.Array array)) {
            throw new JsonFormatException(FILE, 0, "steps must be a list");
        }
        for (JsonValue item : array.items()) {
            String word = text(item, "status");
            StepStatus status = StepStatus.of(word)
                    .orElseThrow(() -> new JsonFormatException(FILE, 0, "no status is called " + word));
            steps.add(new Step(text(item, "id"), text(item, "key"), status, text(item, "message")));
        }
        return new RunRecord(text(document, "verb"), text(document, "command"), steps);
    }

    private static String text(JsonValue value, String name) {
        if (member(value, name) instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new JsonFormatException(FILE, 0, name + " must be a text");
    }

    private static JsonValue member(JsonValue value, String name) {
        Optional<JsonValue> member = value instanceof JsonValue.Fields fields ? fields.get(name) : Optional.empty();
        return member.orElseThrow(() -> new JsonFormatException(FILE, 0, name + " is missing"));
    }
}
