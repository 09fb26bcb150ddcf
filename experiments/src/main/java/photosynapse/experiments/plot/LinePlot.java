package photosynapse.experiments.plot;

import java.util.List;

/**
 * Curves and points over one pair of axes, with light pulses, gate voltage, levels and notes.
 *
 * <p>The legend is put inside where it covers nothing; when there is no such place the upright axis is made longer. A
 * series with an empty name is not in the legend. Curves are thinned where the eye cannot tell.
 *
 * @param name word for file and references
 * @param size measures
 * @param x horizontal axis
 * @param y upright axis
 * @param series at least one
 * @param overlays pulses, levels, notes; may be empty
 * @param title what is shown, for those who cannot see it
 * @param description the finding with its key number, for those who cannot see it
 */
public record LinePlot(
        String name,
        Size size,
        Axis x,
        Axis y,
        List<Series> series,
        List<Overlay> overlays,
        String title,
        String description) {

    public LinePlot {
        series = List.copyOf(series);
        overlays = List.copyOf(overlays);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("plot " + name + " has no series");
        }
    }

    /** A copy with one more overlay. */
    public LinePlot with(Overlay overlay) {
        List<Overlay> more = new java.util.ArrayList<>(overlays);
        more.add(overlay);
        return new LinePlot(name, size, x, y, series, more, title, description);
    }

    /** Draws it. */
    public Figure figure() {
        return new Figure(name, size, title, description, new LinePlotPainter(this).paint());
    }
}
