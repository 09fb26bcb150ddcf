package photosynapse.experiments.plot;

import java.util.List;
import photosynapse.experiments.result.Column;

/** What is drawn on a plot besides its series. */
public sealed interface Overlay {

    /**
     * From when to when something lasts, in the SI unit of the horizontal axis.
     *
     * @param from start
     * @param to end, after the start
     */
    record Span(double from, double to) {
        public Span {
            if (!(to > from)) {
                throw new IllegalArgumentException("a span must last, was " + from + " to " + to);
            }
        }
    }

    /** Where light pulses are shown. */
    enum Place {
        /** As bars in a strip above the axes. */
        STRIP,
        /** As pale bands behind the curves. */
        BACKGROUND
    }

    /**
     * Light pulses.
     *
     * @param label for the strip, for example {@code 405 nm}
     * @param pulses when it is on
     * @param place strip or background
     */
    record LightPulses(String label, List<Span> pulses, Place place) implements Overlay {
        public LightPulses {
            pulses = List.copyOf(pulses);
        }
    }

    /**
     * The gate voltage as a line of steps in a strip above the axes.
     *
     * @param time where a new value begins (s), rising; the last value holds to the end
     * @param voltage gate voltage (V)
     */
    record GateLine(Column time, Column voltage) implements Overlay {
        public GateLine {
            if (time.size() != voltage.size() || time.size() == 0) {
                throw new IllegalArgumentException("a gate line needs as many voltages as times, at least one");
            }
        }
    }

    /**
     * A thin dashed line at one height, for example chance level.
     *
     * @param y in SI
     * @param label stands at the line
     */
    record Level(double y, String label) implements Overlay {}

    /**
     * A thin dashed upright line, for example the end of the fitted range.
     *
     * @param x in SI
     * @param label stands at the line
     */
    record Moment(double x, String label) implements Overlay {}

    /**
     * Words at a point, placed where they cover nothing.
     *
     * @param x in SI
     * @param y in SI
     * @param label may hold {@code _{index}}
     */
    record Note(double x, double y, String label) implements Overlay {}
}
