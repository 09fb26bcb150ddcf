package photosynapse.experiments.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.plot.Quantity;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.ResultTable;

/**
 * A sweep as something that can be laid over another one: each number that varies along the first key that is a number,
 * with the other keys at their middle values; the smallest and the largest of each.
 *
 * @param name that the comparison shows
 * @param points its table
 * @param keys columns of what is varied
 * @param wanted columns of the numbers that matter most; others follow them
 */
public record SweepSummary(String name, ResultTable points, List<String> keys, List<String> wanted) {
    private static final int MOST_NUMBERS = 6;
    private static final Set<String> OWN = Set.of("point");

    public SweepSummary {
        keys = List.copyOf(keys);
        wanted = List.copyOf(wanted);
    }

    /** For a comparison. */
    public RunSummary summary(Status status, Map<String, String> configuration) {
        List<ResultTable> curves = new ArrayList<>();
        List<KeyNumber> numbers = new ArrayList<>();
        for (String number : numbers()) {
            curve(number).ifPresent(curves::add);
            Quantity quantity = Quantity.ofColumn(number);
            numbers.add(extreme(number, quantity, false));
            numbers.add(extreme(number, quantity, true));
        }
        return new RunSummary(name, status, configuration, curves, numbers);
    }

    /** Columns of the first numbers that vary. */
    private List<String> numbers() {
        return points.columns().stream()
                .filter(column -> !OWN.contains(column.name()) && !keys.contains(column.name()))
                .filter(column -> IntStream.range(0, column.size())
                                .mapToDouble(column::get)
                                .filter(value -> !Double.isNaN(value))
                                .distinct()
                                .count()
                        > 1)
                .map(Column::name)
                .sorted(Comparator.comparing(number -> !wanted.contains(number)))
                .limit(MOST_NUMBERS)
                .toList();
    }

    private KeyNumber extreme(String number, Quantity quantity, boolean isLargest) {
        double[] values = IntStream.range(0, points.rowCount())
                .mapToDouble(points.column(number)::get)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return KeyNumber.of(
                quantity.name() + (isLargest ? ", largest" : ", smallest"),
                values[isLargest ? values.length - 1 : 0],
                quantity.unit(),
                (isLargest ? "largest " : "smallest ") + number + " of all points");
    }

    private Optional<ResultTable> curve(String number) {
        Optional<String> across =
                keys.stream().filter(points.columnNames()::contains).findFirst();
        if (across.isEmpty()) {
            return Optional.empty();
        }
        Column x = points.column(across.get());
        int[] rows = IntStream.range(0, points.rowCount())
                .filter(this::isMiddle)
                .filter(row -> !Double.isNaN(points.column(number).get(row)))
                .boxed()
                .sorted((a, b) -> Double.compare(x.get(a), x.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new ResultTable(number, List.of(inMemory(x, rows), taken(points.column(number), rows))));
    }

    /** Whether all keys but the first number are at their middle values. */
    private boolean isMiddle(int row) {
        boolean seen = false;
        for (String key : keys) {
            boolean isNumber = points.columnNames().contains(key);
            if (isNumber && !seen) {
                seen = true;
            } else if (!cell(key, row).equals(middle(key))) {
                return false;
            }
        }
        return true;
    }

    private String middle(String key) {
        Set<String> values = new LinkedHashSet<>();
        IntStream.range(0, points.rowCount()).forEach(row -> values.add(cell(key, row)));
        return List.copyOf(values).get(values.size() / 2);
    }

    private String cell(String key, int row) {
        return points.columnNames().contains(key)
                ? NumberText.of(points.column(key).get(row))
                : points.label(key).values().get(row);
    }

    private static Column taken(Column column, int[] rows) {
        return new Column(
                column.name(), IntStream.of(rows).mapToDouble(column::get).toArray());
    }

    /** A key in the unit of memory, so that its axis finds a unit that fits. */
    private static Column inMemory(Column key, int[] rows) {
        Column taken = taken(key, rows);
        return UnitSuffix.atEndOf(key.name())
                .map(suffix -> new Column(
                        UnitSuffix.stem(key.name()) + "_"
                                + UnitSuffix.canonical(suffix.unit()).suffix(),
                        IntStream.range(0, taken.size())
                                .mapToDouble(k -> suffix.toMemory(taken.get(k)))
                                .toArray()))
                .orElse(taken);
    }

    /** The largest difference of each number between points that two sweeps have in common. */
    public Block.TableBlock differences(SweepSummary other) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        IntStream.range(0, other.points.rowCount()).forEach(row -> rows.put(other.place(row), row));
        List<List<Block.Cell>> cells = new ArrayList<>();
        for (String number : numbers()) {
            if (other.points.columnNames().contains(number)) {
                row(other, rows, number).ifPresent(cells::add);
            }
        }
        return new Block.TableBlock(
                "Points of both",
                List.of(
                        Block.Head.code("number"),
                        Block.Head.number(name),
                        Block.Head.number(other.name),
                        Block.Head.words("where they differ most")),
                cells,
                "");
    }

    /** How many points two sweeps have in common. */
    public int common(SweepSummary other) {
        Set<String> places = new LinkedHashSet<>();
        IntStream.range(0, other.points.rowCount()).forEach(row -> places.add(other.place(row)));
        return (int) IntStream.range(0, points.rowCount())
                .filter(row -> places.contains(place(row)))
                .count();
    }

    private Optional<List<Block.Cell>> row(SweepSummary other, Map<String, Integer> rows, String number) {
        int worst = -1;
        double most = 0;
        for (int row = 0; row < points.rowCount(); row++) {
            Integer there = rows.get(place(row));
            double difference = there == null
                    ? 0
                    : Math.abs(points.column(number).get(row)
                            - other.points.column(number).get(there));
            if (difference > most) {
                worst = row;
                most = difference;
            }
        }
        if (worst < 0) {
            return Optional.empty();
        }
        String own = shown(points.column(number).get(worst));
        String others = shown(other.points.column(number).get(rows.get(place(worst))));
        if (own.equals(others)) {
            return Optional.empty();
        }
        return Optional.of(
                List.of(Block.Cell.of(number), Block.Cell.of(own), Block.Cell.of(others), Block.Cell.of(place(worst))));
    }

    private static String shown(double value) {
        return NumberText.of(new BigDecimal(value).round(new MathContext(5)).doubleValue());
    }

    private String place(int row) {
        List<String> parts = new ArrayList<>();
        keys.forEach(key -> parts.add(key + "=" + cell(key, row)));
        return String.join(" ", parts);
    }
}
