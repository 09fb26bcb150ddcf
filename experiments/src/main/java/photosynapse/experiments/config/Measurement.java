package photosynapse.experiments.config;

import java.util.List;
import java.util.Optional;

/**
 * A measured file as it was understood: columns in SI, and everything that was assumed or is open.
 *
 * @param name of the file
 * @param layout of its text
 * @param columns of numbers
 * @param notes what was found and assumed, in words
 * @param questions what is open or doubtful
 */
public record Measurement(
        String name,
        MeasurementLayout layout,
        List<MeasuredColumn> columns,
        List<String> notes,
        List<MeasurementQuestion> questions) {
    public Measurement {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
    }

    /** The column of a quantity. */
    public Optional<MeasuredColumn> column(MeasuredQuantity quantity) {
        return columns.stream()
                .filter(c -> c.quantity().equals(Optional.of(quantity)))
                .findFirst();
    }

    /**
     * The same measurement, for use of its numbers.
     *
     * @throws InvalidMeasurementException when a question is open
     */
    public Measurement settled() {
        List<Diagnostic> open = questions.stream()
                .filter(MeasurementQuestion::isOpen)
                .map(q -> MeasurementProblem.of(MeasurementCode.UNSETTLED, name + ": " + q.text())
                        .help(q.flag())
                        .diagnostic())
                .toList();
        if (!open.isEmpty()) {
            throw new InvalidMeasurementException(open, 0);
        }
        return this;
    }
}
