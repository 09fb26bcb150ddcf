package photosynapse.experiments.config;

import java.util.List;
import java.util.stream.Collectors;

/** A measured file that cannot be used as it is, with every reason. */
public final class InvalidMeasurementException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;

    InvalidMeasurementException(List<Diagnostic> problems, int uncollected) {
        super(text(problems, uncollected));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the text. */
    public List<Diagnostic> problems() {
        return problems;
    }

    private static String text(List<Diagnostic> problems, int uncollected) {
        int printed = InvalidConfigException.MOST_PRINTED;
        String first =
                problems.stream().limit(printed).map(Diagnostic::rendered).collect(Collectors.joining("\n\n"));
        int rest = Math.max(0, problems.size() - printed) + uncollected;
        return rest <= 0 ? first : first + "\n\nand " + rest + (rest == 1 ? " more problem" : " more problems");
    }
}
