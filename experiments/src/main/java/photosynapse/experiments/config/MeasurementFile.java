package photosynapse.experiments.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.config.MeasuredRows.ColumnPlan;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.FileAccessException;

/**
 * Reads a table that an instrument or a program wrote, and says how it was understood.
 *
 * <p>Separator and decimal mark are decided from the whole file; a text that can be read in two ways is refused with
 * both readings and the flags that choose. Every row from the first one on must be a row: nothing is skipped, filled up
 * or cut off, except empty lines and remarks, which are counted. The file is read three times and held as numbers only.
 */
public final class MeasurementFile {
    private static final long MOST_BYTES = 1L << 31;
    private static final int MOST_HEADER_LINES = 4096;

    private final MeasurementSource source;
    private final MeasurementOptions options;
    private final List<String> notes = new ArrayList<>();
    private final List<MeasurementQuestion> questions = new ArrayList<>();

    private MeasurementFile(MeasurementSource source, MeasurementOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidMeasurementException with every problem
     * @throws FileAccessException when the file cannot be read
     */
    public static Measurement read(Path file, MeasurementOptions options) {
        return new MeasurementFile(MeasurementSource.of(file), options).read();
    }

    /** Reads a text, for example what stood on the standard input. */
    public static Measurement read(String name, byte[] bytes, MeasurementOptions options) {
        return new MeasurementFile(MeasurementSource.of(name, bytes), options).read();
    }

    private Measurement read() {
        if (source.size() > MOST_BYTES) {
            throw MeasurementProblem.of(MeasurementCode.TOO_LARGE, source.name() + " is larger than 2 GiB")
                    .help("split the file, or export fewer readings")
                    .refusal();
        }
        requireText();
        Optional<EasyExpertTests> tests = EasyExpertTests.find(source, options);
        return tests.isPresent() ? easyExpert(tests.get()) : table();
    }

    private void requireText() {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(16);
        } catch (IOException e) {
            throw FileAccessException.reading(Path.of(source.name()), e);
        }
        ProgramFile.of(head).ifPresent(kind -> {
            throw MeasurementProblem.of(
                            MeasurementCode.NOT_A_TEXT_FILE,
                            source.name() + " is " + kind.words() + ", not a table as text")
                    .help(kind.remedy())
                    .refusal();
        });
    }

