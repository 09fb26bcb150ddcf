package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Draws series in a frame, and marks what they cover. */
final class SeriesPainter {
    static final double RADIUS = 1.9;

    private final Frame frame;
    private final String clip;

    SeriesPainter(Frame frame, String clip) {
        this.frame = frame;
        this.clip = clip;
    }

    void draw(Svg svg, Series series) {
        series.spread().ifPresent(spread -> drawSpread(svg, series, spread));
        Look.Mark mark = series.look().mark();
        if (mark instanceof Look.Mark.Line line) {
            drawLine(svg, series, "ps-line", line.dash());
        } else if (mark instanceof Look.Mark.JoinedSymbols joined) {
            drawLine(svg, series, "ps-thin", Dash.SOLID);
            drawSymbols(svg, series, joined.shape(), joined.filled());
        } else if (mark instanceof Look.Mark.Symbols symbols) {
            drawSymbols(svg, series, symbols.shape(), symbols.filled());
        }
    }

    void cover(Occupancy occupancy, Series series) {
        if (!(series.look().mark() instanceof Look.Mark.Symbols)) {
            runs(series, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).forEach(occupancy::coverLine);
        }
        if (!(series.look().mark() instanceof Look.Mark.Line)) {
            points(series).forEach(p -> occupancy.cover(new Box(p.x(), p.y(), 0, 0).grown(RADIUS)));
        }
        series.spread().ifPresent(spread -> {
            for (int i = 0; i < series.x().size(); i++) {
                double x = series.x().get(i);
                Optional<Point> low = frame.at(x, spread.low().get(i));
                Optional<Point> high = frame.at(x, spread.high().get(i));
                if (low.isPresent() && high.isPresent()) {
                    occupancy.coverLine(List.of(low.orElseThrow(), high.orElseThrow()));
                }
            }
        });
    }

    private void drawLine(Svg svg, Series series, String styleClass, Dash dash) {
        double edge = series.extrapolatedFrom();
        path(
                svg,
                runs(series, Double.NEGATIVE_INFINITY, edge),
                styleClass + " " + lineClasses(series.look().hue(), dash));
        if (edge < Double.POSITIVE_INFINITY) {
            path(
                    svg,
                    runs(series, edge, Double.POSITIVE_INFINITY),
                    styleClass + " " + lineClasses(series.look().hue(), Dash.EXTRAPOLATED));
        }
    }

    static String lineClasses(Hue hue, Dash dash) {
        return hue.strokeClass() + (dash.pattern().isEmpty() ? "" : " " + FigureStyle.dashClass(dash));
    }

    private void path(Svg svg, List<List<Point>> runs, String styleClass) {
        StringBuilder data = new StringBuilder();
        runs.forEach(run -> data.append(Curves.path(Curves.simplified(run))));
        if (!data.isEmpty()) {
            svg.empty("path", "class", styleClass, "clip-path", "url(#" + clip + ")", "d", data.toString());
        }
    }

    private void drawSymbols(Svg svg, Series series, Symbol shape, boolean filled) {
        List<Point> points = points(series);
        BitSet kept = Curves.spaced(points, 1.8 * RADIUS);
        StringBuilder data = new StringBuilder();
        kept.stream().mapToObj(points::get).forEach(p -> data.append(shape.path(p.x(), p.y(), RADIUS)));
        if (!data.isEmpty()) {
            svg.empty("path", "class", symbolClasses(series.look().hue(), shape, filled), "d", data.toString());
        }
    }

    static String symbolClasses(Hue hue, Symbol shape, boolean filled) {
        if (!shape.hasArea()) {
            return "ps-line " + hue.strokeClass();
        }
        return (filled ? "ps-edge " + hue.fillClass() : "ps-open") + " " + hue.strokeClass();
    }

    private void drawSpread(Svg svg, Series series, Series.Spread spread) {
        if (series.look().mark() instanceof Look.Mark.Line) {
            drawBand(svg, series, spread);
        } else {
            drawBars(svg, series, spread);
        }
    }

