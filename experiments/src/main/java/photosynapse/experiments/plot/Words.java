package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Legend, notes and labels of lines, each put where it covers nothing. */
final class Words {
    private static final double SIZE = FigureStyle.SMALL;
    private static final double LINE = 8.2;

    /** Words at their place, with a thin line to what they mean. */
    private record Placed(RichText text, Box box, Optional<Point> meant) {}

    private final Frame frame;
    private final Occupancy occupancy;
    private final List<Placed> placed = new ArrayList<>();
    private Optional<Legend> legend = Optional.empty();
    private Box legendBox = new Box(0, 0, 0, 0);
    private int covered;

    Words(Frame frame, Occupancy occupancy) {
        this.frame = frame;
        this.occupancy = occupancy;
    }

    /** Whether some words could not be put where nothing is. */
    boolean covers() {
        return covered > 0;
    }

    void add(Overlay overlay) {
        if (overlay instanceof Overlay.Note note && frame.holds(note.x(), note.y())) {
            frame.at(note.x(), note.y()).ifPresent(point -> addNote(note, point));
        } else if (overlay instanceof Overlay.Level level
                && frame.y().holds(level.y())
                && !level.label().isEmpty()) {
            addLevel(level);
        } else if (overlay instanceof Overlay.Moment moment
                && frame.x().holds(moment.x())
                && !moment.label().isEmpty()) {
            addMoment(moment);
        }
    }

    private void addNote(Overlay.Note note, Point point) {
        RichText text = RichText.of(note.label());
        double width = text.width(SIZE) * FigureStyle.WIDEST_FONT;
        List<Box> options = new ArrayList<>();
        for (double distance : new double[] {5, 10, 16, 24, 34, 46}) {
            double slant = distance * 0.7;
            options.add(new Box(point.x() + slant, point.y() - slant - LINE, width, LINE));
            options.add(new Box(point.x() - slant - width, point.y() - slant - LINE, width, LINE));
            options.add(new Box(point.x() + slant, point.y() + slant, width, LINE));
            options.add(new Box(point.x() - slant - width, point.y() + slant, width, LINE));
            options.add(new Box(point.x() + distance, point.y() - LINE / 2, width, LINE));
            options.add(new Box(point.x() - distance - width, point.y() - LINE / 2, width, LINE));
            options.add(new Box(point.x() - width / 2, point.y() - distance - LINE, width, LINE));
            options.add(new Box(point.x() - width / 2, point.y() + distance, width, LINE));
        }
        put(text, options, Optional.of(point));
    }

    private void addLevel(Overlay.Level level) {
        RichText text = RichText.of(level.label());
        double width = text.width(SIZE) * FigureStyle.WIDEST_FONT;
        double place = frame.y().at(level.y());
        List<Box> options = new ArrayList<>();
        for (double top : new double[] {place - LINE - 0.5, place + 1.5}) {
            for (int step = 0; step <= 10; step++) {
                double slack = frame.area().width() - width - 10;
                options.add(new Box(frame.area().right() - 5 - width - slack * step / 10, top, width, LINE));
            }
        }
        put(text, options, Optional.empty());
    }

    private void addMoment(Overlay.Moment moment) {
        RichText text = RichText.of(moment.label());
        double width = text.width(SIZE) * FigureStyle.WIDEST_FONT;
        double place = frame.x().at(moment.x());
        List<Box> options = new ArrayList<>();
        for (int step = 0; step <= 10; step++) {
            double top = frame.area().top() + 4 + (frame.area().height() - LINE - 8) * step / 10;
            options.add(new Box(place + 2.5, top, width, LINE));
            options.add(new Box(place - 2.5 - width, top, width, LINE));
        }
        put(text, options, Optional.empty());
    }

    private void put(RichText text, List<Box> options, Optional<Point> meant) {
        Box inner = frame.area().grown(-3);
        Box best = null;
        int lowest = Integer.MAX_VALUE;
        for (Box option : options) {
            int cost = inner.contains(option) ? occupancy.cost(option.grown(0.5)) : 10_000;
            if (cost < lowest) {
                lowest = cost;
                best = option;
            }
        }
        if (best != null) {
            covered += lowest;
            occupancy.cover(best);
            placed.add(new Placed(text, best, meant));
        }
    }

    void addLegend(List<Series> series) {
        Legend made = new Legend(series);
        if (made.isEmpty()) {
            return;
        }
        legendBox = occupancy.place(made.width(), made.height());
        covered += occupancy.cost(legendBox);
        occupancy.cover(legendBox);
        legend = Optional.of(made);
    }

    void draw(Svg svg) {
        for (Placed words : placed) {
            words.meant().ifPresent(point -> lead(svg, words.box(), point));
            svg.text("ps-k", words.box().left(), words.box().bottom() - 2, words.text());
        }
        legend.ifPresent(made -> made.draw(svg, legendBox.left(), legendBox.top()));
    }

    /** A thin line from words to what they mean, when they stand off. */
    private static void lead(Svg svg, Box box, Point point) {
        double x = Math.max(box.left(), Math.min(box.right(), point.x()));
        double y = Math.max(box.top() + 1, Math.min(box.bottom(), point.y()));
        double distance = StrictMath.hypot(x - point.x(), y - point.y());
        if (distance > 7) {
            double part = (distance - 1) / distance;
            double near = 2.5 / distance;
            Point end = new Point(point.x() + part * (x - point.x()), point.y() + part * (y - point.y()));
            svg.line("ps-lead", point.x() + near * (x - point.x()), point.y() + near * (y - point.y()), end);
        }
    }
}
