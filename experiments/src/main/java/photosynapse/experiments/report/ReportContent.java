package photosynapse.experiments.report;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a report says, in its order. Plain values: it is built from stored results, and building it computes
 * nothing.
 *
 * <p>Start with {@link #of} and add parts with the {@code with} methods. An empty part is left out of the page; the
 * status is always there.
 *
 * @param title what was done, for example {@code Optical synapse: CsPbI_{3} nanocrystals on carbon nanotubes}
 * @param summary one or two sentences with the main finding
 * @param status how the run went
 * @param numbers key numbers and what they are compared with
 * @param drawings device and pulses
 * @param figures findings
 * @param literature our numbers against published ranges
 * @param confidence how sure the numbers are
 * @param method equations in words and parameters
 * @param reproduction what is needed to make the run again
 * @param citations whom to cite
 */
public record ReportContent(
        String title,
        String summary,
        Status status,
        KeyNumbers numbers,
        List<Block> drawings,
        List<Block> figures,
        Literature literature,
        Confidence confidence,
        Method method,
        Optional<Reproduction> reproduction,
        List<Citation> citations) {

    /**
     * Key numbers, and what they are compared with.
     *
     * @param numbers at most 12
     * @param comparedWith the run whose numbers stand beside them
     * @param differences tables of what differs between the runs; may be empty
     */
    public record KeyNumbers(List<KeyNumber> numbers, Optional<Compared> comparedWith, List<Block> differences) {
        private static final int MOST = 12;

        public KeyNumbers {
            numbers = List.copyOf(numbers);
            differences = List.copyOf(differences);
            if (numbers.size() > MOST) {
                throw new IllegalArgumentException(
                        "a report has at most " + MOST + " key numbers, was " + numbers.size());
            }
        }
    }

    /**
     * Names of two runs whose numbers stand beside each other.
     *
     * @param reference the earlier one
     * @param current the one whose page this is
     */
    public record Compared(String reference, String current) {}

    /**
     * Our numbers against published ranges.
     *
     * @param results one a row
     * @param notes further tables and figures
     */
    public record Literature(List<TargetResult> results, List<Block> notes) {
        public Literature {
            results = List.copyOf(results);
            notes = List.copyOf(notes);
        }

        boolean isEmpty() {
            return results.isEmpty() && notes.isEmpty();
        }
    }

    /**
     * How sure the numbers are.
     *
     * @param refinements numbers with half the grid spacing and half the tolerance
     * @param checks conservation, fit errors, help that the solver used
     * @param notes anything else
     */
    public record Confidence(List<Refinement> refinements, List<Check> checks, List<Block> notes) {
        public Confidence {
            refinements = List.copyOf(refinements);
            checks = List.copyOf(checks);
            notes = List.copyOf(notes);
        }

        boolean isEmpty() {
            return refinements.isEmpty() && checks.isEmpty() && notes.isEmpty();
        }
    }

    /**
     * How the numbers were made.
     *
     * @param text equations in words
     * @param parameters all values of the model with their sources
     */
    public record Method(List<Block> text, List<ParameterRow> parameters) {
        public Method {
            text = List.copyOf(text);
            parameters = List.copyOf(parameters);
        }

        boolean isEmpty() {
            return text.isEmpty() && parameters.isEmpty();
        }
    }

    public ReportContent {
        drawings = List.copyOf(drawings);
        figures = List.copyOf(figures);
        citations = List.copyOf(citations);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a report needs a title");
        }
    }

    /** A report that says only how the run went. */
    public static ReportContent of(String title, String summary, Status status) {
        return new ReportContent(
                title,
                summary,
                status,
                new KeyNumbers(List.of(), Optional.empty(), List.of()),
                List.of(),
                List.of(),
                new Literature(List.of(), List.of()),
                new Confidence(List.of(), List.of(), List.of()),
                new Method(List.of(), List.of()),
                Optional.empty(),
                List.of());
    }

    /** A copy with these key numbers. */
    public ReportContent withNumbers(KeyNumbers newNumbers) {
        return new ReportContent(
                title,
                summary,
                status,
                newNumbers,
                drawings,
                figures,
                literature,
                confidence,
                method,
                reproduction,
                citations);
    }

    /** A copy with these drawings of device and pulses. */
    public ReportContent withDrawings(List<Block> newDrawings) {
        return new ReportContent(
                title,
                summary,
                status,
                numbers,
                newDrawings,
                figures,
                literature,
                confidence,
                method,
                reproduction,
                citations);
    }

    /** A copy with these figures. */
    public ReportContent withFigures(List<Block> newFigures) {
        return new ReportContent(
                title,
                summary,
                status,
                numbers,
                drawings,
                newFigures,
                literature,
                confidence,
                method,
                reproduction,
                citations);
    }

    /** A copy with this comparison with literature. */
    public ReportContent withLiterature(Literature newLiterature) {
        return new ReportContent(
                title,
                summary,
                status,
                numbers,
                drawings,
                figures,
                newLiterature,
                confidence,
                method,
                reproduction,
                citations);
    }

    /** A copy with this statement of how sure the numbers are. */
    public ReportContent withConfidence(Confidence newConfidence) {
        return new ReportContent(
                title,
                summary,
                status,
                numbers,
                drawings,
                figures,
                literature,
                newConfidence,
                method,
                reproduction,
                citations);
    }

    /** A copy with this method. */
    public ReportContent withMethod(Method newMethod) {
        return new ReportContent(
                title,
                summary,
                status,
                numbers,
                drawings,
                figures,
                literature,
                confidence,
                newMethod,
                reproduction,
                citations);
    }

    /** A copy with this way to make the run again. */
    public ReportContent withReproduction(Reproduction newReproduction) {
        return new ReportContent(
                title,
                summary,
                status,
                numbers,
                drawings,
                figures,
                literature,
                confidence,
                method,
                Optional.of(newReproduction),
                citations);
    }

    /** A copy with these citations. */
    public ReportContent withCitations(List<Citation> newCitations) {
        return new ReportContent(
                title,
                summary,
                status,
                numbers,
                drawings,
                figures,
                literature,
                confidence,
                method,
                reproduction,
                newCitations);
    }
}
