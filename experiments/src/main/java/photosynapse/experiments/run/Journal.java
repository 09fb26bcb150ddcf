package photosynapse.experiments.run;

import java.time.Instant;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;

/** What happened when, a line of JSON an event. */
final class Journal {
    private final RunFolder folder;

    Journal(RunFolder folder) {
        this.folder = folder;
    }

    /** Begins the line of an event; the caller adds what belongs to it. */
    JsonValue.FieldsBuilder event(String name) {
        return JsonValue.object().with("at", Instant.now().toString()).with("event", name);
    }

    void note(JsonValue.FieldsBuilder event) {
        folder.log(event.done());
    }
}
