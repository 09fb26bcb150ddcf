package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A problem of a measured file that is still being written down. */
final class MeasurementProblem {
    private final MeasurementCode code;
    private final String message;
    private final List<String> notes = new ArrayList<>();
    private final List<String> help = new ArrayList<>();
    private List<String> allowed = List.of();
    private Optional<Diagnostic.Location> location = Optional.empty();
    private Optional<String> key = Optional.empty();
    private Optional<String> value = Optional.empty();
    private Optional<String> hint = Optional.empty();

    private MeasurementProblem(MeasurementCode code, String message) {
        this.code = code;
        this.message = message;
    }

    static MeasurementProblem of(MeasurementCode code, String message) {
        return new MeasurementProblem(code, Words.sentence(message));
    }

    /** Stands in a line from a column on, both from 1. */
    MeasurementProblem at(String file, TextLine line, int column, int span) {
        location = Optional.of(new Diagnostic.Location(
                file, (int) Math.min(Integer.MAX_VALUE, line.number()), column, Math.max(1, span), line.shortText()));
        return this;
    }

    MeasurementProblem about(String column, String cell) {
        key = Optional.of(Words.sentence(column));
        value = Optional.of(Words.sentence(cell));
        return this;
    }

    MeasurementProblem allowed(List<String> words) {
        allowed = words;
        return this;
    }

    MeasurementProblem hint(String text) {
        hint = Optional.of(Words.sentence(text));
        return this;
    }

    MeasurementProblem note(String text) {
        notes.add(Words.sentence(text));
        return this;
    }

    MeasurementProblem help(String text) {
        help.add(Words.sentence(text));
        return this;
    }

    Diagnostic diagnostic() {
        return new Diagnostic(
                code.code(),
                Severity.ERROR,
                message,
                location,
                new Diagnostic.Subject(key, value, allowed),
                new Diagnostic.Advice(hint, notes, help, code.explanation()));
    }

    /** Ends the reading with this problem alone. */
    InvalidMeasurementException refusal() {
        return new InvalidMeasurementException(List.of(diagnostic()), 0);
    }
}
