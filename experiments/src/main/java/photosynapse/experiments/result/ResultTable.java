package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Named columns of numbers with units in their names, and the word that names the table.
 *
 * <p>An immutable value: what an experiment hands to files, figures and reports. A missing number is NaN in memory and
 * in a file.
 *
 * @param name file name without ending, for example {@code transient}
 * @param labels columns of text, before the numbers; often none
 * @param columns columns of numbers, in order
 */
public record ResultTable(String name, List<TextColumn> labels, List<Column> columns) {

    public ResultTable {
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        int rows = rowCount(labels, columns);
        for (TextColumn label : labels) {
            requireRows(name, label.name(), label.values().size(), rows);
        }
        for (Column column : columns) {
            requireRows(name, column.name(), column.size(), rows);
        }
    }

    /** A table of numbers alone. */
    public ResultTable(String name, List<Column> columns) {
        this(name, List.of(), columns);
    }

    private static void requireRows(String table, String column, int size, int rows) {
        if (size != rows) {
            throw new IllegalArgumentException(
                    "column " + column + " of table " + table + " has " + size + " rows, the first has " + rows);
        }
    }

    private static int rowCount(List<TextColumn> labels, List<Column> columns) {
        if (!labels.isEmpty()) {
            return labels.get(0).values().size();
        }
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    /** Number of rows. */
    public int rowCount() {
        return rowCount(labels, columns);
    }

    /** Names of the columns of numbers, in order. */
    public List<String> columnNames() {
        return new ArrayList<>(columns.stream().map(Column::name).toList());
    }

    /** The column of a name. */
    public Column column(String columnName) {
        return columns.stream()
                .filter(c -> c.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "table " + name + " has no column " + columnName + "; it has " + columnNames()));
    }

    /** Whether there is a column of numbers of a name. */
    public boolean hasColumn(String columnName) {
        return columnNames().contains(columnName);
    }

    /** The text column of a name. */
    public TextColumn label(String labelName) {
        return labels.stream()
                .filter(c -> c.name().equals(labelName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + name + " has no text column " + labelName));
    }
}
