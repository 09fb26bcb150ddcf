package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.config.CellSplitter.Cell;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/**
 * One way to read a table: what separates cells and what marks decimals.
 *
 * @param separator between cells
 * @param decimal mark
 */
record TableDialect(Separator separator, DecimalMark decimal) {
    static final char NUMBER = 'N';
    static final char TEXT = 'T';
    static final char BROKEN = 'B';

    /** Every way that the flags leave, the more usual one first. */
    static List<TableDialect> candidates(MeasurementOptions options) {
        List<TableDialect> all = new ArrayList<>();
        for (Separator separator : Separator.values()) {
            for (DecimalMark mark : DecimalMark.values()) {
                if (options.separator().orElse(separator) == separator
                        && options.decimal().orElse(mark) == mark) {
                    all.add(new TableDialect(separator, mark));
                }
            }
        }
        return all;
    }

    /** One letter for each cell: a number (or a missing one), text, or a broken number. */
    String signature(List<Cell> cells) {
        StringBuilder letters = new StringBuilder();
        for (Cell cell : cells) {
            letters.append(
                    switch (MeasuredNumber.kind(cell.text(), decimal)) {
                        case NUMBER, MISSING -> NUMBER;
                        case TEXT -> TEXT;
                        case BROKEN -> BROKEN;
                    });
        }
        return letters.toString();
    }

    /** Whether a row could belong to a table: a number by itself, or two numbers beside text. */
    static boolean canBeRow(String signature, List<Cell> cells, DecimalMark mark) {
        if (signature.indexOf(BROKEN) >= 0) {
            return false;
        }
        int numbers = 0;
        for (Cell cell : cells) {
            boolean isNumber = MeasuredNumber.kind(cell.text(), mark) == MeasuredNumber.Kind.NUMBER
                    && !MeasuredNumber.isSwitch(cell.text());
            numbers += isNumber ? 1 : 0;
        }
        return numbers >= (signature.indexOf(TEXT) >= 0 ? 2 : 1);
    }

    /** Whether a row has the form of the table: numbers where the table has numbers. */
    static boolean fits(String signature, String form) {
        if (signature.length() != form.length()) {
            return false;
        }
        for (int k = 0; k < form.length(); k++) {
            if (form.charAt(k) == NUMBER && signature.charAt(k) != NUMBER) {
                return false;
            }
        }
        return true;
    }

    String words() {
        return "separator " + separator.word() + ", decimal " + decimal.word();
    }
}
