package photosynapse.device.stimulus;

import java.util.List;

/**
 * Contiguous segments from t = 0, in order of time.
 *
 * @param segments at least one, with strictly growing ends
 */
public record Stimulus(List<Segment> segments) {

    public Stimulus {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a stimulus needs at least one segment");
        }
        for (int k = 1; k < segments.size(); k++) {
            if (!(segments.get(k).until() > segments.get(k - 1).until())) {
                throw new IllegalArgumentException("segment " + k + " must end after segment " + (k - 1) + " ("
                        + segments.get(k - 1).until() + " s), was "
                        + segments.get(k).until() + " s");
            }
        }
    }

    /** Start of segment k (s). */
    public double start(int k) {
        return k == 0 ? 0 : segments.get(k - 1).until();
    }

    /** End of the last segment (s). */
    public double end() {
        return segments.get(segments.size() - 1).until();
    }

    /** Gate voltage (V) inside segment k at time t (s). */
    public double gateVoltage(int k, double t) {
        Segment segment = segments.get(k);
        if (segment.gateVoltage() == segment.gateVoltageEnd()) {
            return segment.gateVoltage();
        }
        return segment.gateVoltage() + fraction(k, t) * (segment.gateVoltageEnd() - segment.gateVoltage());
    }

    /** Share of segment k that has passed at time t (s), 0 to 1. */
    public double fraction(int k, double t) {
        double share = (t - start(k)) / (segments.get(k).until() - start(k));
        return Math.max(0, Math.min(1, share));
    }
}
