package photosynapse.experiments.plot;

import java.util.List;

/** Draws light pulses and gate voltage: in strips above the axes or as bands behind the curves. */
final class Strips {
    private static final double THINNEST = 0.8;

    private final Frame frame;

    Strips(Frame frame) {
        this.frame = frame;
    }

    /** Pale bands behind the curves, and the lines of levels and moments. */
    void drawBehind(Svg svg, Overlay overlay) {
        Box area = frame.area();
        if (overlay instanceof Overlay.LightPulses pulses && pulses.place() == Overlay.Place.BACKGROUND) {
            bars(svg, pulses, area, "ps-pale " + Hue.LIGHT.fillClass());
        } else if (overlay instanceof Overlay.Level level && frame.y().holds(level.y())) {
            double place = frame.y().at(level.y());
            svg.line("ps-rule", area.left(), place, new Point(area.right(), place));
        } else if (overlay instanceof Overlay.Moment moment && frame.x().holds(moment.x())) {
            double place = frame.x().at(moment.x());
            svg.line("ps-rule", place, area.top(), new Point(place, area.bottom()));
        }
    }

    /** Strips from the axes upwards, in the order of the overlays. */
    void drawAbove(Svg svg, List<Overlay> overlays) {
        double bottom = frame.area().top() - LinePlotLayout.STRIP_GAP;
        for (Overlay overlay : overlays) {
            if (overlay instanceof Overlay.LightPulses pulses && pulses.place() == Overlay.Place.STRIP) {
                Box strip = new Box(
                        frame.area().left(),
                        bottom - LinePlotLayout.LIGHT_STRIP,
                        frame.area().width(),
                        LinePlotLayout.LIGHT_STRIP);
                bars(svg, pulses, strip, "ps-edge " + Hue.LIGHT.fillClass() + " " + Hue.LIGHT.strokeClass());
                svg.text("ps-k ps-end", strip.left() - 3, strip.bottom() - 0.2, RichText.of(pulses.label()));
                bottom = strip.top() - LinePlotLayout.STRIP_GAP;
            } else if (overlay instanceof Overlay.GateLine gate) {
                Box strip = new Box(
                        frame.area().left(),
                        bottom - LinePlotLayout.GATE_STRIP,
                        frame.area().width(),
                        LinePlotLayout.GATE_STRIP);
                gate(svg, gate, strip);
                bottom = strip.top() - LinePlotLayout.STRIP_GAP;
            }
        }
    }

    private void bars(Svg svg, Overlay.LightPulses pulses, Box strip, String styleClass) {
        StringBuilder data = new StringBuilder();
        double reached = Double.NEGATIVE_INFINITY;
        for (Overlay.Span span : pulses.pulses()) {
            double start = frame.x().clamped(span.from());
            double end = Math.max(frame.x().clamped(span.to()), start + THINNEST);
            boolean seen = frame.x().holds(span.from()) || frame.x().holds(span.to()) || end - start > THINNEST;
            if (seen && end > reached + 0.1) {
                data.append('M')
                        .append(Svg.number(start))
                        .append(' ')
                        .append(Svg.number(strip.top()))
                        .append('h')
                        .append(Svg.number(end - start));
                data.append('v')
                        .append(Svg.number(strip.height()))
                        .append('h')
                        .append(Svg.number(start - end))
                        .append('z');
                reached = end;
            }
        }
        if (!data.isEmpty()) {
            svg.empty("path", "class", styleClass, "d", data.toString());
        }
    }

    private void gate(Svg svg, Overlay.GateLine gate, Box strip) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double voltage : gate.voltage().values()) {
            low = Math.min(low, voltage);
            high = Math.max(high, voltage);
        }
        AxisMap map = new AxisMap(
                low, high > low ? high : low + 1, false, DisplayUnit.plain("V"), strip.bottom() - 1, strip.top() + 1);
        StringBuilder data = new StringBuilder("M" + Svg.number(strip.left()) + " "
                + Svg.number(map.at(gate.voltage().get(0))));
        for (int i = 1; i < gate.time().size(); i++) {
            data.append('H')
                    .append(Svg.number(frame.x().clamped(gate.time().get(i))))
                    .append('V')
                    .append(Svg.number(map.at(gate.voltage().get(i))));
        }
        data.append('H').append(Svg.number(strip.right()));
        svg.empty("path", "class", "ps-line " + Hue.GATE.strokeClass(), "d", data.toString());
        svg.text("ps-k ps-end", strip.left() - 3, strip.top() + strip.height() / 2 + 2.5, RichText.of("V_{G}"));
        svg.text("ps-k", strip.right() + 3, map.at(low) + (high > low ? 1 : 2.5), RichText.of(volts(low)));
        if (high > low) {
            svg.text("ps-k", strip.right() + 3, map.at(high) + 4.2, RichText.of(volts(high)));
        }
    }

    private static String volts(double value) {
        return Numbers.shortest(value) + " V";
    }
}
