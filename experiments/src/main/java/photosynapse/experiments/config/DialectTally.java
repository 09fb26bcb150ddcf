package photosynapse.experiments.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import photosynapse.experiments.config.CellSplitter.Cell;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/** How well one dialect explains a file, gathered line by line. */
final class DialectTally {
    private static final int MOST_FORMS = 256;
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");

    private final TableDialect dialect;
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private String form = "";
    private long firstRow;
    private int good;
    private int bad;
    private long digest = 17;
    private int marks;
    private int grouped;
    private String headerLine = "";
    private String lastOther = "";
    private String example = "";

    DialectTally(TableDialect dialect) {
        this.dialect = dialect;
    }

    /** First look: which forms of row are there. */
    void count(TextLine line, List<Cell> cells) {
        String signature = dialect.signature(cells);
        if (TableDialect.canBeRow(signature, cells, dialect.decimal())
                && (forms.size() < MOST_FORMS || forms.containsKey(signature))) {
            forms.merge(signature, 1, Integer::sum);
        }
    }

    /** Settles on the most frequent form. */
    void settle() {
        int most = 0;
        for (Map.Entry<String, Integer> entry : forms.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                form = entry.getKey();
            }
        }
    }

    /** Second look: rows from the first of this form on, and what does not fit among them. */
    void weigh(TextLine line, List<Cell> cells) {
        boolean fits = !form.isEmpty() && TableDialect.fits(dialect.signature(cells), form);
        if (!fits && good <= 1) {
            forgetStart();
            lastOther = line.text();
        } else if (!fits) {
            bad++;
        } else {
            if (good == 0) {
                firstRow = line.number();
                headerLine = lastOther;
                example = line.text();
            }
            good++;
            add(cells);
        }
    }

    /** A remark before the first row may hold the names of the columns. */
    void remark(String text) {
        if (good == 0) {
            lastOther = text;
        }
    }

    /** A single row of numbers in the header block is no table. */
    private void forgetStart() {
        good = 0;
        firstRow = 0;
        digest = 17;
        marks = 0;
        grouped = 0;
    }

    private void add(List<Cell> cells) {
        for (int k = 0; k < form.length(); k++) {
            if (form.charAt(k) != TableDialect.NUMBER) {
                continue;
            }
            String text = cells.get(k).text();
            digest = 31 * digest + 7;
            if (MeasuredNumber.kind(text, dialect.decimal()) == MeasuredNumber.Kind.NUMBER) {
                BigDecimal value = MeasuredNumber.exact(text, dialect.decimal());
                digest = 31 * digest + Double.hashCode(value.doubleValue());
                if (text.indexOf(dialect.decimal() == DecimalMark.COMMA ? ',' : '.') >= 0) {
                    marks++;
                    grouped += GROUPED.matcher(text).matches() ? 1 : 0;
                }
            }
        }
        digest = 31 * digest + 1;
    }

    TableDialect dialect() {
        return dialect;
    }

    /** Whether every line is a row; where commas are both, quotes must have shown a decimal one. */
    boolean explainsAll() {
        boolean isCommaTwice = dialect.separator() == Separator.COMMA && dialect.decimal() == DecimalMark.COMMA;
        return good > 0 && bad == 0 && (!isCommaTwice || marks > 0);
    }

    int goodRows() {
        return good;
    }

    int badRows() {
        return bad;
    }

    long firstRow() {
        return firstRow;
    }

    /** The form of a row: one letter for each column. */
    String form() {
        return form;
    }

    /** Equal for dialects that read the same numbers. */
    long digest() {
        return digest;
    }

    /** The line before the first row, if there is one. */
    Optional<String> headerLine() {
        return headerLine.isEmpty() ? Optional.empty() : Optional.of(headerLine);
    }

    /** The first row. */
    String example() {
        return example;
    }

    /** Whether every number with a mark could as well be a whole number in groups of three digits. */
    boolean looksGrouped() {
        return marks > 0 && marks == grouped;
    }
}
