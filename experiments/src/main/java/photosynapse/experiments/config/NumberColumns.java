package photosynapse.experiments.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/**
 * Columns of numbers in a file that a configuration names: one line of names, then one line a row. Each name carries
 * its unit as in a configuration; cells are separated by commas, semicolons or tabs. Empty lines and lines that begin
 * with {@code #} are left out.
 *
 * @param path the file
 * @param form the columns that it may have
 */
record NumberColumns(Path path, Form form) {
    private static final long MOST_BYTES = 1 << 22;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /**
     * What a file holds.
     *
     * @param units unit in memory by the stem of a column
     * @param order stem of the column that must be there and must grow from row to row
     * @param mayRepeat whether two rows may have the same value there
     * @param row what a row is, as a word
     * @param columns the columns as told to the user
     */
    record Form(Map<String, String> units, String order, boolean mayRepeat, String row, String columns) {}

    /** One column of the table. */
    private record Head(String stem, UnitSuffix unit) {}

    /** Reads the columns, by stem and in units of memory; those that are not there are empty. */
    Map<String, List<Double>> read() {
        List<String> lines = lines();
        int first = 0;
        while (first < lines.size() && isLeftOut(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            throw refusal(1, "holds no line of names; columns are " + form.columns());
        }
        String names = lines.get(first).replaceFirst("^\ufeff", "");
        Separator separator =
                names.contains(";") ? Separator.SEMICOLON : names.contains("\t") ? Separator.TAB : Separator.COMMA;
        List<Head> heads = heads(names, separator, first + 1);
        Map<String, List<Double>> columns = new HashMap<>();
        form.units().keySet().forEach(stem -> columns.put(stem, new ArrayList<>()));
        for (int k = first + 1; k < lines.size(); k++) {
            if (!isLeftOut(lines.get(k))) {
                readRow(CellSplitter.split(lines.get(k), separator), heads, k + 1, columns);
            }
        }
        if (columns.get(form.order()).isEmpty()) {
            throw refusal(lines.size(), "holds no " + form.row() + " below its line of names");
        }
        return columns;
    }

    private static boolean isLeftOut(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private List<String> lines() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new SchemaException(
                        ProblemCode.UNREADABLE_FILE, "file", "names " + shown() + ", which is larger than 4 MiB");
            }
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            throw new SchemaException(
                    ProblemCode.UNREADABLE_FILE,
                    "file",
                    "names " + shown() + ", which is not there; it is looked for beside the configuration");
        } catch (CharacterCodingException e) {
            throw new SchemaException(
                    ProblemCode.UNREADABLE_FILE, "file", "names " + shown() + ", which is not UTF-8 text");
        } catch (IOException e) {
            throw new SchemaException(
                    ProblemCode.UNREADABLE_FILE, "file", "names " + shown() + ", which cannot be read: " + e);
        }
    }

    private String shown() {
        return Words.shortened(path.toString());
    }

    private SchemaException refusal(int line, String message) {
        return new SchemaException(
                ProblemCode.BAD_TABLE, "file", "is refused: " + Words.visible(path + ":" + line) + " " + message);
    }

    private List<Head> heads(String names, Separator separator, int line) {
        List<Head> heads = new ArrayList<>();
        for (CellSplitter.Cell cell : CellSplitter.split(names, separator)) {
            Optional<UnitSuffix> unit = UnitSuffix.atEndOf(cell.text());
            String stem = UnitSuffix.stem(cell.text());
            String expected = form.units().get(stem);
            if (expected == null || unit.isEmpty() || !unit.get().unit().equals(expected)) {
                throw refusal(
                        line,
                        "has a column " + Words.shortened(cell.text()) + "; columns are " + form.columns()
                                + ", or the same in another unit");
            }
            if (heads.stream().anyMatch(h -> h.stem().equals(stem))) {
                throw refusal(line, "has two columns of " + stem);
            }
            heads.add(new Head(stem, unit.get()));
        }
        if (heads.stream().noneMatch(h -> h.stem().equals(form.order()))) {
            throw refusal(
                    line,
                    "has no column " + form.order() + "_" + form.units().get(form.order()) + " of each " + form.row());
        }
        return heads;
    }

    private void readRow(List<CellSplitter.Cell> cells, List<Head> heads, int line, Map<String, List<Double>> columns) {
        if (cells.size() != heads.size()) {
            throw refusal(line, "has " + cells.size() + " cells, the line of names has " + heads.size());
        }
        for (int k = 0; k < cells.size(); k++) {
            String text = cells.get(k).text();
            if (!NUMBER.matcher(text).matches()) {
                throw refusal(line, "must hold a number in " + heads.get(k).stem() + ", was " + Words.shortened(text));
            }
            double value = heads.get(k).unit().toMemory(new java.math.BigDecimal(text));
            List<Double> column = columns.get(heads.get(k).stem());
            if (heads.get(k).stem().equals(form.order()) && !column.isEmpty()) {
                requireOrder(value, column.get(column.size() - 1), line);
            }
            column.add(value);
        }
    }

    private void requireOrder(double value, double before, int line) {
        if (value < before || (value == before && !form.mayRepeat())) {
            throw refusal(
                    line, "stands at " + value + " s, not after the " + form.row() + " before it at " + before + " s");
        }
    }
}
