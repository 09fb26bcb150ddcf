package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** Tables as CSV for people and spreadsheets: lines {@code # key: value}, then names {@code name [unit]}. */
final class PlainCsv {
    private static final String FORMULA = "=+-@\t\r";

    private PlainCsv() {}

    static String text(ResultTable table, List<String> comments) {
        StringBuilder text = new StringBuilder("# table: " + table.name() + "\n");
        comments.forEach(line -> text.append("# note: ").append(line).append('\n'));
        List<String> names = new ArrayList<>();
        table.labels().forEach(label -> names.add(quoted(guarded(label.name()))));
        table.columns().forEach(column -> names.add(quoted(title(column.name()))));
        text.append(String.join(",", names)).append('\n');
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> cells = new ArrayList<>();
            for (TextColumn label : table.labels()) {
                cells.add(quoted(guarded(label.values().get(row))));
            }
            for (Column column : table.columns()) {
                double value = column.get(row);
                cells.add(Double.isNaN(value) ? "" : Double.isInfinite(value) ? "inf" : NumberText.of(value));
            }
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    /** Words and unit of a column. */
    static String title(String column) {
        String unit = UnitSuffix.atEndOf(column).map(UnitSuffix::unit).orElse("");
        String words = UnitSuffix.stem(column).replace('_', ' ').toLowerCase(Locale.ROOT);
        return unit.isEmpty() ? words : words + " [" + unit + "]";
    }

    /** A text that a spreadsheet would take for a formula gets a quote before it. */
    static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
