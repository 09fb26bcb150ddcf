package photosynapse.experiments.plot;

import java.util.Optional;

/** Decides ends, marks and margins of a line plot. */
final class LinePlotLayout {
    static final double LIGHT_STRIP = 5;
    static final double GATE_STRIP = 15;
    static final double STRIP_GAP = 3;
    private static final double TOP = 6;
    private static final double BOTTOM = 24;
    private static final double LEFT_TITLE = 16;

    private final LinePlot plot;
    private final AxisRange xRange;
    private final AxisRange yRange;

    LinePlotLayout(LinePlot plot) {
        this.plot = plot;
        this.xRange = new AxisRange(plot.x());
        this.yRange = new AxisRange(plot.y());
        for (Series series : plot.series()) {
            collect(series);
        }
        for (Overlay overlay : plot.overlays()) {
            if (overlay instanceof Overlay.Level level) {
                yRange.accept(level.y());
            } else if (overlay instanceof Overlay.Moment moment) {
                xRange.accept(moment.x());
            }
        }
    }

    private void collect(Series series) {
        for (int i = 0; i < series.x().size(); i++) {
            double xValue = series.x().get(i);
            double yValue = series.y().get(i);
            if (drawable(xValue, plot.x()) && drawable(yValue, plot.y()) && inside(xValue)) {
                xRange.accept(xValue);
                yRange.accept(yValue);
                int row = i;
                series.spread().ifPresent(s -> {
                    yRange.accept(s.low().get(row));
                    yRange.accept(s.high().get(row));
                });
            }
        }
    }

    private boolean inside(double xValue) {
        return !(plot.x().limits() instanceof Axis.Limits.Fixed fixed)
                || (xValue >= fixed.from() && xValue <= fixed.to());
    }

    private static boolean drawable(double value, Axis axis) {
        return Double.isFinite(value) && (!axis.isLogarithmic() || value > 0);
    }

    /** The axes, with so much of the upright axis kept free at the top. */
    Frame frame(double headroom) {
        Size size = plot.size();
        double top = TOP + strips();
        double height = size.height() - top - BOTTOM;
        double[] yEnds = yRange.ends(0.06, headroom);
        AxisLayout yLayout = AxisLayout.upright(plot.y(), yEnds, height);
        Optional<AxisLayout> second = plot.y().twin().map(twin -> AxisLayout.twin(twin, yEnds, height));
        double left = Math.max(LEFT_TITLE + yLayout.labelWidth(), stripLabelWidth() + 5);
        double right =
                Math.max(second.map(layout -> layout.labelWidth() + LEFT_TITLE).orElse(TOP), gateLabelWidth());
        double[] xEnds = xRange.ends(0.02, 0);
        double width = size.width() - left - right;
        AxisLayout xLayout = AxisLayout.horizontal(plot.x(), xEnds, width);
        double overhang = xLayout.overhang(width);
        width -= Math.max(0, overhang + 1 - right);
        return new Frame(new Box(left, top, width, height), xLayout, yLayout, second);
    }

    boolean canGrow() {
        return !(plot.y().limits() instanceof Axis.Limits.Fixed);
    }

    private double strips() {
        double height = 0;
        for (Overlay overlay : plot.overlays()) {
            if (overlay instanceof Overlay.LightPulses pulses && pulses.place() == Overlay.Place.STRIP) {
                height += LIGHT_STRIP + STRIP_GAP;
            } else if (overlay instanceof Overlay.GateLine) {
                height += GATE_STRIP + STRIP_GAP;
            }
        }
        return height;
    }

    private double stripLabelWidth() {
        double width = 0;
        for (Overlay overlay : plot.overlays()) {
            if (overlay instanceof Overlay.LightPulses pulses && pulses.place() == Overlay.Place.STRIP) {
                width = Math.max(width, RichText.of(pulses.label()).width(FigureStyle.SMALL));
            } else if (overlay instanceof Overlay.GateLine) {
                width = Math.max(width, RichText.of("V_{G}").width(FigureStyle.SMALL));
            }
        }
        return width;
    }

    private double gateLabelWidth() {
        boolean gate = plot.overlays().stream().anyMatch(Overlay.GateLine.class::isInstance);
        return gate ? 26 : 0;
    }
}
