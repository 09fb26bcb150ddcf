package photosynapse.experiments.report;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Some rows of a table. */
final class Rows {
    private final ResultTable table;
    private final int[] rows;

    private Rows(ResultTable table, int[] rows) {
        this.table = table;
        this.rows = rows;
    }

    static Rows all(ResultTable table) {
        return where(table, row -> true);
    }

    static Rows where(ResultTable table, IntPredicate wanted) {
        return new Rows(
                table, IntStream.range(0, table.rowCount()).filter(wanted).toArray());
    }

    /** Rows of a text column's word. */
    static Rows labelled(ResultTable table, String label, String word) {
        return where(table, row -> table.label(label).values().get(row).equals(word));
    }

    int count() {
        return rows.length;
    }

    Column column(String name) {
        return column(name, value -> value);
    }

    /** A column with each number changed; its name and unit stay. */
    Column column(String name, DoubleUnaryOperator change) {
        return new Column(name, values(name, change));
    }

    double[] values(String name, DoubleUnaryOperator change) {
        Column all = table.column(name);
        return IntStream.of(rows)
                .mapToDouble(row -> change.applyAsDouble(all.get(row)))
                .toArray();
    }

    double first(String name) {
        return table.column(name).get(rows[0]);
    }

    double last(String name) {
        return table.column(name).get(rows[rows.length - 1]);
    }
}
