package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import photosynapse.experiments.config.CellSplitter.Cell;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/**
 * The tests in a file of Keysight's EasyEXPERT: a block of settings, a row {@code DataName} with the names, then rows
 * {@code DataValue}; several tests may be appended in one file.
 */
final class EasyExpertTests {
    private static final String NAMES = "DataName";
    private static final String VALUES = "DataValue";

    private final MeasurementSource source;
    private final MeasurementOptions options;
    private final List<Test> tests = new ArrayList<>();

    /**
     * One test.
     *
     * @param title of its setup, if it has one
     * @param headerLine line of its names
     * @param names cells of that line, the first being the mark
     * @param rows number of its readings
     */
    record Test(String title, long headerLine, List<String> names, int rows) {
        Test withRow() {
            return new Test(title, headerLine, names, rows + 1);
        }
    }

    private EasyExpertTests(MeasurementSource source, MeasurementOptions options) {
        this.source = source;
        this.options = options;
    }

    /** The tests of a file; empty when it is of another kind. */
    static Optional<EasyExpertTests> find(MeasurementSource source, MeasurementOptions options) {
        EasyExpertTests found = new EasyExpertTests(source, options);
        found.scan();
        return found.tests.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private void scan() {
        String title = "";
        try (TextLines lines = new TextLines(source, options.encoding())) {
            for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                String text = next.get().text().stripLeading();
                if (text.startsWith(NAMES)) {
                    List<String> names =
                            cells(next.get()).stream().map(Cell::text).toList();
                    if (names.get(0).equals(NAMES)) {
                        tests.add(new Test(title, next.get().number(), names, 0));
                    }
                } else if (text.startsWith(VALUES) && !tests.isEmpty()) {
                    tests.add(tests.remove(tests.size() - 1).withRow());
                } else if (text.startsWith("SetupTitle")) {
                    List<Cell> cells = cells(next.get());
                    title = cells.size() > 1 ? cells.get(1).text() : "";
                }
            }
        }
    }

    private static List<Cell> cells(TextLine line) {
        return CellSplitter.split(line.text(), Separator.COMMA);
    }

    /** The test that is read. */
    Test chosen() {
        int number = options.test().orElse(1);
        if ((options.test().isEmpty() && tests.size() > 1) || number < 1 || number > tests.size()) {
            List<String> titles = new ArrayList<>();
            for (int k = 0; k < tests.size(); k++) {
                titles.add((k + 1) + ": " + tests.get(k).title() + " ("
                        + tests.get(k).rows() + " readings)");
            }
            throw MeasurementProblem.of(
                            MeasurementCode.SEVERAL_TESTS,
                            source.name() + " holds " + tests.size() + (tests.size() == 1 ? " test" : " tests")
                                    + options.test()
                                            .map(n -> ", none is number " + n)
                                            .orElse(""))
                    .allowed(titles)
                    .note("tests: " + Words.listed(titles, 20))
                    .help("--test N reads one of them")
                    .refusal();
        }
        Test test = tests.get(number - 1);
        if (test.rows() == 0) {
            throw MeasurementProblem.of(
                            MeasurementCode.NO_TABLE, source.name() + ": the test has a row DataName but no DataValue")
                    .refusal();
        }
        return test;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("EasyEXPERT writes SI units without naming them: V, A, s, S");
        Test test = chosen();
        if (!test.title().isEmpty()) {
            notes.add("setup: " + Words.sentence(test.title()));
        }
        return notes;
    }

    /** The unit that EasyEXPERT means by a name: the first letter is that of the quantity. */
    static String unitOf(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("t") || lower.startsWith("time")) {
            return "s";
        }
        if (lower.startsWith("i")) {
            return "A";
        }
        return lower.startsWith("v") ? "V" : lower.startsWith("g") ? "S" : "";
    }

    /** Hands over the rows of a test; a line between them that is no row is refused. */
    void walk(Test test, MeasuredRows rows) {
        int taken = 0;
        try (TextLines lines = new TextLines(source, options.encoding())) {
            for (Optional<TextLine> next = lines.next(); next.isPresent() && taken < test.rows(); next = lines.next()) {
                TextLine line = next.get();
                if (line.number() <= test.headerLine() || line.isBlank()) {
                    continue;
                }
                List<Cell> cells = cells(line);
                if (cells.get(0).text().equals(VALUES)) {
                    taken++;
                    rows.take(line, cells);
                } else {
                    rows.refuse(MeasurementProblem.of(
                                    MeasurementCode.RAGGED,
                                    source.name() + ": a line among the readings does not begin with DataValue")
                            .at(source.name(), line, 1, line.text().length())
                            .help("mend the line, or delete it"));
                }
            }
        }
    }
}
