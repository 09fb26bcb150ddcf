package photosynapse.experiments.plot;

import java.util.List;

/** Draws a line plot: behind the curves, the curves, before them, and words where they cover nothing. */
final class LinePlotPainter {
    private static final double[] HEADROOM = {0, 0.12, 0.25, 0.4, 0.6};

    private final LinePlot plot;
    private final LinePlotLayout layout;

    LinePlotPainter(LinePlot plot) {
        this.plot = plot;
        this.layout = new LinePlotLayout(plot);
    }

    /** The elements of the picture. */
    String paint() {
        Frame frame = layout.frame(0);
        Words words = words(frame);
        for (int i = 1; i < HEADROOM.length && words.covers() && layout.canGrow(); i++) {
            frame = layout.frame(HEADROOM[i]);
            words = words(frame);
        }
        Svg svg = new Svg();
        clip(svg, frame);
        List<Overlay> overlays = plot.overlays();
        Strips strips = new Strips(frame);
        overlays.forEach(overlay -> strips.drawBehind(svg, overlay));
        SeriesPainter painter = new SeriesPainter(frame, plot.name() + "-clip");
        for (int i = 0; i < plot.series().size(); i++) {
            svg.open("g", "data-ps-series", Integer.toString(i));
            painter.draw(svg, plot.series().get(i));
            svg.close("g");
        }
        frame.draw(svg);
        strips.drawAbove(svg, overlays);
        hit(svg, frame);
        words.draw(svg);
        return svg.toString();
    }

    private Words words(Frame frame) {
        Occupancy occupancy = new Occupancy(frame.area());
        SeriesPainter painter = new SeriesPainter(frame, "");
        plot.series().forEach(series -> painter.cover(occupancy, series));
        Words words = new Words(frame, occupancy);
        plot.overlays().forEach(words::add);
        words.addLegend(plot.series());
        return words;
    }

    private void clip(Svg svg, Frame frame) {
        Box area = frame.area();
        svg.open("clipPath", "id", plot.name() + "-clip");
        svg.empty("rect", "x", area.left(), "y", area.top(), "width", area.width(), "height", area.height());
        svg.close("clipPath");
    }

    /** An invisible area that tells a page's script how places become numbers. */
    private static void hit(Svg svg, Frame frame) {
        Box area = frame.area();
        svg.empty(
                "rect",
                "class",
                "ps-hit",
                "x",
                area.left(),
                "y",
                area.top(),
                "width",
                area.width(),
                "height",
                area.height(),
                "data-ps-x",
                ends(frame.x()),
                "data-ps-y",
                ends(frame.y()));
    }

    private static String ends(AxisMap map) {
        return (map.logarithmic() ? "log " : "lin ") + (float) map.low() + " " + (float) map.high() + " "
                + RichText.of(map.unit().label()).plain();
    }
}
