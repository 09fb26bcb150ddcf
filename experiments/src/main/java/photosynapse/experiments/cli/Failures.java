package photosynapse.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.catalog.ExperimentFailedException;
import photosynapse.experiments.config.Diagnostic;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.InvalidMeasurementException;
import photosynapse.experiments.config.Severity;
import photosynapse.experiments.result.DamagedFileException;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.TableFormatException;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.sweep.SweepProblem;

/** Turns whatever went wrong into a message, an exit code and, when asked, one line of JSON. */
final class Failures {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What a failure means for the user. */
    private record Meaning(int exitCode, String text, List<Diagnostic> problems) {}

    /** Prints a failure and returns its exit code. */
    int report(Throwable failure, boolean json) {
        Meaning meaning = meaningOf(failure);
        terminal.error(meaning.text());
        if (json) {
            terminal.out()
                    .println(JsonValue.object()
                            .with("status", "error")
                            .with("exit_code", meaning.exitCode())
                            .with(
                                    "errors",
                                    meaning.problems().stream()
                                            .map(Failures::json)
                                            .toList())
                            .done()
                            .line());
        }
        return meaning.exitCode();
    }

    private Meaning meaningOf(Throwable failure) {
        if (failure instanceof InvalidConfigException invalid) {
            return new Meaning(ExitCodes.INVALID_INPUT, invalid.getMessage(), invalid.problems());
        }
        if (failure instanceof InvalidMeasurementException invalid) {
            return new Meaning(ExitCodes.INVALID_INPUT, invalid.getMessage(), invalid.problems());
        }
        if (failure instanceof FileAccessException file) {
            return single(ExitCodes.FILES, "F001", file.file() + " " + file.reason(), file.remedy());
        }
        if (failure instanceof TableFormatException || failure instanceof JsonFormatException) {
            return single(
                    ExitCodes.CORRUPT,
                    "F003",
                    failure.getMessage(),
                    "the file was changed or cut short; run again, or take the file from a copy");
        }
        if (failure instanceof DamagedFileException damaged) {
            return single(
                    ExitCodes.CORRUPT,
                    "F003",
                    damaged.getMessage(),
                    "the file was changed or cut short; take it from a copy, or make it again");
        }
        if (failure instanceof SweepProblem problem) {
            return single(ExitCodes.USAGE, "F005", problem.getMessage(), problem.remedy());
        }
        if (failure instanceof UsageException usage) {
            return single(ExitCodes.USAGE, "F004", usage.getMessage(), usage.remedy());
        }
        if (failure instanceof ExperimentFailedException failed) {
            return experiment(failed);
        }
        if (failure instanceof OutOfMemoryError) {
            return single(
                    ExitCodes.LIMIT,
                    "X002",
                    "the program ran out of memory",
                    "give it more: PHOTOSYNAPSE_JAVA_OPTS=-Xmx4g");
        }
        return fault(failure);
    }

    private static Meaning experiment(ExperimentFailedException failed) {
        return switch (failed.kind()) {
            case NO_CONVERGENCE -> single(ExitCodes.SOLVER, "S001", failed.getMessage(), failed.remedy());
            case STOPPED -> single(ExitCodes.LIMIT, "S002", failed.getMessage(), failed.remedy());
            case INVALID_INPUT -> single(ExitCodes.INVALID_INPUT, "S003", failed.getMessage(), failed.remedy());
        };
    }

    private static Meaning single(int exitCode, String code, String message, String help) {
        Diagnostic diagnostic = new Diagnostic(
                code,
                Severity.ERROR,
                message,
                java.util.Optional.empty(),
                new Diagnostic.Subject(java.util.Optional.empty(), java.util.Optional.empty(), List.of()),
                new Diagnostic.Advice(
                        java.util.Optional.empty(), List.of(), help.isEmpty() ? List.of() : List.of(help), ""));
        return new Meaning(exitCode, diagnostic.rendered(), List.of(diagnostic));
    }

    private static Meaning fault(Throwable failure) {
        String file = writeFaultReport(failure);
        return single(
                ExitCodes.FAULT,
                "X001",
                "a fault of the program: " + failure.getClass().getSimpleName(),
                "this is not your mistake; the report " + file + " says what happened, please pass it on");
    }

    private static String writeFaultReport(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String text = "photosynapse " + Release.VERSION + "\njava " + System.getProperty("java.runtime.version")
                + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n\n" + trace;
        try {
            Path file = Files.createTempFile("photosynapse-fault-", ".txt");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return file.toString();
        } catch (IOException e) {
            return "could not be written (" + e.getMessage() + "); it";
        }
    }

    private static JsonValue json(Diagnostic problem) {
        JsonValue.FieldsBuilder object = JsonValue.object()
                .with("code", problem.code())
                .with("severity", problem.severity().word())
                .with("message", problem.message());
        problem.location().ifPresent(place -> {
            object.with("file", place.file());
            object.with("line", place.line());
            object.with("column", place.column());
            object.with("span", place.span());
        });
        problem.subject().key().ifPresent(key -> object.with("key", key));
        problem.subject().value().ifPresent(value -> object.with("value", value));
        if (!problem.subject().allowed().isEmpty()) {
            object.with("allowed", JsonValue.ofTexts(problem.subject().allowed()));
        }
        problem.advice().hint().ifPresent(hint -> object.with("hint", hint));
        List<String> help = new ArrayList<>(problem.advice().notes());
        help.addAll(problem.advice().help());
        return object.with("help", JsonValue.ofTexts(help)).done();
    }
}
