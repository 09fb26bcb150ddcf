package photosynapse.experiments.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used, with every reason. */
public final class InvalidConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** How many problems are printed before the rest is only counted. */
    public static final int MOST_PRINTED = 20;

    private final transient List<Diagnostic> problems;

    /** Creates the failure from at least one problem. */
    public InvalidConfigException(List<Diagnostic> problems) {
        this(problems, 0);
    }

    /**
     * Creates the failure.
     *
     * @param problems at least one problem
     * @param uncollected number of further problems that are only counted
     */
    InvalidConfigException(List<Diagnostic> problems, int uncollected) {
        super(text(problems, uncollected));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the text. */
    public List<Diagnostic> problems() {
        return problems;
    }

    private static String text(List<Diagnostic> problems, int uncollected) {
        String first =
                problems.stream().limit(MOST_PRINTED).map(Diagnostic::rendered).collect(Collectors.joining("\n\n"));
        int rest = Math.max(0, problems.size() - MOST_PRINTED) + uncollected;
        return rest <= 0 ? first : first + "\n\nand " + rest + (rest == 1 ? " more problem" : " more problems");
    }
}
