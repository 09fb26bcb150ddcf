package photosynapse.experiments.plot;

import java.util.List;
import java.util.Optional;

/** Draws light and gate voltage over time. */
final class PulsePainter {
    private static final double LONG_END = 2;
    private static final double SHOWN_END = 0.18;

    private final PulseDrawing drawing;
    private final Svg svg = new Svg();
    private final double shownEnd;

    PulsePainter(PulseDrawing drawing) {
        this.drawing = drawing;
        this.shownEnd = shownEnd(drawing.segments());
    }

    /** End of the drawn time: a last, long segment without light is shown only in part. */
    private static double shownEnd(List<PulseDrawing.Segment> segments) {
        PulseDrawing.Segment last = segments.get(segments.size() - 1);
        double start = segments.get(0).from();
        double active = last.from() - start;
        boolean cut = segments.size() > 1 && last.intensity() == 0 && last.to() - last.from() > LONG_END * active;
        return cut ? last.from() + Math.max(SHOWN_END, 0.6 / segments.size()) * active : last.to();
    }

    String paint() {
        AxisRange flux = new AxisRange(Axis.linear("", ""));
        AxisRange gate = new AxisRange(Axis.linear("", ""));
        flux.accept(0);
        for (PulseDrawing.Segment segment : drawing.segments()) {
            flux.accept(segment.intensity());
            gate.accept(segment.gateVoltage());
        }
        gate.accept(0);
        double height = drawing.size().height();
        double top = 16;
        double gap = 8;
        double upper = (height - top - gap - 24) * 0.6;
        double lower = height - top - gap - 24 - upper;
        Axis fluxAxis =
                Axis.linear(drawing.intensity().name(), drawing.intensity().unit());
        AxisLayout fluxLayout = AxisLayout.upright(fluxAxis, flux.ends(0.08, 0), upper);
        AxisLayout gateLayout = AxisLayout.upright(Axis.linear("V_{G}", "V"), gate.ends(0.15, 0.15), lower);
        double labels = Math.max(fluxLayout.labelWidth(), gateLayout.labelWidth());
        double left = 16 + labels;
        double width = drawing.size().width() - left - 8;
        double start = drawing.segments().get(0).from();
        double[] times = {start - 0.03 * (shownEnd - start), shownEnd};
        AxisLayout time = AxisLayout.horizontal(Axis.linear("Time", "s"), times, width);
        Frame light = new Frame(new Box(left, top, width, upper), time, fluxLayout, Optional.empty());
        Frame bias = new Frame(new Box(left, top + upper + gap, width, lower), time, gateLayout, Optional.empty());
        bars(light);
        steps(bias);
        light.draw(svg, Frame.Numbered.LEFT);
        bias.draw(svg, Frame.Numbered.BOTH);
        words(light);
        return svg.toString();
    }

    private void bars(Frame frame) {
        StringBuilder data = new StringBuilder();
        for (PulseDrawing.Segment segment : drawing.segments()) {
            if (segment.intensity() > 0 && segment.from() < shownEnd) {
                double start = frame.x().clamped(segment.from());
                double end = Math.max(frame.x().clamped(segment.to()), start + 0.6);
                double top = frame.y().clamped(segment.intensity());
                data.append('M')
                        .append(Svg.number(start))
                        .append(' ')
                        .append(Svg.number(frame.area().bottom()))
                        .append('V')
                        .append(Svg.number(top));
                data.append('H')
                        .append(Svg.number(end))
                        .append('V')
                        .append(Svg.number(frame.area().bottom()))
                        .append('z');
            }
        }
        if (!data.isEmpty()) {
            svg.empty(
                    "path",
                    "class",
                    "ps-edge " + Hue.LIGHT.fillClass() + " " + Hue.LIGHT.strokeClass(),
                    "d",
                    data.toString());
        }
    }

    private void steps(Frame frame) {
        StringBuilder data = new StringBuilder();
        for (PulseDrawing.Segment segment : drawing.segments()) {
            if (segment.from() < shownEnd) {
                double y = frame.y().clamped(segment.gateVoltage());
                data.append(data.isEmpty() ? "M" + Svg.number(frame.x().clamped(segment.from())) + " " : "V")
                        .append(Svg.number(y));
                data.append('H').append(Svg.number(frame.x().clamped(segment.to())));
            }
        }
        svg.empty("path", "class", "ps-line " + Hue.GATE.strokeClass(), "d", data.toString());
    }

    private void words(Frame frame) {
        svg.text("ps-k", frame.area().left(), 10, RichText.of(drawing.wavelength()));
        double end = drawing.segments().get(drawing.segments().size() - 1).to();
        if (end > shownEnd) {
            svg.text(
                    "ps-k ps-end ps-m",
                    frame.area().right(),
                    10,
                    RichText.of("dark until " + Numbers.significant(end, 4) + " s \u2192"));
        }
    }
}
