package photosynapse.experiments.plot;

import java.util.List;

/** Draws a grid of cells, its sides and its colour bar. */
final class HeatMapPainter {
    private static final double BAR = 7;
    private static final double GAP = 7;
    private static final int MOST_CELLS = 96;

    private final HeatMap map;
    private final HeatMap.Grid grid;
    private final Svg svg = new Svg();

    HeatMapPainter(HeatMap map) {
        this.map = map;
        this.grid = Coarse.grid(map.grid(), MOST_CELLS);
    }

    String paint() {
        Box area = area();
        cells(area);
        svg.rect("ps-frame", area);
        sideBelow(area);
        sideLeft(area);
        if (!map.cellTexts().isEmpty()) {
            texts(area);
        }
        if (!map.colours().title().isEmpty()) {
            bar(area);
        }
        return svg.toString();
    }

    private Box area() {
        boolean bare = map.across() instanceof HeatMap.Side.Bare && map.down() instanceof HeatMap.Side.Bare;
        double rim = bare ? 1 : 4;
        double left = map.down() instanceof HeatMap.Side.Bare ? rim : 16 + labelWidth(map.down());
        double below = map.across() instanceof HeatMap.Side.Bare ? rim : 24;
        double right = map.colours().title().isEmpty() ? rim : GAP + BAR + 3 + barLabelWidth() + 11;
        Box room =
                new Box(left, rim, map.size().width() - left - right, map.size().height() - rim - below);
        if (map.across() instanceof HeatMap.Side.Scale || map.down() instanceof HeatMap.Side.Scale) {
            return room;
        }
        double cell = Math.min(room.width() / grid.columns(), room.height() / grid.rows());
        double width = cell * grid.columns();
        return new Box(room.left() + (bare ? (room.width() - width) / 2 : 0), room.top(), width, cell * grid.rows());
    }

    private double labelWidth(HeatMap.Side side) {
        if (side instanceof HeatMap.Side.Labels labels) {
            return labels.labels().stream()
                    .mapToDouble(l -> RichText.of(l).width(FigureStyle.SMALL))
                    .max()
                    .orElse(0);
        }
        return side instanceof HeatMap.Side.Scale scale ? layout(scale, 100).labelWidth() : 0;
    }

    private static AxisLayout layout(HeatMap.Side.Scale scale, double length) {
        Axis.Limits.Fixed limits = (Axis.Limits.Fixed) scale.axis().limits();
        return AxisLayout.upright(scale.axis(), new double[] {limits.from(), limits.to()}, length);
    }

    /** Cells of one colour are one path of thick lines; the most frequent colour is one rectangle behind all. */
    private void cells(Box area) {
        int[] count = new int[ColourScale.LEVELS];
        for (int i = 0; i < grid.values().size(); i++) {
            double value = grid.values().get(i);
            if (!Double.isNaN(value)) {
                count[ColourScale.level(map.colours().part(value))]++;
            }
        }
        int most = 0;
        int drawn = 0;
        for (int level = 0; level < count.length; level++) {
            most = count[level] > count[most] ? level : most;
            drawn += count[level];
        }
        boolean gaps = drawn < grid.values().size();
        svg.open(
                "g",
                "class",
                "ps-cells",
                "transform",
                "translate(" + Svg.number(area.left()) + " " + Svg.number(area.top()) + ")scale("
                        + (float) (area.width() / grid.columns()) + " " + (float) (area.height() / grid.rows()) + ")");
        if (!gaps) {
            svg.empty("rect", "width", grid.columns(), "height", grid.rows(), "fill", colour(most));
        }
        for (int level = 0; level < count.length; level++) {
            if (count[level] > 0 && (gaps || level != most)) {
                svg.empty("path", "stroke", colour(level), "d", cellsOf(level));
            }
        }
        svg.close("g");
    }

    private String colour(int level) {
        return map.colours().scale().colour((level + 0.5) / ColourScale.LEVELS);
    }