    private void drawBand(Svg svg, Series series, Series.Spread spread) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (int i = 0; i < series.x().size(); i++) {
            Optional<Point> low = frame.at(series.x().get(i), spread.low().get(i));
            Optional<Point> high = frame.at(series.x().get(i), spread.high().get(i));
            if (low.isPresent() && high.isPresent()) {
                upper.add(high.orElseThrow());
                lower.add(0, low.orElseThrow());
            }
        }
        if (!upper.isEmpty()) {
            List<Point> rim = new ArrayList<>(Curves.simplified(upper));
            rim.addAll(Curves.simplified(lower));
            svg.empty(
                    "path",
                    "class",
                    "ps-band " + series.look().hue().fillClass(),
                    "clip-path",
                    "url(#" + clip + ")",
                    "d",
                    Curves.path(rim) + "z");
        }
    }

    private void drawBars(Svg svg, Series series, Series.Spread spread) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < series.x().size(); i++) {
            double x = series.x().get(i);
            if (frame.holds(x, series.y().get(i))
                    && Double.isFinite(spread.low().get(i))
                    && Double.isFinite(spread.high().get(i))) {
                double place = frame.x().at(x);
                double low = frame.y().clamped(spread.low().get(i));
                double high = frame.y().clamped(spread.high().get(i));
                data.append('M')
                        .append(Svg.number(place - 1.5))
                        .append(' ')
                        .append(Svg.number(low))
                        .append("h3m-1.5 0V");
                data.append(Svg.number(high)).append("m-1.5 0h3");
            }
        }
        if (!data.isEmpty()) {
            svg.empty("path", "class", "ps-thin " + series.look().hue().strokeClass(), "d", data.toString());
        }
    }

    private List<Point> points(Series series) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.x().size(); i++) {
            double x = series.x().get(i);
            double y = series.y().get(i);
            if (Double.isFinite(x) && Double.isFinite(y) && frame.holds(x, y)) {
                frame.at(x, y).ifPresent(points::add);
            }
        }
        return points;
    }

    /**
     * The unbroken pieces of a curve between two x, with one neighbour beyond each end so that the line reaches the
     * edge.
     */
    private List<List<Point>> runs(Series series, double from, double to) {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int i = 0; i < series.x().size(); i++) {
            double x = series.x().get(i);
            Optional<Point> point = frame.at(x, series.y().get(i));
            if (point.isPresent() && ((x >= from && x <= to) || neighbourWithin(series, i, from, to))) {
                run.add(moved(series, i, from, to).orElse(point.orElseThrow()));
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean neighbourWithin(Series series, int i, double from, double to) {
        boolean before = i > 0 && series.x().get(i - 1) > from && series.x().get(i - 1) < to;
        boolean after = i + 1 < series.x().size()
                && series.x().get(i + 1) > from
                && series.x().get(i + 1) < to;
        return before || after;
    }

    /** The point where the piece of the curve beside point i crosses the edge, when point i lies beyond it. */
    private Optional<Point> moved(Series series, int i, double from, double to) {
        double x = series.x().get(i);
        if (x >= from && x <= to) {
            return Optional.empty();
        }
        double edge = x < from ? from : to;
        int other = i > 0 && series.x().get(i - 1) > from && series.x().get(i - 1) < to ? i - 1 : i + 1;
        Optional<Point> a = frame.at(x, series.y().get(i));
        Optional<Point> b = frame.at(series.x().get(other), series.y().get(other));
        double place = frame.x().at(edge);
        if (a.isEmpty()
                || b.isEmpty()
                || !Double.isFinite(place)
                || a.get().x() == b.get().x()) {
            return Optional.empty();
        }
        double part = (place - a.get().x()) / (b.get().x() - a.get().x());
        return Optional.of(
                new Point(place, a.get().y() + part * (b.get().y() - a.get().y())));
    }
}
