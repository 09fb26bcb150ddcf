package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finding that is still being written down. */
final class Finding {
    private final ProblemCode code;
    private final String message;
    private final List<String> notes = new ArrayList<>();
    private final List<String> help = new ArrayList<>();
    private List<String> allowed = List.of();
    private Optional<Place> place = Optional.empty();
    private Optional<String> key = Optional.empty();
    private Optional<String> value = Optional.empty();
    private Optional<String> hint = Optional.empty();

    private Finding(ProblemCode code, String message) {
        this.code = code;
        this.message = message;
    }

    static Finding of(ProblemCode code, String message) {
        return new Finding(code, Words.sentence(message));
    }

    Finding at(Place where) {
        place = Optional.of(where);
        return this;
    }

    Finding key(String path) {
        key = Optional.of(path);
        return this;
    }

    Finding value(YamlNode node) {
        value = node instanceof YamlNode.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
        return this;
    }

    Finding allowed(List<String> words) {
        allowed = words;
        return this;
    }

    Finding hint(String text) {
        hint = Optional.of(Words.sentence(text));
        return this;
    }

    Finding note(String text) {
        notes.add(Words.sentence(text));
        return this;
    }

    Finding help(String text) {
        help.add(Words.sentence(text));
        return this;
    }

    Diagnostic diagnostic() {
        return new Diagnostic(
                code.code(),
                Severity.ERROR,
                message,
                place.map(Finding::location),
                new Diagnostic.Subject(key, value, allowed),
                new Diagnostic.Advice(hint, notes, help, code.explanation()));
    }

    private static Diagnostic.Location location(Place place) {
        String text = place.source().line(place.line());
        return new Diagnostic.Location(place.source().name(), place.line(), place.column(), place.span(), text);
    }
}
