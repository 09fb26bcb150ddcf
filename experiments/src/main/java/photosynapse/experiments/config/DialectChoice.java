package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import photosynapse.experiments.config.CellSplitter.Cell;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;

/** Decides from the whole file what separates its cells and what marks its decimals, or refuses with both readings. */
final class DialectChoice {
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d");
    private static final Pattern UNIT_IN_CELL =
            Pattern.compile("\\d\\s*([num\u00b5\u03bcpk]?[AVWS]|[mun\u00b5]?s|min|h)\\b");

    private final MeasurementSource source;
    private final MeasurementOptions options;
    private final List<DialectTally> tallies = new ArrayList<>();

    DialectChoice(MeasurementSource source, MeasurementOptions options) {
        this.source = source;
        this.options = options;
        TableDialect.candidates(options).forEach(dialect -> tallies.add(new DialectTally(dialect)));
    }

    /**
     * The dialect in which the file is read. It may leave lines unexplained, which the reader then tells one by one.
     *
     * @throws InvalidMeasurementException when there is no table or two readings are possible
     */
    DialectTally choose() {
        walk(DialectTally::count);
        tallies.forEach(DialectTally::settle);
        walk(DialectTally::weigh);
        // a way that explains a single line must not win over one that explains a table but for a broken row
        int most = tallies.stream().mapToInt(DialectTally::goodRows).max().orElse(0);
        Map<Long, DialectTally> readings = new LinkedHashMap<>();
        for (DialectTally tally : tallies) {
            if (tally.explainsAll() && tally.goodRows() == most) {
                DialectTally known = readings.get(tally.digest());
                if (known == null || (isNamed(tally) && !isNamed(known))) {
                    readings.put(tally.digest(), tally);
                }
            }
        }
        if (readings.isEmpty()) {
            return nearest();
        }
        DialectTally chosen =
                readings.size() == 1 ? readings.values().iterator().next() : byHeader(List.copyOf(readings.values()));
        requireNoGroups(chosen);
        return chosen;
    }

    /** What is done with each line by each dialect. */
    private interface Look {
        void take(DialectTally tally, TextLine line, List<Cell> cells);
    }

    private void walk(Look look) {
        try (TextLines lines = new TextLines(source, options.encoding())) {
            for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                TextLine line = next.get();
                if (TableLines.isComment(line.text())) {
                    String remark = TableLines.withoutCommentMark(line.text());
                    tallies.forEach(tally -> tally.remark(remark));
                    continue;
                }
                if (TableLines.isEmpty(line.text())) {
                    continue;
                }
                Map<Separator, List<Cell>> cells = new EnumMap<>(Separator.class);
                for (DialectTally tally : tallies) {
                    List<Cell> split =
                            cells.computeIfAbsent(tally.dialect().separator(), s -> CellSplitter.split(line.text(), s));
                    look.take(tally, line, split);
                }
            }
        }
    }

    /** The dialect that explains most; its refusals are told line by line. */
    private DialectTally nearest() {
        DialectTally best = tallies.stream()
                .max(Comparator.comparingInt((DialectTally t) -> t.goodRows() - t.badRows())
                        .thenComparingInt(t -> t.form().length()))
                .orElseThrow();
        if (best.goodRows() < 2) {
            throw noTable()
                    .note("separators that were tried: tab, semicolon, comma, |, spaces; decimal marks: point, comma")
                    .help("--separator and --decimal say how the table is written")
                    .help("photosynapse data --template transient shows a file that is read")
                    .refusal();
        }
        return best;
    }

    /** What stands in the last line tells what the table may be instead. */
    private MeasurementProblem noTable() {
        String last = "";
        try (TextLines lines = new TextLines(source, options.encoding())) {
            for (Optional<TextLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                last = TableLines.isEmpty(next.get().text()) ? last : next.get().text();
            }
        }
        if (last.isEmpty()) {
            return MeasurementProblem.of(MeasurementCode.NO_TABLE, source.name() + " is empty");
        }
        MeasurementProblem problem =
                MeasurementProblem.of(MeasurementCode.NO_TABLE, source.name() + ": no rows of numbers were found");
        if (CLOCK.matcher(last).find()) {
            problem.help("times of day such as 10:00:05 are not read: give the time as a number, for example seconds"
                    + " from the first reading");
        }
        if (UNIT_IN_CELL.matcher(last).find()) {
            problem.help("units such as nA stand in the cells: write them into the header, Current (nA), and leave"
                    + " numbers in the cells");
        }
        return problem;
    }

    private static boolean isNamed(DialectTally tally) {
        return headerCells(tally) == tally.form().length();
    }

    private static int headerCells(DialectTally tally) {
        return tally.headerLine()
                .map(line ->
                        CellSplitter.split(line, tally.dialect().separator()).size())
                .orElse(0);
    }

    /** The reading in which the header names every column, if there is exactly one. */
    private DialectTally byHeader(List<DialectTally> readings) {
        List<DialectTally> named = readings.stream()
                .filter(tally -> tally.form().length() > 1
                        && headerCells(tally) == tally.form().length())
                .filter(DialectChoice::namesAreNoUnits)
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        DialectTally first = readings.get(0);
        DialectTally second = readings.get(1);
        throw ambiguous(first)
                .note(reading(first))
                .note(reading(second))
                .help(flags(first) + " chooses the first")
                .help(flags(second) + " chooses the second")
                .refusal();
    }

    private static boolean namesAreNoUnits(DialectTally tally) {
        return CellSplitter.split(tally.headerLine().orElse(""), tally.dialect().separator()).stream()
                .allMatch(cell -> !cell.text().isEmpty()
                        && MeasuredUnit.of(HeaderName.withoutBrackets(cell.text()))
                                .isEmpty()
                        && MeasuredNumber.kind(cell.text(), DecimalMark.POINT) == MeasuredNumber.Kind.TEXT);
    }

    private MeasurementProblem ambiguous(DialectTally tally) {
        TextLine line = new TextLine(tally.firstRow(), 0, tally.example());
        return MeasurementProblem.of(
                        MeasurementCode.AMBIGUOUS,
                        source.name() + ": " + Words.shortened(tally.example()) + " can be read in two ways")
                .at(source.name(), line, 1, tally.example().length());
    }

    private static String reading(DialectTally tally) {
        List<String> numbers = new ArrayList<>();
        for (Cell cell : CellSplitter.split(tally.example(), tally.dialect().separator())) {
            numbers.add(cell.text().replace(',', tally.dialect().decimal() == DecimalMark.COMMA ? '.' : ','));
        }
        return tally.dialect().words() + ": " + Words.listed(numbers, 6) + " ("
                + tally.form().length() + (tally.form().length() == 1 ? " column)" : " columns)");
    }

    private static String flags(DialectTally tally) {
        return "--separator " + tally.dialect().separator().word() + " --decimal "
                + tally.dialect().decimal().word();
    }

    private void requireNoGroups(DialectTally chosen) {
        boolean comma = chosen.dialect().decimal() == DecimalMark.COMMA;
        if (comma && chosen.looksGrouped() && options.decimal().isEmpty()) {
            throw ambiguous(chosen)
                    .note("as decimals: a number such as 1,234 is a little more than one")
                    .note("as a group of thousands: it is more than a thousand; group separators are never read")
                    .help("--decimal comma reads decimals")
                    .help("if they are thousands: export the table again without group separators")
                    .refusal();
        }
    }
}
