package photosynapse.experiments.config;

import java.util.List;
import photosynapse.experiments.config.CellSplitter.Cell;

/** Which lines of a measured file are no rows, wherever they stand. */
final class TableLines {
    private static final int LONGEST_CELL = 1 << 12;
    private static final int MOST_COLUMNS = 1 << 12;

    private TableLines() {}

    /** A remark of the instrument or of the user. */
    static boolean isComment(String line) {
        String text = line.stripLeading();
        return text.startsWith("#") || text.startsWith("%") || text.startsWith("//") || text.startsWith("!");
    }

    /** A remark without its mark. */
    static String withoutCommentMark(String line) {
        return line.stripLeading().replaceFirst("^(#+|%+|//+|!+)\\s?", "");
    }

    /** Nothing but separators and spaces. */
    static boolean isEmpty(String line) {
        for (int k = 0; k < line.length(); k++) {
            if (" \t;,|\"\f\u00a0".indexOf(line.charAt(k)) < 0) {
                return false;
            }
        }
        return true;
    }

    static void requireSizes(String file, TextLine line, List<Cell> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw MeasurementProblem.of(
                            MeasurementCode.TOO_LARGE,
                            file + ": line " + line.number() + " has " + cells.size() + " cells, more than "
                                    + MOST_COLUMNS)
                    .help("check the separator, or export fewer columns")
                    .refusal();
        }
        for (Cell cell : cells) {
            if (cell.text().length() > LONGEST_CELL) {
                throw MeasurementProblem.of(
                                MeasurementCode.TOO_LARGE,
                                file + ": a cell of line " + line.number() + " has "
                                        + cell.text().length() + " letters, more than " + LONGEST_CELL)
                        .help("check the separator and the quotes")
                        .refusal();
            }
        }
    }
}
