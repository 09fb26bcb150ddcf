package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.config.CellSplitter.Cell;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/**
 * Names and units of the columns from the lines before the first row.
 *
 * @param line of the names, 0 without one
 * @param names as written; empty without a header
 * @param units row of units below the names; empty cells where there is none
 * @param mismatch the line that looks like a header but has another number of cells, with that number
 */
record TableHeader(long line, List<String> names, List<String> units, Optional<Mismatch> mismatch) {
    private static final int MOST_ROWS = 3;

    /**
     * A header that does not fit.
     *
     * @param line which
     * @param cells how many it has
     */
    record Mismatch(TextLine line, int cells) {}

    /** From the lines before the first row, for a table of so many columns. */
    static TableHeader of(List<TextLine> before, Separator separator, int columns) {
        List<TextLine> near = new ArrayList<>();
        for (int k = before.size() - 1; k >= 0 && near.size() < MOST_ROWS; k--) {
            if (cells(before.get(k), separator, columns).size() != columns) {
                break;
            }
            near.add(before.get(k));
        }
        Collections.reverse(near);
        if (near.isEmpty()) {
            return new TableHeader(0, List.of(), blank(columns), mismatch(before, separator, columns));
        }
        int unitRow = unitRow(near, separator, columns);
        int nameRow = unitRow > 0 ? unitRow - 1 : bestNames(near, unitRow, separator, columns);
        List<String> names = nameRow < 0 ? List.of() : texts(near.get(nameRow), separator, columns);
        List<String> units = unitRow < 0 ? blank(columns) : texts(near.get(unitRow), separator, columns);
        return new TableHeader(nameRow < 0 ? 0 : near.get(nameRow).number(), names, units, Optional.empty());
    }

    private static List<String> blank(int columns) {
        return Collections.nCopies(columns, "");
    }

    /** The row that holds nothing but units; -1 without one. */
    private static int unitRow(List<TextLine> near, Separator separator, int columns) {
        for (int k = 0; k < near.size(); k++) {
            List<String> cells = texts(near.get(k), separator, columns);
            boolean units = cells.stream()
                    .allMatch(c -> c.isEmpty()
                            || MeasuredUnit.of(HeaderName.withoutBrackets(c)).isPresent()
                            || (c.startsWith("[") && c.endsWith("]")));
            boolean names = cells.stream()
                    .allMatch(c -> c.isEmpty() || MeasuredQuantity.named(c).isPresent());
            if (units && !names && cells.stream().anyMatch(c -> !c.isEmpty())) {
                return k;
            }
        }
        return -1;
    }

    /** The row in which most cells are words for quantities, the last one among equals; -1 without any. */
    private static int bestNames(List<TextLine> near, int unitRow, Separator separator, int columns) {
        int best = -1;
        long most = -1;
        for (int k = 0; k < near.size(); k++) {
            long known = texts(near.get(k), separator, columns).stream()
                    .filter(c -> MeasuredQuantity.named(HeaderName.of(c).stem()).isPresent())
                    .count();
            if (k != unitRow && known >= most) {
                most = known;
                best = k;
            }
        }
        return best;
    }

    /** Whether the line just before the first row names another number of columns. */
    private static Optional<Mismatch> mismatch(List<TextLine> before, Separator separator, int columns) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        TextLine last = before.get(before.size() - 1);
        int cells = cells(last, separator, columns).size();
        boolean looksLikeHeader = cells > 1 || (columns > 1 && separator != Separator.SPACE && isWord(last));
        return looksLikeHeader && !TableLines.isComment(last.text())
                ? Optional.of(new Mismatch(last, cells))
                : Optional.empty();
    }

    private static boolean isWord(TextLine line) {
        return MeasuredQuantity.named(HeaderName.of(line.text()).stem()).isPresent();
    }

    private static List<String> texts(TextLine line, Separator separator, int columns) {
        return cells(line, separator, columns).stream().map(Cell::text).toList();
    }

    private static List<Cell> cells(TextLine line, Separator separator, int columns) {
        String text = TableLines.isComment(line.text()) ? TableLines.withoutCommentMark(line.text()) : line.text();
        List<Cell> cells = CellSplitter.split(text, separator);
        if (separator != Separator.SPACE || cells.size() == columns) {
            return cells;
        }
        List<Cell> wide = new ArrayList<>();
        for (String part : text.strip().split("\\t+|\\s{2,}", -1)) {
            wide.add(new Cell(part.strip(), 1));
        }
        return wide.size() == columns ? wide : withUnits(cells);
    }

    /** Puts units in brackets to the words before them. */
    private static List<Cell> withUnits(List<Cell> cells) {
        List<Cell> joined = new ArrayList<>();
        for (Cell cell : cells) {
            boolean isUnit = !cell.text().isEmpty() && "[({".indexOf(cell.text().charAt(0)) >= 0;
            if (isUnit && !joined.isEmpty()) {
                Cell name = joined.remove(joined.size() - 1);
                joined.add(new Cell(name.text() + " " + cell.text(), name.column()));
            } else {
                joined.add(cell);
            }
        }
        return joined;
    }
}
