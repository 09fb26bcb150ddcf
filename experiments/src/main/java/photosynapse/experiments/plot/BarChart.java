package photosynapse.experiments.plot;

import java.util.List;
import java.util.Optional;

/**
 * Bars from the left, one a row, each with its words and its number: accuracies of networks, energies of events.
 *
 * @param name word for file and references
 * @param size measures
 * @param axis what the bars measure; a linear axis begins at 0 unless its limits say otherwise
 * @param bars from the top
 * @param key what bars and symbols are; without symbols none is needed
 * @param levels upright lines, for example chance
 * @param title what is shown, for those who cannot see it
 * @param description the finding with its key number, for those who cannot see it
 */
public record BarChart(
        String name,
        Size size,
        Axis axis,
        List<Bar> bars,
        Key key,
        List<Overlay.Moment> levels,
        String title,
        String description) {

    /**
     * One bar.
     *
     * @param label words left of it
     * @param value in SI
     * @param hue colour
     * @param spread lower and upper end in SI, where there is a spread
     * @param marks values of the symbols in SI, as many as the key has names for; NaN: none
     */
    public record Bar(String label, double value, Hue hue, Optional<Interval> spread, List<Double> marks) {
        public Bar {
            marks = List.copyOf(marks);
        }

        /** A bar without spread. */
        public static Bar of(String label, double value, Hue hue) {
            return new Bar(label, value, hue, Optional.empty(), List.of());
        }
    }

    /**
     * A spread.
     *
     * @param low lower end in SI
     * @param high upper end in SI
     */
    public record Interval(double low, double high) {}

    /**
     * What bars and symbols are.
     *
     * @param bars word for the bars
     * @param marks words for the symbols
     */
    public record Key(String bars, List<String> marks) {
        /** Of bars alone, which the axis explains. */
        public static final Key NONE = new Key("", List.of());

        public Key {
            marks = List.copyOf(marks);
        }
    }

    public BarChart {
        bars = List.copyOf(bars);
        levels = List.copyOf(levels);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("chart " + name + " has no bars");
        }
        for (Bar bar : bars) {
            if (bar.marks().size() != key.marks().size()) {
                throw new IllegalArgumentException("chart " + name + ": bar " + bar.label() + " needs "
                        + key.marks().size() + " marks, has " + bar.marks().size());
            }
        }
    }

    /** Draws it. */
    public Figure figure() {
        return new Figure(name, size, title, description, new BarChartPainter(this).paint());
    }
}
