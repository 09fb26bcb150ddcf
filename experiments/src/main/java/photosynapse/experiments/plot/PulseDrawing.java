package photosynapse.experiments.plot;

import java.util.List;

/**
 * What is done to the device: light as bars whose height is the photon flux or irradiance, the gate voltage as a line
 * of steps.
 *
 * <p>A long dark end is cut off, and the picture says until when it lasts.
 *
 * @param name word for file and references
 * @param size measures
 * @param segments one after another
 * @param intensity what the bars measure, for example photon flux in {@code 1/m2s} or irradiance in {@code W/m2}
 * @param wavelength words at the bars, for example {@code 405 nm}
 * @param title what is shown, for those who cannot see it
 * @param description pulses in words and numbers, for those who cannot see it
 */
public record PulseDrawing(
        String name,
        Size size,
        List<Segment> segments,
        Quantity intensity,
        String wavelength,
        String title,
        String description) {

    /** The size that stands beside a device drawing. */
    public static final Size SIZE = new Size(88, 66);

    /**
     * A time in which nothing changes.
     *
     * @param from start (s)
     * @param to end (s)
     * @param intensity of the light, in the SI unit of the drawing
     * @param gateVoltage in V
     */
    public record Segment(double from, double to, double intensity, double gateVoltage) {
        public Segment {
            if (!(to > from)) {
                throw new IllegalArgumentException("a segment must last, was " + from + " to " + to + " s");
            }
        }
    }

    public PulseDrawing {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("pulses " + name + " have no segment");
        }
    }

    /** Draws it. */
    public Figure figure() {
        return new Figure(name, size, title, description, new PulsePainter(this).paint());
    }
}
