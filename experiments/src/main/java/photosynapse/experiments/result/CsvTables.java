package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables as comma separated text, written and read back to an equal table; the format stands in the package comment.
 */
public final class CsvTables {
    private static final String GUARDED = "=+-@'";

    private CsvTables() {}

    /** The text of a table, ending in a line feed. */
    public static String write(ResultTable table) {
        if (table.labels().isEmpty() && table.columns().isEmpty()) {
            throw new IllegalArgumentException("table " + table.name() + " has no column");
        }
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        table.labels().forEach(label -> names.add(quoted(requireName(table, label.name()))));
        table.columns().forEach(column -> names.add(requireName(table, column.name())));
        text.append(String.join(",", names)).append('\n');
        for (int row = 0; row < table.rowCount(); row++) {
            appendRow(text, table, row);
        }
        return text.toString();
    }

    private static void appendRow(StringBuilder text, ResultTable table, int row) {
        String separator = "";
        for (TextColumn label : table.labels()) {
            text.append(separator).append(quoted(guarded(label.values().get(row))));
            separator = ",";
        }
        for (Column column : table.columns()) {
            double value = column.get(row);
            text.append(separator).append(Double.isNaN(value) ? CsvLines.MISSING : number(table, column, value));
            separator = ",";
        }
        text.append('\n');
    }

    private static String number(ResultTable table, Column column, double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("column " + column.name() + " of table " + table.name() + " holds "
                    + value + ", which no file can hold");
        }
        return NumberText.of(value);
    }

    private static String requireName(ResultTable table, String name) {
        if (name.isEmpty() || !name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)))) {
            throw new IllegalArgumentException("column name " + name + " of table " + table.name()
                    + " must be made of letters, digits and underscores");
        }
        return name;
    }

    private static String guarded(String value) {
        return !value.isEmpty() && GUARDED.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /**
     * Reads the text of a table.
     *
     * @param name name that the table gets
     * @param text whole content of the file
     * @throws TableFormatException when the text does not have the form of the package comment
     */
    public static ResultTable read(String name, String text) {
        CsvLines lines = new CsvLines(name, text);
        List<CsvCell> header = lines.next();
        List<List<String>> labels = new ArrayList<>();
        List<NumberList> numbers = new ArrayList<>();
        for (CsvCell cell : header) {
            if (!cell.quoted()) {
                numbers.add(new NumberList());
            } else if (numbers.isEmpty()) {
                labels.add(new ArrayList<>());
            } else {
                throw lines.failure("the columns of text must stand before those of numbers");
            }
        }
        while (lines.hasNext()) {
            addRow(lines, labels, numbers);
        }
        List<TextColumn> texts = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < header.size(); k++) {
            if (k < labels.size()) {
                texts.add(new TextColumn(header.get(k).text(), labels.get(k)));
            } else {
                columns.add(new Column(
                        header.get(k).text(), numbers.get(k - labels.size()).toArray()));
            }
        }
        return new ResultTable(name, texts, columns);
    }

    private static void addRow(CsvLines lines, List<List<String>> labels, List<NumberList> numbers) {
        List<CsvCell> row = lines.next();
        int width = labels.size() + numbers.size();
        if (row.size() != width) {
            throw lines.failure("the header names " + width + " columns, this row has " + row.size());
        }
        for (int k = 0; k < width; k++) {
            CsvCell cell = row.get(k);
            if (cell.quoted() != k < labels.size()) {
                throw lines.failure("cell " + (k + 1) + " must be " + (cell.quoted() ? "a number" : "text in quotes"));
            }
            if (cell.quoted()) {
                labels.get(k).add(cell.text().startsWith("'") ? cell.text().substring(1) : cell.text());
            } else {
                numbers.get(k - labels.size()).add(lines.number(cell));
            }
        }
    }
}
