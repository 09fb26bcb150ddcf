package photosynapse.experiments.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.BarChart;
import photosynapse.experiments.plot.ColourScale;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.HeatMap;
import photosynapse.experiments.plot.Hue;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Quantity;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * Pictures of the table of a sweep: curves of a number along a key, a curve for each value of another; bars where the
 * key is a word; a map over two keys. Keys that a picture does not show are held at their middle value, which it says.
 */
public final class SweepFigures {
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 5;
    private static final double ROUNDING = 1e-9;
    private static final int MOST_CURVES = 7;
    private static final int MOST_BARS = 24;
    private static final double WIDE = 20;
    private static final double BAR_HEIGHT = 7;
    private static final int LONG_LABEL = 18;
    private static final double BAR_RIM = 18;
    private static final double CELL_WIDTH = 15;
    private static final double CELL_HEIGHT = 9;
    private static final double MAP_RIM = 34;

    private final ResultTable points;
    private final List<String> keys;
    private final String command;

    /**
     * What is to be drawn.
     *
     * @param number column that is drawn
     * @param across column along the horizontal axis
     * @param by column whose values tell curves apart; empty: one curve
     * @param up column along the upright axis of a map; empty: curves
     * @param caption what is drawn, exactly; empty: made of the columns
     */
    public record Wish(String number, String across, String by, String up, String caption) {}

    /**
     * Pictures of a table.
     *
     * @param points the table
     * @param keys columns of what is varied
     * @param command makes the table again
     */
    public SweepFigures(ResultTable points, List<String> keys, String command) {
        this.points = points;
        this.keys = List.copyOf(keys);
        this.command = command;
    }

    /** The pictures that can be drawn of those that are wished. */
    public List<Block> blocks(List<Wish> wishes) {
        List<Block> blocks = new ArrayList<>();
        for (Wish wish : wishes) {
            block(wish, blocks.size() + 1).ifPresent(blocks::add);
        }
        return blocks;
    }

