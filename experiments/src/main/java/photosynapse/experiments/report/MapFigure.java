package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.ColourScale;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.HeatMap;
import photosynapse.experiments.plot.PanelGrid;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** Rows of a table as coloured cells over two of its columns: one map, or an image for each word of a label. */
final class MapFigure {
    private static final Size MAP = new Size(88, 70);
    private static final double IMAGE = 30;
    private static final double IMAGE_WITH_BAR = 46;
    private static final int ACROSS = 5;
    private static final int MOST_PANELS = 25;

    private final TablePicture picture;
    private final ResultTable table;
    private final double low;
    private final double high;

    MapFigure(TablePicture picture, ResultTable table) {
        this.picture = picture;
        this.table = table;
        double[] values = finite(Rows.all(table).values(picture.colour().column(), this::drawn));
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        boolean twoSided = least < 0 && most > 0;
        double far = Math.max(-least, most);
        low = twoSided ? -far : least;
        high = twoSided ? far : most > least ? most : least + 1;
    }

    private double drawn(double value) {
        return value * picture.colour().factor();
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    Figure figure(String title, String description) {
        if (picture.label().isEmpty()) {
            return panel(picture.name(), Rows.all(table), true, title, description);
        }
        List<String> words =
                List.copyOf(new LinkedHashSet<>(table.label(picture.label()).values()));
        List<Figure> panels = new ArrayList<>();
        List<String> shown = words.subList(0, Math.min(MOST_PANELS, words.size()));
        for (int k = 0; k < shown.size(); k++) {
            Rows rows = Rows.labelled(table, picture.label(), shown.get(k));
            boolean last = k + 1 == shown.size();
            panels.add(panel(picture.name() + "-" + (k + 1), rows, last, shown.get(k), description));
        }
        return new PanelGrid(picture.name(), panels, ACROSS, shown, title, description).figure();
    }

    private boolean isImage() {
        return picture.x().words().isEmpty();
    }

    private Figure panel(String name, Rows rows, boolean withBar, String title, String description) {
        double[] x = rows.values(picture.x().column(), v -> v);
        double[] y = rows.values(picture.y().column(), v -> v);
        double[] columns = Arrays.stream(x).distinct().sorted().toArray();
        double[] lines = Arrays.stream(y).distinct().sorted().toArray();
        double[] cells = new double[columns.length * lines.length];
        Arrays.fill(cells, Double.NaN);
        double[] values = rows.values(picture.colour().column(), this::drawn);
        for (int k = 0; k < values.length; k++) {
            int row = Arrays.binarySearch(lines, y[k]);
            cells[row * columns.length + Arrays.binarySearch(columns, x[k])] = values[k];
        }
        ColourScale scale = low < 0 && high > 0 ? ColourScale.DIVERGING : ColourScale.SEQUENTIAL;
        String bar = withBar ? picture.colour().words() : "";
        return new HeatMap(
                        name,
                        isImage() ? new Size(withBar ? IMAGE_WITH_BAR : IMAGE, IMAGE) : MAP,
                        new HeatMap.Grid(
                                lines.length,
                                columns.length,
                                new Column(picture.colour().column(), cells)),
                        side(picture.x(), columns),
                        side(picture.y(), lines),
                        new HeatMap.Colours(
                                scale, low, high, bar, picture.colour().unit()),
                        List.of(),
                        title,
                        description)
                .figure();
    }

    private static HeatMap.Side side(TablePicture.Side side, double[] places) {
        if (side.words().isEmpty()) {
            return new HeatMap.Side.Bare();
        }
        Axis axis = side.logarithmic()
                ? Axis.logarithmic(side.words(), side.unit())
                : Axis.linear(side.words(), side.unit());
        double first = side.factor() * places[0];
        double last = side.factor() * places[places.length - 1];
        return new HeatMap.Side.Scale(axis.between(first, last > first ? last : first + 1));
    }
}
