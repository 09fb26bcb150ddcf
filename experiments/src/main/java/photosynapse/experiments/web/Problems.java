package photosynapse.experiments.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import photosynapse.experiments.catalog.ExperimentFailedException;
import photosynapse.experiments.config.Diagnostic;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.InvalidMeasurementException;
import photosynapse.experiments.result.DamagedFileException;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.TableFormatException;

/** Failures as answers; never with a trace. */
final class Problems {
    private Problems() {}

    /** What a failure means for the page. */
    static Answer answer(Throwable failure, FaultNotes faults) {
        if (failure instanceof Refusal refusal) {
            return refusal.status() == Refusal.WRONG_HOST
                    ? new Answer.Content(
                            Refusal.WRONG_HOST,
                            "text/plain; charset=utf-8",
                            new byte[0],
                            false,
                            java.util.Optional.empty())
                    : Answer.json(refusal.status(), refusal.json());
        }
        if (failure instanceof InvalidConfigException invalid) {
            return diagnostics(invalid.problems());
        }
        if (failure instanceof InvalidMeasurementException invalid) {
            return diagnostics(invalid.problems());
        }
        if (failure instanceof ExperimentFailedException failed) {
            return refused(Refusal.UNPROCESSABLE, "S001", failed.getMessage(), failed.remedy());
        }
        if (failure instanceof FileAccessException file) {
            return refused(Refusal.CONFLICT, "F001", file.file().getFileName() + " " + file.reason(), file.remedy());
        }
        if (failure instanceof TableFormatException
                || failure instanceof JsonFormatException
                || failure instanceof DamagedFileException) {
            return refused(
                    Refusal.CONFLICT,
                    "F003",
                    failure.getMessage(),
                    "the file was changed or cut short; run again, or take it from a copy");
        }
        if (failure instanceof OutOfMemoryError) {
            return refused(
                    Refusal.BUSY,
                    "X002",
                    "the lab ran out of memory",
                    "wait for a job to end, or start it with PHOTOSYNAPSE_JAVA_OPTS=-Xmx4g");
        }
        String note = faults.note(failure);
        return refused(
                Refusal.FAULT,
                "X001",
                "a fault of the program: " + failure.getClass().getSimpleName(),
                "this is not your mistake; " + note + " says what happened, please pass it on");
    }

    /** Findings about an input as a list. */
    static JsonValue list(List<Diagnostic> problems) {
        return new JsonValue.Array(problems.stream().map(Diagnostic::json).toList());
    }

    private static Answer diagnostics(List<Diagnostic> problems) {
        return Answer.json(
                Refusal.UNPROCESSABLE,
                JsonValue.object().with("problems", list(problems)).done());
    }

    private static Answer refused(int status, String code, String what, String todo) {
        return Answer.json(
                status,
                JsonValue.object()
                        .with(
                                "error",
                                JsonValue.object()
                                        .with("code", code)
                                        .with("where", "lab")
                                        .with("what", what)
                                        .with("expected", "")
                                        .with("todo", todo)
                                        .done())
                        .done());
    }

    /** Where a failure came from, for its note. */
    static String trace(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .map(cause -> cause
                        + Stream.of(cause.getStackTrace())
                                .map(element -> "\n    at " + element)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
    }
}
