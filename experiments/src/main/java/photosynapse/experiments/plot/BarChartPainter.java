package photosynapse.experiments.plot;

import java.util.List;

/** Draws bars from the left. */
final class BarChartPainter {
    private static final double KEY_ROW = 10;
    private static final double KEY_HANDLE = 8;

    private final BarChart chart;
    private final Svg svg = new Svg();

    BarChartPainter(BarChart chart) {
        this.chart = chart;
    }

    String paint() {
        double left = 6
                + chart.bars().stream()
                                .mapToDouble(b -> RichText.of(b.label()).width(FigureStyle.SMALL))
                                .max()
                                .orElse(0)
                        * FigureStyle.WIDEST_FONT;
        double top = (chart.levels().isEmpty() ? 4 : 13) + key();
        double[] ends = ends();
        double width = chart.size().width() - left - 34;
        AxisLayout layout = AxisLayout.horizontal(chart.axis(), ends, width);
        Box area = new Box(left, top, width, chart.size().height() - top - 24);
        AxisMap map = layout.between(area.left(), area.right());
        levels(area, map);
        double row = area.height() / chart.bars().size();
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(chart.bars().get(i), map, new Box(area.left(), area.top() + i * row, area.width(), row));
        }
        axis(area, layout, map);
        return svg.toString();
    }

    /** Draws what bars and symbols are, two in a row; returns the height that it takes. */
    private double key() {
        List<String> marks = chart.key().marks();
        if (marks.isEmpty()) {
            return 0;
        }
        for (int k = 0; k <= marks.size(); k++) {
            double x = 6 + (k % 2) * (chart.size().width() / 2 - 4);
            int line = k / 2;
            double middle = 6 + line * KEY_ROW;
            if (k == 0) {
                svg.rect(barClass(Hue.BLUE), new Box(x, middle - 3, KEY_HANDLE, 6));
            } else {
                mark(k - 1, x + KEY_HANDLE / 2, middle);
            }
            String words = k == 0 ? chart.key().bars() : marks.get(k - 1);
            svg.text("ps-k", x + KEY_HANDLE + 4, middle + 2.5, RichText.of(words));
        }
        return (marks.size() / 2 + 1) * KEY_ROW + 4;
    }

    private static String barClass(Hue hue) {
        return "ps-bar " + hue.fillClass() + " " + hue.strokeClass();
    }

    private void mark(int index, double x, double y) {
        Hue hue = Hue.ofSeries(index + 2);
        Symbol shape = Symbol.ofSeries(index);
        svg.empty(
                "path",
                "class",
                SeriesPainter.symbolClasses(hue, shape, true),
                "d",
                shape.path(x, y, SeriesPainter.RADIUS));
    }

    private double[] ends() {
        AxisRange range = new AxisRange(chart.axis());
        if (!chart.axis().isLogarithmic()) {
            range.accept(0);
        }
        for (BarChart.Bar bar : chart.bars()) {
            range.accept(bar.value());
            bar.spread().ifPresent(s -> {
                range.accept(s.low());
                range.accept(s.high());
            });
            bar.marks().forEach(range::accept);
        }
        chart.levels().forEach(level -> range.accept(level.x()));
        return range.ends(0.03, 0);
    }

    private void levels(Box area, AxisMap map) {
        for (Overlay.Moment level : chart.levels()) {
            if (map.holds(level.x())) {
                double place = map.at(level.x());
                svg.line("ps-rule", place, area.top() - 3, new Point(place, area.bottom()));
                double half = RichText.of(level.label()).width(FigureStyle.SMALL) / 2;
                double middle = Math.min(Math.max(place, half + 2), chart.size().width() - half - 2);
                svg.text("ps-k ps-mid ps-m", middle, area.top() - 5, RichText.of(level.label()));
            }
        }
    }

    private void bar(BarChart.Bar bar, AxisMap map, Box row) {
        double middle = row.top() + row.height() / 2;
        double thickness = Math.min(11, row.height() * 0.62);
        svg.text("ps-k ps-end", row.left() - 4, middle + 2.5, RichText.of(bar.label()));
        if (!Double.isFinite(bar.value())) {
            svg.text("ps-k ps-m", row.left() + 4, middle + 2.5, RichText.of("not measured"));
            return;
        }
        double end = map.clamped(bar.value());
        svg.rect(
                barClass(bar.hue()),
                new Box(row.left(), middle - thickness / 2, Math.max(0.2, end - row.left()), thickness));
        double farthest = bar.spread().map(s -> spread(s, map, middle)).orElse(end);
        for (int k = 0; k < bar.marks().size(); k++) {
            double mark = bar.marks().get(k);
            if (Double.isFinite(mark)) {
                mark(k, map.clamped(mark), middle);
                farthest = Math.max(farthest, map.clamped(mark) + SeriesPainter.RADIUS);
            }
        }
        String number = Numbers.significant(map.unit().fromSi(bar.value()), 3);
        svg.text("ps-k", Math.max(end, farthest) + 4, middle + 2.5, RichText.of(number));
    }

    private double spread(BarChart.Interval spread, AxisMap map, double middle) {
        double low = map.clamped(spread.low());
        double high = map.clamped(spread.high());
        svg.empty(
                "path",
                "class",
                "ps-tick",
                "d",
                "M" + Svg.number(low) + " " + Svg.number(middle - 2.5) + "v5m0-2.5H" + Svg.number(high) + "m0-2.5v5");
        return high;
    }

    private void axis(Box area, AxisLayout layout, AxisMap map) {
        svg.line("ps-frame", area.left(), area.top(), new Point(area.left(), area.bottom()));
        svg.line("ps-frame", area.left(), area.bottom(), new Point(area.right(), area.bottom()));
        List<Ticks.Tick> major = layout.ticks().major();
        for (Ticks.Tick tick : major) {
            double place = map.atDrawn(tick.value());
            svg.line("ps-tick", place, area.bottom(), new Point(place, area.bottom() - 3.2));
            svg.text("ps-k ps-mid", place, area.bottom() + 9, RichText.of(tick.label()));
        }
        svg.text("ps-mid", area.left() + area.width() / 2, area.bottom() + 19.5, layout.title());
    }
}
