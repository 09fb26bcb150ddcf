package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The axes of one plot at their place: from numbers to points, and the lines, marks and words about them. */
final class Frame {
    private static final double MAJOR = 3.2;
    private static final double MINOR = 1.8;

    private final Box area;
    private final AxisLayout xLayout;
    private final AxisLayout yLayout;
    private final Optional<AxisLayout> second;
    private final AxisMap x;
    private final AxisMap y;

    Frame(Box area, AxisLayout xLayout, AxisLayout yLayout, Optional<AxisLayout> second) {
        this.area = area;
        this.xLayout = xLayout;
        this.yLayout = yLayout;
        this.second = second;
        this.x = xLayout.between(area.left(), area.right());
        this.y = yLayout.between(area.bottom(), area.top());
    }

    Box area() {
        return area;
    }

    AxisMap x() {
        return x;
    }

    AxisMap y() {
        return y;
    }

    /** Place of a point in SI; empty where it cannot be drawn. */
    Optional<Point> at(double xValue, double yValue) {
        double px = x.at(xValue);
        double py = y.at(yValue);
        boolean drawable = Double.isFinite(px) && Double.isFinite(py);
        return drawable ? Optional.of(new Point(tame(px), tame(py))) : Optional.empty();
    }

    private static double tame(double place) {
        return Math.max(-2000, Math.min(4000, place));
    }

    /** Whether a point in SI lies inside the axes. */
    boolean holds(double xValue, double yValue) {
        return x.holds(xValue) && y.holds(yValue);
    }

    /** Which sides have numbers and titles, where frames stand beside each other. */
    enum Numbered {
        BOTH,
        LEFT,
        BELOW,
        NONE;

        boolean below() {
            return this == BOTH || this == BELOW;
        }

        boolean left() {
            return this == BOTH || this == LEFT;
        }
    }

    /** Writes frame, marks, numbers and titles. */
    void draw(Svg svg) {
        draw(svg, Numbered.BOTH);
    }

    /** Writes frame and marks, and numbers and titles at the given sides. */
    void draw(Svg svg, Numbered sides) {
        svg.rect("ps-frame", area);
        StringBuilder marks = new StringBuilder();
        uprightMarks(xLayout, x, marks);
        flatMarks(yLayout.ticks(), y, marks);
        if (second.isPresent()) {
            flatMarksRight(marks);
        }
        svg.empty("path", "class", "ps-tick", "d", marks.toString());
        if (sides.below()) {
            numbersBelow(svg);
        }
        if (sides.left()) {
            numbersLeft(svg);
        }
        second.ifPresent(layout -> numbersRight(svg, layout));
    }

    private void uprightMarks(AxisLayout layout, AxisMap map, StringBuilder marks) {
        for (Ticks.Tick tick : layout.ticks().major()) {
            uprightPair(map.atDrawn(tick.value()), MAJOR, marks);
        }
        layout.ticks().minor().forEach(value -> uprightPair(map.atDrawn(value), MINOR, marks));
    }

    private void uprightPair(double place, double length, StringBuilder marks) {
        marks.append('M')
                .append(n(place))
                .append(' ')
                .append(n(area.bottom()))
                .append('v')
                .append(n(-length));
        marks.append('M')
                .append(n(place))
                .append(' ')
                .append(n(area.top()))
                .append('v')
                .append(n(length));
    }

    private void flatMarks(Ticks ticks, AxisMap map, StringBuilder marks) {
        List<double[]> placed = new ArrayList<>();
        ticks.major().forEach(tick -> placed.add(new double[] {map.atDrawn(tick.value()), MAJOR}));
        ticks.minor().forEach(value -> placed.add(new double[] {map.atDrawn(value), MINOR}));
        for (double[] mark : placed) {
            marks.append('M')
                    .append(n(area.left()))
                    .append(' ')
                    .append(n(mark[0]))
                    .append('h')
                    .append(n(mark[1]));
            if (second.isEmpty()) {
                marks.append('M')
                        .append(n(area.right()))
                        .append(' ')
                        .append(n(mark[0]))
                        .append('h')
                        .append(n(-mark[1]));
            }
        }
    }

    private void flatMarksRight(StringBuilder marks) {
        AxisLayout layout = second.orElseThrow();
        AxisMap map = layout.between(area.bottom(), area.top());
        for (Ticks.Tick tick : layout.ticks().major()) {
            marks.append('M')
                    .append(n(area.right()))
                    .append(' ')
                    .append(n(map.atDrawn(tick.value())))
                    .append('h')
                    .append(n(-MAJOR));
        }
        for (double value : layout.ticks().minor()) {
            marks.append('M')
                    .append(n(area.right()))
                    .append(' ')
                    .append(n(map.atDrawn(value)))
                    .append('h')
                    .append(n(-MINOR));
        }
    }

    private void numbersBelow(Svg svg) {
        for (Ticks.Tick tick : xLayout.ticks().major()) {
            svg.text("ps-k ps-mid", x.atDrawn(tick.value()), area.bottom() + 9, RichText.of(tick.label()));
        }
        svg.text("ps-mid", area.left() + area.width() / 2, area.bottom() + 19.5, xLayout.title());
    }

    private void numbersLeft(Svg svg) {
        for (Ticks.Tick tick : yLayout.ticks().major()) {
            svg.text("ps-k ps-end", area.left() - 3, y.atDrawn(tick.value()) + 2.5, RichText.of(tick.label()));
        }
        turned(svg, area.left() - yLayout.labelWidth() - 7.5, yLayout.title());
    }

    private void numbersRight(Svg svg, AxisLayout layout) {
        AxisMap map = layout.between(area.bottom(), area.top());
        for (Ticks.Tick tick : layout.ticks().major()) {
            svg.text("ps-k", area.right() + 3, map.atDrawn(tick.value()) + 2.5, RichText.of(tick.label()));
        }
        turned(svg, area.right() + layout.labelWidth() + 12, layout.title());
    }

    private void turned(Svg svg, double place, RichText title) {
        double middle = area.top() + area.height() / 2;
        svg.open("text", "class", "ps-mid", "transform", "translate(" + n(place) + " " + n(middle) + ")rotate(-90)");
        title.write(svg);
        svg.close("text");
    }

    private static String n(double value) {
        return Svg.number(value);
    }
}
