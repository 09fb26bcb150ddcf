package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import photosynapse.experiments.config.MeasurementCode;
import photosynapse.experiments.config.ProblemCode;
import photosynapse.experiments.result.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what the code of a message means. */
@Command(
        name = "explain",
        description = "Say what the code of a message means and what to do; without a code, list all.")
final class ExplainCommand extends Verb {
    private static final int WIDTH = 96;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "For example C012.")
    private String code;

    /** All explanations by code. */
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (ProblemCode problem : ProblemCode.values()) {
            all.put(problem.code(), problem.explanation());
        }
        for (MeasurementCode problem : MeasurementCode.values()) {
            all.put(problem.code(), problem.explanation());
        }
        for (ProgramCode problem : ProgramCode.values()) {
            all.put(problem.code(), problem.explanation());
        }
        return all;
    }

    @Override
    public Integer call() {
        Map<String, String> all = all();
        if (code == null && wantsJson()) {
            JsonValue.FieldsBuilder fields = JsonValue.object();
            all.forEach(fields::with);
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("codes", fields.done())
                            .done()
                            .line());
            return ExitCodes.GOOD;
        }
        if (code == null) {
            all.forEach((key, text) -> terminal().out().println(key + "  " + text.split("(?<=\\.) ", 2)[0]));
            return ExitCodes.GOOD;
        }
        String wanted = code.toUpperCase(Locale.ROOT);
        String text = all.get(wanted);
        if (text == null) {
            throw new UsageException("there is no code " + code, "codes are " + String.join(", ", all.keySet()));
        }
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("code", wanted)
                            .with("explanation", text)
                            .done()
                            .line());
        } else {
            terminal().out().println(wanted);
            lines(text).forEach(line -> terminal().out().println("  " + line));
        }
        return ExitCodes.GOOD;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
