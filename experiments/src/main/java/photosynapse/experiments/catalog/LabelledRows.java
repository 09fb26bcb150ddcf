package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** Rows of numbers with a word in front as a table. */
final class LabelledRows {
    private LabelledRows() {}

    static ResultTable table(String name, String label, List<String> words, List<String> heads, List<double[]> rows) {
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            int at = k;
            columns.add(new Column(
                    heads.get(k), rows.stream().mapToDouble(row -> row[at]).toArray()));
        }
        return new ResultTable(name, List.of(new TextColumn(label, words)), columns);
    }
}
