package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * Pulses of light and gate that somebody drew, each with its own strength, and the darkness between and after them.
 *
 * @param pulses by their start, none over another
 * @param until when the observation ends (s)
 */
public record DrawnTrain(List<Pulse> pulses, double until) {
    /** Pulses that one train may have. */
    public static final int MOST_PULSES = 2000;

    /**
     * One pulse.
     *
     * @param start of it (s)
     * @param width of it (s)
     * @param light during it; dark: a pulse of the gate alone
     * @param gateVoltage during it (V); it is 0 V between pulses
     */
    public record Pulse(double start, double width, Light light, double gateVoltage) {
        /** End of the pulse (s). */
        public double end() {
            return start + width;
        }
    }

    public DrawnTrain {
        pulses =
                pulses.stream().sorted(Comparator.comparingDouble(Pulse::start)).toList();
        if (pulses.size() > MOST_PULSES) {
            throw new IllegalArgumentException("a train has at most " + MOST_PULSES + " pulses, got " + pulses.size());
        }
        double last = 0;
        for (Pulse pulse : pulses) {
            if (!(pulse.start() >= last) || !(pulse.width() > 0)) {
                throw new IllegalArgumentException("pulses must not lie over each other and must last: one starts at "
                        + pulse.start() + " s and lasts " + pulse.width() + " s, the one before ends at " + last
                        + " s");
            }
            last = pulse.end();
        }
        if (!(until >= last && until > 0 && until < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the observation must end after the last pulse (" + last + " s), was " + until + " s");
        }
    }

    /** The train as segments with an edge at each start and end of a pulse. */
    public Stimulus stimulus() {
        List<Segment> segments = new ArrayList<>();
        double time = 0;
        for (Pulse pulse : pulses) {
            if (pulse.start() > time) {
                segments.add(Segment.constant(pulse.start(), Light.DARK, 0));
            }
            segments.add(Segment.constant(pulse.end(), pulse.light(), pulse.gateVoltage()));
            time = pulse.end();
        }
        if (until > time) {
            segments.add(Segment.constant(until, Light.DARK, 0));
        }
        return new Stimulus(segments);
    }

    /** End of the last pulse (s); 0 without pulses. */
    public double lastPulseEnd() {
        return pulses.isEmpty() ? 0 : pulses.get(pulses.size() - 1).end();
    }
}
