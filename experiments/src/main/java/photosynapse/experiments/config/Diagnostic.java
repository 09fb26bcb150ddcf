package photosynapse.experiments.config;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import photosynapse.experiments.result.JsonValue;

/**
 * One finding about an input: the same content as text for people and as JSON for programs.
 *
 * @param code stable code, for example {@code C012}
 * @param severity how much it matters
 * @param message one line, lower case: where, what is wrong, what was expected
 * @param location where it stands, if it stands anywhere
 * @param subject what it is about
 * @param advice what to do
 */
public record Diagnostic(
        String code, Severity severity, String message, Optional<Location> location, Subject subject, Advice advice) {

    /**
     * A place in a text.
     *
     * @param file name as the user typed it
     * @param line from 1
     * @param column from 1
     * @param span number of characters
     * @param text the whole line
     */
    public record Location(String file, int line, int column, int span, String text) {}

    /**
     * What a finding is about.
     *
     * @param key full path of the key
     * @param value value as written
     * @param allowed what could stand there instead
     */
    public record Subject(Optional<String> key, Optional<String> value, List<String> allowed) {
        public Subject {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * What may help.
     *
     * @param hint short, shown under the place
     * @param notes what is known about the matter
     * @param help what to do next
     * @param doc explanation of the code
     */
    public record Advice(Optional<String> hint, List<String> notes, List<String> help, String doc) {
        public Advice {
            notes = List.copyOf(notes);
            help = List.copyOf(help);
        }
    }

    /** The finding as a JSON record; what is not known is null. */
    public JsonValue json() {
        return JsonValue.object()
                .with("code", code)
                .with("severity", severity.word())
                .with("message", message)
                .with("file", JsonValue.ofOptional(location.map(Location::file)))
                .with("line", number(Location::line))
                .with("column", number(Location::column))
                .with("span", number(Location::span))
                .with("key", JsonValue.ofOptional(subject.key()))
                .with("value", JsonValue.ofOptional(subject.value()))
                .with("allowed", JsonValue.ofTexts(subject.allowed()))
                .with("hint", JsonValue.ofOptional(advice.hint()))
                .with("notes", JsonValue.ofTexts(advice.notes()))
                .with("help", JsonValue.ofTexts(advice.help()))
                .with("fix", JsonValue.ofOptional(Optional.empty()))
                .with("doc", advice.doc())
                .done();
    }

    private JsonValue number(ToIntFunction<Location> part) {
        return location.map(l -> JsonValue.of((long) part.applyAsInt(l))).orElseGet(JsonValue.Null::new);
    }

    /** The finding as several lines of text, without a line feed at the end. */
    public String rendered() {
        return DiagnosticText.render(this);
    }
}
