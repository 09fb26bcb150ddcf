package photosynapse.experiments.report;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a report says, in its order. Plain values: it is built from stored results, and building it computes
 * nothing.
 *
 * <p>An empty part is left out of the page, except status, which is always there.
 *
 * @param title what was done, for example {@code Optical synapse CsPbI_{3} on nanotubes}
 * @param summary one or two sentences with the main finding
 * @param status how the run went
 * @param keyNumbers at most 12
 * @param comparedWith name of the run whose numbers stand beside the key numbers
 * @param drawings device and pulses
 * @param figures findings
 * @param literature our numbers against published ranges
 * @param literatureNotes further tables and figures of the comparison
 * @param confidence how sure the numbers are
 * @param method equations in words and parameters
 * @param reproduction what is needed to make the run again
 * @param citations whom to cite
 */
public record ReportContent(
        String title,
        String summary,
        Status status,
        List<KeyNumber> keyNumbers,
        Optional<String> comparedWith,
        List<Block> drawings,
        List<Block> figures,
        List<TargetResult> literature,
        List<Block> literatureNotes,
        Confidence confidence,
        Method method,
        Optional<Reproduction> reproduction,
        List<Citation> citations) {
    private static final int MOST_KEY_NUMBERS = 12;

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
    }

    public ReportContent {
        keyNumbers = List.copyOf(keyNumbers);
        drawings = List.copyOf(drawings);
        figures = List.copyOf(figures);
        literature = List.copyOf(literature);
        literatureNotes = List.copyOf(literatureNotes);
        citations = List.copyOf(citations);
        if (keyNumbers.size() > MOST_KEY_NUMBERS) {
            throw new IllegalArgumentException(
                    "a report has at most " + MOST_KEY_NUMBERS + " key numbers, was " + keyNumbers.size());
        }
    }
}
