package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Named columns of numbers with units in their names, and the word that names the table.
 *
 * <p>An immutable value: what an experiment hands to files, figures and reports. A missing number is NaN in memory and
 * an empty cell in a file.
 *
 * @param name file name without ending, for example {@code transient}
 * @param columns of equal length, in order
 */
public record ResultTable(String name, List<Column> columns) {

    public ResultTable {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != columns.get(0).size()) {
                throw new IllegalArgumentException(
                        "column " + column.name() + " of table " + name + " has " + column.size()
                                + " rows, the first has " + columns.get(0).size());
            }
        }
    }

    /** Number of rows. */
    public int rowCount() {
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    /** Names of the columns in order. */
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
}