    private String cellsOf(int level) {
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            int start = -1;
            for (int column = 0; column <= grid.columns(); column++) {
                boolean same = column < grid.columns() && levelAt(row, column) == level;
                if (same && start < 0) {
                    start = column;
                } else if (!same && start >= 0) {
                    data.append('M')
                            .append(start)
                            .append(' ')
                            .append(drawnRow(row))
                            .append(".5h")
                            .append(column - start);
                    start = -1;
                }
            }
        }
        return data.toString();
    }

    /** Beside an axis the first row lies at the bottom. */
    private int drawnRow(int row) {
        return map.down() instanceof HeatMap.Side.Scale ? grid.rows() - 1 - row : row;
    }

    private int levelAt(int row, int column) {
        double value = grid.at(row, column);
        return Double.isNaN(value) ? -1 : ColourScale.level(map.colours().part(value));
    }

    private void sideBelow(Box area) {
        if (map.across() instanceof HeatMap.Side.Labels labels) {
            double step = area.width() / labels.labels().size();
            for (int i = 0; i < labels.labels().size(); i++) {
                svg.text(
                        "ps-k ps-mid",
                        area.left() + (i + 0.5) * step,
                        area.bottom() + 9,
                        RichText.of(labels.labels().get(i)));
            }
            svg.text("ps-mid", area.left() + area.width() / 2, area.bottom() + 19.5, RichText.of(labels.title()));
        } else if (map.across() instanceof HeatMap.Side.Scale scale) {
            Axis.Limits.Fixed limits = (Axis.Limits.Fixed) scale.axis().limits();
            AxisLayout layout =
                    AxisLayout.horizontal(scale.axis(), new double[] {limits.from(), limits.to()}, area.width());
            AxisMap along = layout.between(area.left(), area.right());
            for (Ticks.Tick tick : layout.ticks().major()) {
                double place = along.atDrawn(tick.value());
                svg.line("ps-tick", place, area.bottom(), new Point(place, area.bottom() + 2.5));
                svg.text("ps-k ps-mid", place, area.bottom() + 10, RichText.of(tick.label()));
            }
            svg.text("ps-mid", area.left() + area.width() / 2, area.bottom() + 20, layout.title());
        }
    }

    private void sideLeft(Box area) {
        if (map.down() instanceof HeatMap.Side.Labels labels) {
            double step = area.height() / labels.labels().size();
            for (int i = 0; i < labels.labels().size(); i++) {
                svg.text(
                        "ps-k ps-end",
                        area.left() - 4,
                        area.top() + (i + 0.5) * step + 2.5,
                        RichText.of(labels.labels().get(i)));
            }
            turned(area, area.left() - labelWidth(labels) - 8, RichText.of(labels.title()));
        } else if (map.down() instanceof HeatMap.Side.Scale scale) {
            AxisLayout layout = layout(scale, area.height());
            AxisMap along = layout.between(area.bottom(), area.top());
            for (Ticks.Tick tick : layout.ticks().major()) {
                double place = along.atDrawn(tick.value());
                svg.line("ps-tick", area.left() - 2.5, place, new Point(area.left(), place));
                svg.text("ps-k ps-end", area.left() - 4, place + 2.5, RichText.of(tick.label()));
            }
            turned(area, area.left() - layout.labelWidth() - 8, layout.title());
        }
    }

    private void turned(Box area, double place, RichText text) {
        double middle = area.top() + area.height() / 2;
        svg.open(
                "text",
                "class",
                "ps-mid",
                "transform",
                "translate(" + Svg.number(place) + " " + Svg.number(middle) + ")rotate(-90)");
        text.write(svg);
        svg.close("text");
    }

    private void texts(Box area) {
        HeatMap.Grid cells = map.grid();
        double width = area.width() / cells.columns();
        double height = area.height() / cells.rows();
        for (int i = 0; i < map.cellTexts().size(); i++) {
            List<String> lines = map.cellTexts().get(i).lines().toList();
            double part = map.colours().part(cells.values().get(i));
            String styleClass = map.colours().scale().isDark(drawnPart(part))
                    ? "ps-k ps-mid ps-on-dark"
                    : "ps-k ps-mid ps-on-light";
            double x = area.left() + (i % cells.columns() + 0.5) * width;
            int row = i / cells.columns();
            double middle = area.top() + (row + 0.5) * height;
            for (int line = 0; line < lines.size(); line++) {
                svg.text(
                        styleClass,
                        x,
                        middle + 2.5 + (line - (lines.size() - 1) / 2.0) * 7.6,
                        RichText.of(lines.get(line)));
            }
        }
    }

    /** The part of the range whose colour the cell really has. */
    private static double drawnPart(double part) {
        return (ColourScale.level(part) + 0.5) / ColourScale.LEVELS;
    }

    private AxisLayout barLayout(double length) {
        HeatMap.Colours colours = map.colours();
        return AxisLayout.upright(
                Axis.linear(colours.title(), colours.unit()), new double[] {colours.low(), colours.high()}, length);
    }

    private double barLabelWidth() {
        return barLayout(100).labelWidth();
    }

    private void bar(Box area) {
        Box bar = new Box(area.right() + GAP, area.top(), BAR, area.height());
        double step = bar.height() / ColourScale.LEVELS;
        svg.open("g", "class", "ps-cells");
        for (int level = 0; level < ColourScale.LEVELS; level++) {
            double top = bar.bottom() - (level + 1) * step;
            svg.empty("rect", "x", bar.left(), "y", top, "width", BAR, "height", step + 0.05, "fill", colour(level));
        }
        svg.close("g");
        svg.rect("ps-frame", bar);
        AxisLayout layout = barLayout(bar.height());
        AxisMap along = layout.between(bar.bottom(), bar.top());
        for (Ticks.Tick tick : layout.ticks().major()) {
            double place = along.atDrawn(tick.value());
            svg.line("ps-tick", bar.right(), place, new Point(bar.right() + 2, place));
            svg.text("ps-k", bar.right() + 3.5, place + 2.5, RichText.of(tick.label()));
        }
        turned(area, bar.right() + 3 + layout.labelWidth() + 9, layout.title());
    }
}
