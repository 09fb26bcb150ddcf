package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;

/** The list of what is drawn how. */
final class Legend {
    private static final double ROW = 9.4;
    private static final double HANDLE = 17;
    private static final double GAP = 3.5;
    private static final double SIZE = FigureStyle.SMALL;

    /** One row: number of the series (-1: none), its look, and its words. */
    private record Row(int series, Look look, RichText text) {}

    private final List<Row> rows = new ArrayList<>();

    Legend(List<Series> series) {
        boolean extrapolated = false;
        for (int i = 0; i < series.size(); i++) {
            Series entry = series.get(i);
            if (!entry.name().isEmpty()) {
                rows.add(new Row(i, entry.look(), RichText.of(entry.name())));
            }
            extrapolated |= entry.extrapolatedFrom() < Double.POSITIVE_INFINITY;
        }
        if (extrapolated) {
            rows.add(new Row(
                    -1, new Look(Hue.GREY, new Look.Mark.Line(Dash.EXTRAPOLATED)), RichText.of("extrapolated")));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    double width() {
        double widest =
                rows.stream().mapToDouble(row -> row.text().width(SIZE)).max().orElse(0);
        return HANDLE + GAP + widest * FigureStyle.WIDEST_FONT;
    }

    double height() {
        return rows.size() * ROW;
    }

    void draw(Svg svg, double left, double top) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = top + (i + 0.5) * ROW;
            svg.open("g", "data-ps-legend", row.series() < 0 ? "" : Integer.toString(row.series()));
            handle(svg, row.look(), left, middle);
            svg.text("ps-k", left + HANDLE + GAP, middle + 2.5, row.text());
            svg.close("g");
        }
    }

    private static void handle(Svg svg, Look look, double left, double middle) {
        Look.Mark mark = look.mark();
        if (mark instanceof Look.Mark.Line line) {
            svg.line(
                    "ps-line " + SeriesPainter.lineClasses(look.hue(), line.dash()),
                    left,
                    middle,
                    new Point(left + HANDLE, middle));
        } else if (mark instanceof Look.Mark.JoinedSymbols joined) {
            svg.line("ps-thin " + look.hue().strokeClass(), left, middle, new Point(left + HANDLE, middle));
            symbol(svg, look.hue(), joined.shape(), joined.filled(), new Point(left + HANDLE / 2, middle));
        } else if (mark instanceof Look.Mark.Symbols symbols) {
            symbol(svg, look.hue(), symbols.shape(), symbols.filled(), new Point(left + HANDLE / 2, middle));
        }
    }

    private static void symbol(Svg svg, Hue hue, Symbol shape, boolean filled, Point at) {
        svg.empty(
                "path",
                "class",
                SeriesPainter.symbolClasses(hue, shape, filled),
                "d",
                shape.path(at.x(), at.y(), SeriesPainter.RADIUS));
    }
}
