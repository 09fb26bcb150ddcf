package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/** Cuts a line into cells; cells in double quotes may hold the separator. Spaces around a cell do not count. */
final class CellSplitter {
    private CellSplitter() {}

    /**
     * A cell.
     *
     * @param text without quotes and outer spaces
     * @param column where it begins in the line, from 1
     */
    record Cell(String text, int column) {}

    static List<Cell> split(String line, Separator separator) {
        return separator == Separator.SPACE ? words(line) : separated(line, letter(separator));
    }

    static char letter(Separator separator) {
        return switch (separator) {
            case TAB -> '\t';
            case SEMICOLON -> ';';
            case COMMA -> ',';
            case PIPE -> '|';
            case SPACE -> ' ';
        };
    }

    private static List<Cell> separated(String line, char separator) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char letter = line.charAt(k);
            if (letter == '"' && (quoted || line.substring(start, k).isBlank())) {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                cells.add(cell(line, start, k));
                start = k + 1;
            }
        }
        cells.add(cell(line, start, line.length()));
        return cells;
    }

    private static List<Cell> words(String line) {
        List<Cell> cells = new ArrayList<>();
        int k = 0;
        while (k < line.length()) {
            while (k < line.length() && isSpace(line.charAt(k))) {
                k++;
            }
            int start = k;
            boolean quoted = false;
            while (k < line.length() && (quoted || !isSpace(line.charAt(k)))) {
                quoted ^= line.charAt(k) == '"';
                k++;
            }
            if (k > start) {
                cells.add(cell(line, start, k));
            }
        }
        return cells;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\u00a0';
    }

    private static Cell cell(String line, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && (isSpace(line.charAt(first)) || line.charAt(first) == '\f')) {
            first++;
        }
        while (last > first && (isSpace(line.charAt(last - 1)) || line.charAt(last - 1) == '\f')) {
            last--;
        }
        String text = line.substring(first, last);
        if (text.length() >= 2 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"') {
            text = text.substring(1, text.length() - 1).replace("\"\"", "\"").strip();
        }
        return new Cell(text, first + 1);
    }
}
