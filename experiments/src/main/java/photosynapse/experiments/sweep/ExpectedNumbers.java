package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.ResultTable;

/**
 * The numbers that a sweep is expected to give: a row a point, told by the columns of its keys; the column
 * {@code tolerance_ratio} says how far a number may be from the expected one, as a share of it.
 *
 * <p>Rows whose point a table does not hold are left out, so that a part of a sweep is compared, too; so are columns
 * that it does not hold, when a part of the work was done.
 */
public final class ExpectedNumbers {
    /** Name of the file. */
    public static final String FILE = "expected.csv";

    /** A number so much smaller than the largest of its column is rounding. */
    private static final double NOTHING = 1e-6;

    private static final String TOLERANCE = "tolerance_ratio";

    private final ResultTable expected;
    private final List<String> keys;

    /**
     * Expected numbers.
     *
     * @param csv text of the file
     * @param keys columns of what is varied
     */
    public ExpectedNumbers(String csv, List<String> keys) {
        this.expected = CsvTables.read("expected", csv);
        this.keys = List.copyOf(keys);
    }

    /**
     * How a table compares.
     *
     * @param compared how many numbers were compared
     * @param differences those that are too far away, in words
     */
    public record Outcome(int compared, List<String> differences) {
        public Outcome {
            differences = List.copyOf(differences);
        }

        /** One sentence. */
        public String words() {
            return differences.isEmpty()
                    ? compared + " numbers are as expected"
                    : differences.size() + " of " + compared + " numbers are not as expected";
        }
    }

    /** Compares the points of a sweep. */
    public Outcome compare(ResultTable points) {
        int compared = 0;
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < expected.rowCount(); row++) {
            OptionalInt found = rowLike(row, points);
            if (found.isEmpty()) {
                continue;
            }
            for (Column column : expected.columns()) {
                if (isNumber(column.name()) && points.columnNames().contains(column.name())) {
                    compared++;
                    difference(column, row, points.column(column.name()).get(found.getAsInt()))
                            .ifPresent(differences::add);
                }
            }
        }
        return new Outcome(compared, differences);
    }

    private boolean isNumber(String column) {
        return !keys.contains(column) && !column.equals(TOLERANCE);
    }

    private OptionalInt rowLike(int row, ResultTable points) {
        return IntStream.range(0, points.rowCount())
                .filter(k ->
                        keys.stream().allMatch(key -> value(expected, key, row).equals(value(points, key, k))))
                .findFirst();
    }

    private static Optional<String> value(ResultTable table, String key, int row) {
        if (table.columnNames().contains(key)) {
            return Optional.of(NumberText.of(table.column(key).get(row)));
        }
        return table.labels().stream()
                .filter(label -> label.name().equals(key))
                .map(label -> label.values().get(row))
                .findFirst();
    }

    private Optional<String> difference(Column column, int row, double found) {
        double wanted = column.get(row);
        double tolerance = expected.column(TOLERANCE).get(row);
        boolean same = Double.isNaN(wanted)
                ? Double.isNaN(found)
                : Math.abs(found - wanted) <= tolerance * Math.max(Math.abs(wanted), NOTHING * largest(column));
        return same
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s at %s: expected %s, was %s, tolerance %s",
                        column.name(),
                        place(row),
                        NumberText.of(wanted),
                        NumberText.of(found),
                        NumberText.of(tolerance)));
    }

    private static double largest(Column column) {
        double largest = Double.MIN_NORMAL;
        for (double value : column.values()) {
            largest = Math.max(largest, Double.isNaN(value) ? 0 : Math.abs(value));
        }
        return largest;
    }

    private String place(int row) {
        List<String> parts = new ArrayList<>();
        keys.forEach(key -> value(expected, key, row).ifPresent(value -> parts.add(key + "=" + value)));
        return String.join(" ", parts);
    }
}
