package photosynapse.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;

/**
 * What a run sets out to do and has done, kept beside it until it has ended, so that it can go on after it was stopped
 * or killed.
 *
 * @param verb that asked for it
 * @param command that makes it again
 * @param keys of its experiments, in order
 */
record RunPlan(String verb, String command, List<String> keys) {
    private static final String FILE = TrainingStates.FOLDER + "/plan.json";

    RunPlan {
        keys = List.copyOf(keys);
    }

    static RunPlan of(RunRequest request) {
        return new RunPlan(
                request.verb(),
                request.command(),
                request.plan().stream().map(e -> e.card().key()).toList());
    }

    void write(RunFolder folder) {
        folder.write(
                FILE,
                JsonValue.object()
                        .with("verb", verb)
                        .with("command", command)
                        .with("experiments", JsonValue.ofTexts(keys))
                        .done()
                        .text());
    }

    /**
     * The plan of a run that has not ended.
     *
     * @throws FileAccessException when the run has ended, or was ended before it had a plan
     */
    static RunPlan read(RunFolder folder) {
        if (!folder.has(FILE) && folder.manifest().status() == RunStatus.RUNNING) {
            throw new FileAccessException(
                    folder.path(),
                    "holds a run that was ended before anything was computed",
                    "make it again, with --overwrite in the same folder");
        }
        if (!folder.has(FILE)) {
            throw new FileAccessException(
                    folder.path(), "holds a run that has ended", "there is nothing to go on with; look at its report");
        }
        JsonValue.Fields fields = fields(FILE, folder.read(FILE));
        return new RunPlan(text(fields, "verb"), text(fields, "command"), texts(fields, "experiments"));
    }

    /**
     * What a finished experiment left.
     *
     * @param step how it ended
     * @param tables names of its tables
     */
    record Finished(RunRecord.Step step, List<String> tables) {
        private static String file(String key) {
            return TrainingStates.FOLDER + "/finished-" + key + ".json";
        }

        void write(RunFolder folder) {
            folder.write(
                    file(step.key()),
                    JsonValue.object()
                            .with("id", step.id())
                            .with("status", step.status().word())
                            .with("message", step.message())
                            .with("tables", JsonValue.ofTexts(tables))
                            .done()
                            .text());
        }

        static Optional<Finished> read(RunFolder folder, String key) {
            if (!folder.has(file(key))) {
                return Optional.empty();
            }
            JsonValue.Fields fields = fields(file(key), folder.read(file(key)));
            String word = text(fields, "status");
            StepStatus status = StepStatus.of(word)
                    .orElseThrow(() -> new JsonFormatException(file(key), 0, "no status is called " + word));
            return Optional.of(new Finished(
                    new RunRecord.Step(text(fields, "id"), key, status, text(fields, "message")),
                    texts(fields, "tables")));
        }
    }

    private static JsonValue.Fields fields(String file, String text) {
        if (JsonReader.read(file, text) instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw new JsonFormatException(file, 0, "an object was expected");
    }

    private static String text(JsonValue.Fields fields, String name) {
        if (fields.get(name).orElse(null) instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new JsonFormatException(FILE, 0, name + " must be a text");
    }

    private static List<String> texts(JsonValue.Fields fields, String name) {
        if (!(fields.get(name).orElse(null) instanceof JsonValue.Array array)) {
            throw new JsonFormatException(FILE, 0, name + " must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (!(item instanceof JsonValue.Text text)) {
                throw new JsonFormatException(FILE, 0, name + " must hold texts");
            }
            texts.add(text.value());
        }
        return texts;
    }
}