    /** The files of pictures, text by name. */
    public static Map<String, String> files(List<Block> blocks) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block instanceof Block.FigureBlock figure) {
                files.put(figure.figure().name() + ".svg", figure.figure().file());
            }
        }
        return files;
    }

    private Optional<Block> block(Wish wish, int number) {
        if (!points.columnNames().contains(wish.number())
                || !keys.contains(wish.across())
                || !(wish.by().isEmpty() || keys.contains(wish.by()))
                || !(wish.up().isEmpty() || keys.contains(wish.up()))) {
            return Optional.empty();
        }
        Map<String, String> held = held(wish);
        List<Integer> rows = IntStream.range(0, points.rowCount())
                .filter(row -> !Double.isNaN(points.column(wish.number()).get(row)))
                .filter(row -> held.entrySet().stream()
                        .allMatch(entry -> text(entry.getKey(), row).equals(entry.getValue())))
                .boxed()
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String finding = finding(wish, rows);
        String name = number + "-" + wish.number().replace('_', '-').toLowerCase(Locale.ROOT);
        Figure figure = wish.up().isEmpty()
                ? isNumber(wish.across()) ? curves(wish, rows, name, finding) : bars(wish, rows, name, finding)
                : map(wish, rows, name, finding);
        return Optional.of(Findings.block(figure, finding, caption(wish, held), List.of(points.name()), command));
    }

    /** The middle value of every key that a picture does not show. */
    private Map<String, String> held(Wish wish) {
        Map<String, String> held = new LinkedHashMap<>();
        for (String key : keys) {
            if (!List.of(wish.across(), wish.by(), wish.up()).contains(key)) {
                List<String> values = values(key, allRows());
                held.put(key, values.get(values.size() / 2));
            }
        }
        return held;
    }

    private List<Integer> allRows() {
        return IntStream.range(0, points.rowCount()).boxed().toList();
    }

    private boolean isNumber(String key) {
        return points.columnNames().contains(key);
    }

    private String text(String key, int row) {
        return isNumber(key)
                ? plain(points.column(key).get(row), 6)
                : points.label(key).values().get(row);
    }

    /** A number of a few digits, as it is written in files. */
    private static String plain(double value, int digits) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (value == 0 || (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN)) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** A number that is nothing but rounding beside the largest of its column is told as zero. */
    private double told(String column, int row) {
        double value = points.column(column).get(row);
        double largest = 0;
        for (double other : points.column(column).values()) {
            largest = Math.max(largest, Double.isNaN(other) ? 0 : Math.abs(other));
        }
        return Math.abs(value) < ROUNDING * largest ? 0 : value;
    }

    /** Different values of a key, numbers in rising order. */
    private List<String> values(String key, List<Integer> rows) {
        Set<String> values = new LinkedHashSet<>();
        rows.stream()
                .sorted((a, b) -> isNumber(key)
                        ? Double.compare(
                                points.column(key).get(a), points.column(key).get(b))
                        : Integer.compare(a, b))
                .forEach(row -> values.add(text(key, row)));
        return List.copyOf(values);
    }

    private String caption(Wish wish, Map<String, String> held) {
        String own = wish.caption().isEmpty() ? label(wish.number()) + " of the points of the sweep" : wish.caption();
        String rest = held.isEmpty()
                ? ""
                : "; "
                        + held.entrySet().stream()
                                .map(e -> e.getKey() + " = " + e.getValue())
                                .collect(Collectors.joining(", "));
        String curves = wish.by().isEmpty() || !isNumber(wish.across()) ? "" : "; a curve for each " + wish.by();
        String whole = own + curves + rest;
        return whole.endsWith(".") ? whole : whole + ".";
    }

    /** From the smallest to the largest number, and where they are. */
    private String finding(Wish wish, List<Integer> rows) {
        Column column = points.column(wish.number());
        int low = rows.get(0);
        int high = rows.get(0);
        for (int row : rows) {
            low = column.get(row) < column.get(low) ? row : low;
            high = column.get(row) > column.get(high) ? row : high;
        }
        if (column.get(low) == column.get(high)) {
            return label(wish.number()) + " is " + shown(wish.number(), low) + " everywhere";
        }
        return label(wish.number()) + " goes from " + shown(wish.number(), low) + " (" + place(wish, low) + ") to "
                + shown(wish.number(), high) + " (" + place(wish, high) + ")";
    }

    private String shown(String column, int row) {
        double value = told(column, row);
        Measure scale = Measure.of(column);
        return (plain(value, 3) + " " + scale.written()).strip();
    }

    private String place(Wish wish, int row) {
        List<String> parts = new ArrayList<>();
        for (String key : List.of(wish.across(), wish.by(), wish.up())) {
            if (!key.isEmpty()) {
                parts.add(isNumber(key) ? withUnit(key, text(key, row)) : text(key, row));
            }
        }
        return String.join(", ", parts);
    }

    private static String withUnit(String key, String number) {
        Measure measure = Measure.of(key);
        return measure.written().isEmpty()
                ? measure.words().substring(0, 1).toLowerCase(Locale.ROOT)
                        + measure.words().substring(1) + " " + number
                : number + " " + measure.written();
    }

    /**
     * What a column measures: its words, its unit as written, and that of its numbers in memory.
     *
     * @param words without unit
     * @param written unit as in the name; empty: none
     * @param quantity words and unit in memory
     * @param suffix what changes the numbers; empty: they are in memory's unit
     */
    private record Measure(String words, String written, Quantity quantity, Optional<UnitSuffix> suffix) {
        static Measure of(String name) {
            boolean isEnd = name.endsWith("_top") || name.endsWith("_bottom");
            String column = isEnd ? name.substring(0, name.lastIndexOf('_')) : name;
            String end = isEnd ? " at the " + name.substring(name.lastIndexOf('_') + 1) : "";
            Optional<UnitSuffix> suffix = UnitSuffix.atEndOf(column);
            if (suffix.isEmpty() || UnitSuffix.stem(column).equals(column)) {
                Quantity quantity = Quantity.ofColumn(column);
                return new Measure(
                        withoutRatio(quantity.name()),
                        "",
                        new Quantity(withoutRatio(quantity.name()), ""),
                        Optional.empty());
            }
            String words = Quantity.ofColumn(UnitSuffix.stem(column)).name() + end;
            return new Measure(
                    words,
                    suffix.get().suffix().replace("_per_", "/").replaceFirst("^per_", "/"),
                    new Quantity(words, suffix.get().unit()),
                    suffix);
        }

        private static String withoutRatio(String words) {
            return words.replaceFirst(" (ratio|count)$", "");
        }

        double inMemory(double value) {
            return suffix.isPresent() ? suffix.get().toMemory(value) : value;
        }
    }

    private String label(String column) {
        return Measure.of(column).words();
    }

    private double[] numbers(String column, List<Integer> rows) {
        Measure scale = Measure.of(column);
        return rows.stream()
                .mapToDouble(row -> scale.inMemory(points.column(column).get(row)))
                .toArray();
    }

    private Axis axis(String column, List<Integer> rows) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : numbers(column, rows)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Quantity quantity = Measure.of(column).quantity();
        return low > 0 && high / low >= WIDE
                ? Axis.logarithmic(quantity.name(), quantity.unit())
                : Axis.linear(quantity.name(), quantity.unit());
    }

    private Figure curves(Wish wish, List<Integer> rows, String name, String finding) {
        List<Series> series = new ArrayList<>();
        List<String> groups = wish.by().isEmpty() ? List.of("") : values(wish.by(), rows);
        int shown = Math.min(MOST_CURVES, groups.size());
        for (int k = 0; k < shown; k++) {
            String group = groups.get(shown == 1 ? 0 : k * (groups.size() - 1) / (shown - 1));
            List<Integer> own = rows.stream()
                    .filter(row -> group.isEmpty() || text(wish.by(), row).equals(group))
                    .sorted((a, b) -> Double.compare(
                            points.column(wish.across()).get(a),
                            points.column(wish.across()).get(b)))
                    .toList();
            String legend = group.isEmpty() || !isNumber(wish.by())
                    ? group
                    : (group + " " + Measure.of(wish.by()).written()).strip();
            series.add(Series.of(
                    legend,
                    new Column(wish.across(), numbers(wish.across(), own)),
                    new Column(wish.number(), numbers(wish.number(), own)),
                    Look.joined(k)));
        }
        return new LinePlot(
                        name,
                        Size.COLUMN.high(70),
                        axis(wish.across(), rows),
                        axis(wish.number(), rows),
                        series,
                        List.of(),
                        label(wish.number()),
                        finding + ".")
                .figure();
    }

    private Figure bars(Wish wish, List<Integer> rows, String name, String finding) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<String> groups = wish.by().isEmpty() ? List.of("") : values(wish.by(), rows);
        Measure scale = Measure.of(wish.number());
        for (int row : rows.subList(0, Math.min(MOST_BARS, rows.size()))) {
            int group = wish.by().isEmpty() ? 0 : groups.indexOf(text(wish.by(), row));
            Hue hue = group % 2 == 0 ? Hue.BLUE : Hue.GREY;
            bars.add(BarChart.Bar.of(
                    place(wish, row),
                    scale.inMemory(points.column(wish.number()).get(row)),
                    hue));
        }
        boolean isLong = bars.stream().anyMatch(bar -> bar.label().length() > LONG_LABEL);
        Size size = (isLong ? Size.PAGE : Size.COLUMN).high(BAR_RIM + BAR_HEIGHT * bars.size());
        return new BarChart(
                        name,
                        size,
                        axis(wish.number(), rows),
                        bars,
                        BarChart.Key.NONE,
                        List.of(),
                        label(wish.number()),
                        finding + ".")
                .figure();
    }

    private Figure map(Wish wish, List<Integer> rows, String name, String finding) {
        List<String> columns = values(wish.across(), rows);
        List<String> upwards = values(wish.up(), rows);
        int width = columns.size();
        int height = upwards.size();
        double[] cells = new double[width * height];
        java.util.Arrays.fill(cells, Double.NaN);
        for (int row : rows) {
            int down = height - 1 - upwards.indexOf(text(wish.up(), row));
            cells[down * width + columns.indexOf(text(wish.across(), row))] = told(wish.number(), row);
        }
        boolean logarithmic = axis(wish.number(), rows).scale() == Axis.Scale.LOGARITHMIC;
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < cells.length; k++) {
            texts.add(Double.isNaN(cells[k]) ? "" : plain(cells[k], 3));
            cells[k] = logarithmic ? StrictMath.log10(cells[k]) : cells[k];
        }
        List<String> fromTop = new ArrayList<>(upwards);
        java.util.Collections.reverse(fromTop);
        return new HeatMap(
                        name,
                        new Size(Math.max(88, MAP_RIM + CELL_WIDTH * width), MAP_RIM + CELL_HEIGHT * height),
                        new HeatMap.Grid(height, width, new Column(wish.number(), cells)),
                        new HeatMap.Side.Labels(titled(wish.across()), columns),
                        new HeatMap.Side.Labels(titled(wish.up()), fromTop),
                        colours(wish, cells, logarithmic),
                        texts,
                        label(wish.number()),
                        finding + ".")
                .figure();
    }

    private String titled(String column) {
        Measure scale = Measure.of(column);
        return scale.written().isEmpty() ? scale.words() : scale.words() + " (" + scale.written() + ")";
    }

    /** A bar of colours only where its numbers are those of the cells. */
    private HeatMap.Colours colours(Wish wish, double[] cells, boolean logarithmic) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double cell : cells) {
            if (!Double.isNaN(cell)) {
                low = Math.min(low, cell);
                high = Math.max(high, cell);
            }
        }
        double top = high > low ? high : low + Math.max(1e-12, Math.abs(low));
        return new HeatMap.Colours(ColourScale.SEQUENTIAL, low, top, logarithmic ? "" : titled(wish.number()), "");
    }
}
