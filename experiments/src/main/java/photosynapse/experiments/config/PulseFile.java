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
import photosynapse.experiments.config.PulsePatternConfig.PulseTimesConfig;

/**
 * A table of pulses: one line of names, then one line a pulse. Columns are {@code start}, and where they differ from
 * pulse to pulse {@code width}, {@code photon_flux} and {@code gate_voltage}, each with its unit as in a configuration;
 * separated by commas, semicolons or tabs. Empty lines and lines that begin with {@code #} are left out.
 *
 * @param path the file
 */
record PulseFile(Path path) {
    private static final long MOST_BYTES = 1 << 22;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Map<String, String> UNITS =
            Map.of("start", "s", "width", "s", "photon_flux", "1/m2s", "gate_voltage", "V");
    private static final String COLUMNS = "start_s, width_s, photon_flux_per_m2_s, gate_voltage_V";

    /** One column of the table. */
    private record Head(String stem, UnitSuffix unit) {}

    /** Reads the pulses. */
    PulseTimesConfig read() {
        List<String> lines = lines();
        int first = 0;
        while (first < lines.size() && isLeftOut(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            throw refusal(1, "holds no line of names; columns are " + COLUMNS);
        }
        String names = lines.get(first).replaceFirst("^\ufeff", "");
        Separator separator =
                names.contains(";") ? Separator.SEMICOLON : names.contains("\t") ? Separator.TAB : Separator.COMMA;
        List<Head> heads = heads(names, separator, first + 1);
        Map<String, List<Double>> columns = new HashMap<>();
        UNITS.keySet().forEach(stem -> columns.put(stem, new ArrayList<>()));
        for (int k = first + 1; k < lines.size(); k++) {
            if (!isLeftOut(lines.get(k))) {
                readRow(CellSplitter.split(lines.get(k), separator), heads, k + 1, columns);
            }
        }
        if (columns.get("start").isEmpty()) {
            throw refusal(lines.size(), "holds no pulse below its line of names");
        }
        return new PulseTimesConfig(
                columns.get("start"), columns.get("width"), columns.get("photon_flux"), columns.get("gate_voltage"));
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
            String expected = UNITS.get(stem);
            if (expected == null || unit.isEmpty() || !unit.get().unit().equals(expected)) {
                throw refusal(
                        line,
                        "has a column " + Words.shortened(cell.text()) + "; columns are " + COLUMNS
                                + ", or the same in another unit");
            }
            if (heads.stream().anyMatch(h -> h.stem().equals(stem))) {
                throw refusal(line, "has two columns of " + stem);
            }
            heads.add(new Head(stem, unit.get()));
        }
        if (heads.stream().noneMatch(h -> h.stem().equals("start"))) {
            throw refusal(line, "has no column start_s, the beginning of each pulse");
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
            boolean falls =
                    heads.get(k).stem().equals("start") && !column.isEmpty() && value <= column.get(column.size() - 1);
            if (falls) {
                throw refusal(
                        line,
                        "begins at " + value + " s, not after the pulse before it at " + column.get(column.size() - 1)
                                + " s");
            }
            column.add(value);
        }
    }
}