    private Measurement table() {
        DialectTally tally = new DialectChoice(source, options).choose();
        TableDialect dialect = tally.dialect();
        if (dialect.separator() == Separator.SEMICOLON
                && dialect.decimal() == DecimalMark.POINT
                && tally.looksGrouped()) {
            questions.add(new MeasurementQuestion(
                    "numbers such as 1.234 were read with decimals; are they thousands with a group separator?",
                    "export the table again without group separators",
                    false));
        }
        String form = tally.form();
        List<TextLine> before = before(tally.firstRow());
        TableHeader header = TableHeader.of(before, dialect.separator(), form.length());
        requireHeader(header, form.length());
        requireNoRowInHeader(before, header, dialect);
        boolean hasHeader = !header.names().isEmpty() || !options.columns().isEmpty();
        List<CellSplitter.Cell> first = CellSplitter.split(tally.example(), dialect.separator());
        Map<Integer, String> names = new LinkedHashMap<>();
        Map<Integer, String> units = new LinkedHashMap<>();
        Map<Integer, Integer> unitColumns = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < form.length(); k++) {
            String name = name(header, k);
            if (form.charAt(k) == TableDialect.TEXT) {
                texts.add(name.isEmpty() ? "column " + (k + 1) : name);
                if (name.strip().equalsIgnoreCase("unit") && k > 0) {
                    units.put(k - 1, first.get(k).text());
                    unitColumns.put(k, k - 1);
                }
            } else {
                names.put(k, name.equalsIgnoreCase("reading") ? "Reading" : name);
                units.putIfAbsent(k, header.units().get(k));
            }
        }
        if (!texts.isEmpty()) {
            notes.add("text, not read: " + Words.listed(texts, 8));
        }
        dropEmptyColumns(names, dialect, tally);
        boolean isKeithley = isKeithleyBuffer(header);
        MeasurementOptions told = isKeithley ? keithley(names, units) : options;
        ColumnNaming naming = new ColumnNaming(source.name(), told, names, units);
        if (!hasHeader) {
            questions.add(new MeasurementQuestion(
                    "no line names the columns; what are they?", "--columns time_s,current_A", true));
        }
        MeasuredRows rows = new MeasuredRows(
                        source.name(), dialect, plans(naming), form.length(), options.mergesEqualTimes())
                .ofSweep(options.test());
        walk(rows, tally, unitColumns);
        requireSweep(rows);
        String kind = isKeithley ? "Keithley buffer CSV" : kindOf(header);
        return measurement(kind, dialect, rows, naming, new Lines(header.line(), tally.firstRow()));
    }

    /**
     * Lines of the header and of the first row.
     *
     * @param header from 1, 0 without one
     * @param first from 1
     */
    private record Lines(long header, long first) {}

    private static String kindOf(TableHeader header) {
        boolean units = header.units().stream().anyMatch(u -> !u.isEmpty());
        return units ? "text with a row of units (Origin)" : "plain table";
    }

    private String name(TableHeader header, int k) {
        if (!options.columns().isEmpty()) {
            return options.columns().get(k);
        }
        return header.names().isEmpty() ? "" : header.names().get(k);
    }

    private void requireHeader(TableHeader header, int columns) {
        if (!options.columns().isEmpty() && options.columns().size() != columns) {
            throw MeasurementProblem.of(
                            MeasurementCode.BAD_FLAG,
                            source.name() + ": --columns names "
                                    + options.columns().size() + " columns, the table has " + columns)
                    .help("name all columns in order, separated by commas")
                    .refusal();
        }
        if (options.columns().isEmpty() && header.mismatch().isPresent()) {
            TableHeader.Mismatch mismatch = header.mismatch().get();
            throw MeasurementProblem.of(
                            MeasurementCode.RAGGED,
                            source.name() + ": the line before the first reading has " + mismatch.cells()
                                    + " cells, the readings have " + columns)
                    .at(
                            source.name(),
                            mismatch.line(),
                            1,
                            mismatch.line().text().length())
                    .help("--columns NAME,NAME,... names the columns")
                    .help("--separator and --decimal, if the table is written in another way than it seems")
                    .refusal();
        }
    }

    /**
     * A line between the names and the first reading that holds a number is a broken reading, not a header; without
     * names, a line of nothing but numbers is.
     */
    private void requireNoRowInHeader(List<TextLine> before, TableHeader header, TableDialect dialect) {
        for (TextLine line : before) {
            if (line.number() < header.line() || TableLines.isComment(line.text())) {
                continue;
            }
            String signature = dialect.signature(CellSplitter.split(line.text(), dialect.separator()));
            boolean isBroken = header.line() == 0
                    ? signature.indexOf(TableDialect.TEXT) < 0
                    : signature.indexOf(TableDialect.BROKEN) >= 0 || holdsNumber(line, dialect);
            if (isBroken) {
                throw MeasurementProblem.of(
                                MeasurementCode.NOT_A_NUMBER,
                                source.name() + ": this line holds numbers and stands before the first reading, but"
                                        + " it is no reading")
                        .at(source.name(), line, 1, line.text().length())
                        .help("mend it if it is a reading; put # before it if it is a remark")
                        .refusal();
            }
        }
    }

    private static boolean holdsNumber(TextLine line, TableDialect dialect) {
        return CellSplitter.split(line.text(), dialect.separator()).stream()
                .anyMatch(c -> MeasuredNumber.kind(c.text(), dialect.decimal()) == MeasuredNumber.Kind.NUMBER);
    }

    /** The lines before the first row that are not empty, the last ones at least. */
    private List<TextLine> before(long firstRow) {
        List<TextLine> before = new ArrayList<>();
        try (TextLines lines = new TextLines(source, options.encoding())) {
            for (Optional<TextLine> next = lines.next();
                    next.isPresent() && next.get().number() < firstRow;
                    next = lines.next()) {
                if (!TableLines.isEmpty(next.get().text())) {
                    before.add(next.get());
                }
                if (before.size() > MOST_HEADER_LINES) {
                    before.remove(0);
                }
            }
        }
        if (before.size() > 1) {
            notes.add(before.size() + " lines before the readings");
        }
        return before;
    }

    /** Leaves out columns without a name and without a single number, as separators at line ends make them. */
    private void dropEmptyColumns(Map<Integer, String> names, TableDialect dialect, DialectTally tally) {
        List<Integer> nameless = new ArrayList<>(names.entrySet().stream()
                .filter(e -> e.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList());
        try (TextLines lines = new TextLines(source, options.encoding())) {
            for (Optional<TextLine> next = lines.next(); next.isPresent() && !nameless.isEmpty(); next = lines.next()) {
                if (next.get().number() >= tally.firstRow()) {
                    List<CellSplitter.Cell> cells =
                            CellSplitter.split(next.get().text(), dialect.separator());
                    nameless.removeIf(
                            k -> k < cells.size() && !cells.get(k).text().isEmpty());
                }
            }
        }
        nameless.forEach(names::remove);
        if (!nameless.isEmpty()) {
            notes.add(nameless.size() + " empty columns left out");
        }
    }

    private static boolean isKeithleyBuffer(TableHeader header) {
        List<String> names = header.names().stream()
                .map(n -> n.toLowerCase(java.util.Locale.ROOT))
                .toList();
        return names.contains("reading") && (names.contains("relative time") || names.contains("rel time"));
    }

    /** What a Keithley buffer means by its columns. */
    private MeasurementOptions keithley(Map<Integer, String> names, Map<Integer, String> units) {
        notes.add("relative time is in s and counts from the first reading of the buffer, not from the light");
        Map<MeasuredQuantity, String> roles = new LinkedHashMap<>();
        names.forEach((k, name) -> {
            String plain = name.toLowerCase(java.util.Locale.ROOT);
            if (plain.equals("relative time") || plain.equals("rel time")) {
                units.put(k, "s");
                roles.put(MeasuredQuantity.TIME, Integer.toString(k + 1));
            }
            if (plain.equals("reading")
                    && MeasuredUnit.of(units.getOrDefault(k, ""))
                            .filter(u -> u.unit().equals("A"))
                            .isPresent()) {
                roles.put(MeasuredQuantity.CURRENT, Integer.toString(k + 1));
            }
        });
        roles.putAll(options.roles());
        return new MeasurementOptions(
                options.encoding(),
                options.separator(),
                options.decimal(),
                options.columns(),
                roles,
                options.units(),
                options.mergesEqualTimes(),
                options.test());
    }

    private static List<ColumnPlan> plans(ColumnNaming naming) {
        return naming.columns().stream()
                .map(c -> new ColumnPlan(
                        c.index(), c.name(), c.unit(), c.quantity().equals(Optional.of(MeasuredQuantity.TIME))))
                .toList();
    }

    private void walk(MeasuredRows rows, DialectTally tally, Map<Integer, Integer> unitColumns) {
        int remarks = 0;
        int empty = 0;
        Map<Integer, String> unitWords = new LinkedHashMap<>();
        try (TextLines lines = new TextLines(source, options.encoding())) {
            for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                TextLine line = next.get();
                if (line.number() < tally.firstRow()) {
                    continue;
                }
                if (TableLines.isEmpty(line.text())) {
                    empty++;
                } else if (TableLines.isComment(line.text())) {
                    remarks++;
                } else {
                    List<CellSplitter.Cell> cells =
                            CellSplitter.split(line.text(), tally.dialect().separator());
                    checkUnits(rows, line, cells, unitColumns, unitWords);
                    rows.take(line, cells);
                }
            }
            if (!lines.endsWithLineEnd()) {
                notes.add("the last line has no line end: check that the file is not cut short");
            }
        }
        rows.requireSound();
        if (remarks > 0) {
            notes.add(remarks + " lines of remarks among the readings left out");
        }
        if (empty > 0) {
            notes.add(empty + " empty lines among the readings left out");
        }
    }

    private void requireSweep(MeasuredRows rows) {
        if (options.test().isEmpty()) {
            return;
        }
        notes.add("sweep " + options.test().get() + " of " + rows.sweeps());
        if (rows.rows() == 0) {
            throw MeasurementProblem.of(
                            MeasurementCode.BAD_FLAG,
                            source.name() + ": --test " + options.test().get() + " asks for a sweep that the file does"
                                    + " not have; it has " + rows.sweeps())
                    .help("--test takes a number from 1 to " + rows.sweeps())
                    .refusal();
        }
    }

    /** A unit that stands beside each reading must stay the same. */
    private void checkUnits(
            MeasuredRows rows,
            TextLine line,
            List<CellSplitter.Cell> cells,
            Map<Integer, Integer> unitColumns,
            Map<Integer, String> words) {
        for (int k : unitColumns.keySet()) {
            if (k < cells.size()
                    && !words.computeIfAbsent(k, x -> cells.get(k).text())
                            .equals(cells.get(k).text())) {
                rows.refuse(MeasurementProblem.of(
                                MeasurementCode.WRONG_UNIT,
                                source.name() + ": the unit changes from `" + words.get(k) + "` to `"
                                        + cells.get(k).text() + "`")
                        .at(
                                source.name(),
                                line,
                                cells.get(k).column(),
                                cells.get(k).text().length())
                        .help("split the file where the unit changes"));
            }
        }
    }

    private Measurement easyExpert(EasyExpertTests tests) {
        EasyExpertTests.Test test = tests.chosen();
        notes.addAll(tests.notes());
        Map<Integer, String> names = new LinkedHashMap<>();
        Map<Integer, String> units = new LinkedHashMap<>();
        for (int k = 1; k < test.names().size(); k++) {
            names.put(k, test.names().get(k));
            units.put(k, EasyExpertTests.unitOf(test.names().get(k)));
        }
        ColumnNaming naming = new ColumnNaming(source.name(), options, names, units);
        TableDialect dialect = new TableDialect(Separator.COMMA, DecimalMark.POINT);
        MeasuredRows rows = new MeasuredRows(
                source.name(), dialect, plans(naming), test.names().size(), options.mergesEqualTimes());
        tests.walk(test, rows);
        rows.requireSound();
        return measurement(
                "EasyEXPERT CSV", dialect, rows, naming, new Lines(test.headerLine(), test.headerLine() + 1));
    }

    private Measurement measurement(
            String kind, TableDialect dialect, MeasuredRows rows, ColumnNaming naming, Lines lines) {
        List<MeasuredColumn> columns = new ArrayList<>();
        for (int k = 0; k < naming.columns().size(); k++) {
            ColumnNaming.Named named = naming.columns().get(k);
            columns.add(new MeasuredColumn(
                    named.index() + 1,
                    named.name(),
                    named.quantity(),
                    named.unitWord(),
                    named.unit().map(MeasuredUnit::unit),
                    new Column(named.name(), rows.values(k)),
                    rows.missing(k)));
        }
        MeasurementLayout layout;
        try (TextLines text = new TextLines(source, options.encoding())) {
            layout = new MeasurementLayout(
                    kind,
                    text.encoding().word(),
                    text.hasMark(),
                    dialect.separator().word(),
                    dialect.decimal().word(),
                    lines.header(),
                    lines.first(),
                    rows.rows());
        }
        notes.addAll(naming.notes());
        notes.addAll(MeasurementNotes.of(columns, rows.mergedRows()));
        questions.addAll(naming.questions());
        return new Measurement(source.name(), layout, columns, notes, questions);
    }
}
