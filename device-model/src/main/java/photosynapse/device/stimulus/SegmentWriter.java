package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;

/** Writes segments of constant light and gate one after the other; two edges at one time make no segment. */
final class SegmentWriter {
    private final List<Segment> segments = new ArrayList<>();

    /** Light and gate from the end of what is written to a time (s). */
    void until(double time, Light light, double gateVoltage) {
        if (time > end()) {
            segments.add(Segment.constant(time, light, gateVoltage));
        }
    }

    /** End of what is written (s). */
    double end() {
        return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).until();
    }

    Stimulus stimulus() {
        return new Stimulus(segments);
    }
}
