package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Walks through the rows of comma separated text; quoted cells may hold commas, quotes and line feeds. */
final class CsvLines {
    /** How a missing number stands in a file: a word that every reader of numbers knows. */
    static final String MISSING = "NaN";

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final int LONGEST_NUMBER = 64;

    private final String table;
    private final String text;
    private int at;
    private int line;
    private int nextLine = 1;

    CsvLines(String table, String text) {
        this.table = table;
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** The cells of the next row. */
    List<CsvCell> next() {
        line = nextLine;
        if (!hasNext()) {
            throw failure("the file is empty; line 1 must be the header");
        }
        List<CsvCell> cells = new ArrayList<>();
        do {
            cells.add(peek() == '"' ? quotedCell() : plainCell());
        } while (take(','));
        if (!take('\n')) {
            throw failure(
                    hasNext()
                            ? "a quoted cell must end at a comma or at the end of the line"
                            : "the last line is torn");
        }
        nextLine++;
        return cells;
    }

    private CsvCell plainCell() {
        int start = at;
        while (hasNext() && peek() != ',' && peek() != '\n') {
            at++;
        }
        return new CsvCell(text.substring(start, at), false);
    }

    private CsvCell quotedCell() {
        StringBuilder value = new StringBuilder();
        at++;
        while (hasNext()) {
            char letter = text.charAt(at);
            at++;
            if (letter == '"' && !take('"')) {
                return new CsvCell(value.toString(), true);
            }
            nextLine += letter == '\n' ? 1 : 0;
            value.append(letter);
        }
        throw failure("a quoted cell has no end");
    }

    private char peek() {
        return hasNext() ? text.charAt(at) : '\0';
    }

    private boolean take(char expected) {
        boolean there = hasNext() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** The number of a cell; NaN when it is missing. */
    double number(CsvCell cell) {
        if (cell.text().isEmpty() || cell.text().equals(MISSING)) {
            return Double.NaN;
        }
        boolean wellFormed = cell.text().length() <= LONGEST_NUMBER
                && NUMBER.matcher(cell.text()).matches();
        double value = wellFormed ? Double.parseDouble(cell.text()) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw failure("expected a finite number, was " + abbreviated(cell.text()));
        }
        return value;
    }

    private static String abbreviated(String cell) {
        return cell.length() <= LONGEST_NUMBER ? cell : cell.substring(0, LONGEST_NUMBER) + "...";
    }

    TableFormatException failure(String detail) {
        return new TableFormatException(table, line, detail);
    }
}
