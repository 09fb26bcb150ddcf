package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.BarChart;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.Hue;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Overlay;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** Figures of the studies: each as its pictures say. */
final class StudyFigures {
    /** Curves that can be told apart in one pair of axes. */
    private static final int MOST_CURVES = 8;

    private static final double BAR_HEIGHT = 8;
    private static final double BAR_RIM = 18;
    private static final double KEY_HEIGHT = 3.5;

    private final StoredRun run;

    StudyFigures(StoredRun run) {
        this.run = run;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (StoredRun.StoredStep step : run.steps()) {
            List<TablePicture> pictures = step.view().pictures();
            for (int k = 0; k < pictures.size(); k++) {
                TablePicture picture = pictures.get(k);
                String finding =
                        k == 0 && !step.view().finding().isEmpty() ? step.view().finding() : words(step, picture);
                String caption = (k == 0 ? step.question() + " " : "") + picture.caption();
                figure(picture, step.title(), finding)
                        .map(figure -> Findings.block(figure, finding, caption, List.of(picture.table()), again(step)))
                        .ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private static String again(StoredRun.StoredStep step) {
        return "photosynapse run run.yaml " + step.view().option() + " " + step.key() + " --out again";
    }

    private static String words(StoredRun.StoredStep step, TablePicture picture) {
        String words = (picture.isMap() ? picture.colour() : picture.y()).words();
        return step.title() + ": " + words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private Optional<Figure> figure(TablePicture picture, String title, String finding) {
        return run.table(picture.table())
                .map(table -> picture.isMap()
                        ? new MapFigure(picture, table).figure(title, finding + ".")
                        : picture.isBars()
                                ? bars(picture, table, title, finding)
                                : curves(picture, table, title, finding));
    }

    private Figure bars(TablePicture picture, ResultTable table, String title, String finding) {
        List<String> labels = table.label(picture.label()).values();
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            double value =
                    picture.y().factor() * table.column(picture.y().column()).get(row);
            if (Double.isNaN(value)) {
                continue;
            }
            Hue hue = row == 0 ? Hue.GREY : Hue.BLUE;
            List<Double> marks = marks(picture, table, row);
            bars.add(new BarChart.Bar(labels.get(row), value, hue, interval(picture, table, row, value), marks));
        }
        List<TablePicture.Side> marked = picture.marks().sides();
        BarChart.Key key = new BarChart.Key(
                picture.y().words(),
                marked.stream().map(TablePicture.Side::words).toList());
        TablePicture.Side axis = marked.isEmpty()
                ? picture.y()
                : picture.y().withWords(picture.marks().axis());
        int keyRows = marked.isEmpty() ? 0 : marked.size() / 2 + 1;
        Size size = Size.COLUMN.high(BAR_RIM + BAR_HEIGHT * bars.size() + KEY_HEIGHT * keyRows);
        return new BarChart(picture.name(), size, axis(axis), bars, key, moments(picture), title, finding + ".")
                .figure();
    }

    private static List<Double> marks(TablePicture picture, ResultTable table, int row) {
        return picture.marks().sides().stream()
                .map(side -> side.factor() * table.column(side.column()).get(row))
                .toList();
    }

    private static Optional<BarChart.Interval> interval(
            TablePicture picture, ResultTable table, int row, double value) {
        if (picture.spread().isEmpty()) {
            return Optional.empty();
        }
        double half = picture.y().factor() * table.column(picture.spread()).get(row);
        return Double.isNaN(half) ? Optional.empty() : Optional.of(new BarChart.Interval(value - half, value + half));
    }

    private List<Overlay.Moment> moments(TablePicture picture) {
        return picture.levels().stream()
                .map(level -> new Overlay.Moment(height(picture, level), level.words()))
                .toList();
    }

    private List<Overlay> levels(TablePicture picture) {
        List<Overlay> levels = new ArrayList<>();
        picture.levels().forEach(level -> levels.add(new Overlay.Level(height(picture, level), level.words())));
        return levels;
    }

    private double height(TablePicture picture, TablePicture.Level level) {
        return picture.y().factor()
                * run.table(level.table()).orElseThrow().column(level.column()).get(0);
    }

    private Figure curves(TablePicture picture, ResultTable table, String title, String finding) {
        List<Series> series = new ArrayList<>();
        if (picture.label().isEmpty()) {
            series.add(series("", Rows.all(table), picture, 1));
        } else {
            Set<String> told = new LinkedHashSet<>(table.label(picture.label()).values());
            told.remove("");
            List<String> words = List.copyOf(told);
            int shown = Math.min(MOST_CURVES, words.size());
            for (int k = 0; k < shown; k++) {
                String word = words.get(k * words.size() / shown);
                series.add(series(word, Rows.labelled(table, picture.label(), word), picture, k + 1));
            }
        }
        return new LinePlot(
                        picture.name(),
                        Size.COLUMN,
                        axis(picture.x()),
                        axis(picture.y()),
                        series,
                        levels(picture),
                        title,
                        finding + ".")
                .figure();
    }

    private static Series series(String name, Rows rows, TablePicture picture, int index) {
        Series series = Series.of(
                name,
                rows.column(picture.x().column(), v -> v * picture.x().factor()),
                rows.column(picture.y().column(), v -> v * picture.y().factor()),
                Look.line(index));
        return picture.spread().isEmpty() ? series : series.withSpread(end(rows, picture, -1), end(rows, picture, 1));
    }

    /** Lower or upper end of the spread. */
    private static Column end(Rows rows, TablePicture picture, int side) {
        double factor = picture.y().factor();
        double[] middle = rows.values(picture.y().column(), v -> v * factor);
        double[] half = rows.values(picture.spread(), v -> Double.isNaN(v) ? 0 : v * factor);
        for (int k = 0; k < middle.length; k++) {
            middle[k] += side * half[k];
        }
        return new Column(picture.y().column(), middle);
    }

    private static Axis axis(TablePicture.Side side) {
        return side.logarithmic()
                ? Axis.logarithmic(side.words(), side.unit())
                : Axis.linear(side.words(), side.unit());
    }
}
