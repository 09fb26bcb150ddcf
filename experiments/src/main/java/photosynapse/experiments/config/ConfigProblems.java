package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every problem of a configuration, so that all are told at once. */
final class ConfigProblems {
    private static final int MOST_KEPT = 1000;

    private final List<Diagnostic> found = new ArrayList<>();
    private int count;

    void add(Finding finding) {
        count++;
        if (found.size() < MOST_KEPT) {
            found.add(finding.diagnostic());
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return count;
    }

    /** Ends the reading when anything was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidConfigException(inOrder(), count - found.size());
        }
    }

    private List<Diagnostic> inOrder() {
        List<String> files = found.stream().map(ConfigProblems::file).distinct().toList();
        return found.stream()
                .sorted(Comparator.comparingInt((Diagnostic d) -> files.indexOf(file(d)))
                        .thenComparingInt(
                                d -> d.location().map(Diagnostic.Location::line).orElse(0))
                        .thenComparingInt(d ->
                                d.location().map(Diagnostic.Location::column).orElse(0)))
                .distinct()
                .toList();
    }

    private static String file(Diagnostic diagnostic) {
        return diagnostic.location().map(Diagnostic.Location::file).orElse("");
    }
}
