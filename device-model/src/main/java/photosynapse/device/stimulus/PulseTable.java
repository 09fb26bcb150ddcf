package photosynapse.device.stimulus;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Pulses one by one, each with its own start, width, light and gate voltage.
 *
 * @param pulses in order of time, at least one; a pulse may start where the one before it ends, not earlier
 * @param gateVoltage V_G between the pulses and after them (V)
 * @param dark time after the end of the last pulse (s)
 */
public record PulseTable(
        List<Pulse> pulses,
        @In("V") double gateVoltage,
        @In("s") double dark) implements PulsePattern {

    /**
     * One pulse.
     *
     * @param start counted from the start of the stimulus (s)
     * @param width its duration (s)
     * @param light its light, dark for a pulse of the gate alone
     * @param gateVoltage V_G during the pulse (V)
     */
    public record Pulse(
            @In("s") double start,
            @In("s") double width,
            @Key("") Light light,
            @In("V") double gateVoltage) {

        public Pulse {
            PatternCheck.require(start >= 0 && Double.isFinite(start), "start of a pulse must be >= 0 s, was " + start);
            PatternCheck.positiveTime("pulse width", width);
            PatternCheck.require(
                    start + width > start, "a pulse of " + width + " s cannot be told from nothing at " + start + " s");
            PatternCheck.voltage(gateVoltage);
        }

        /** End of the pulse (s). */
        public double end() {
            return start + width;
        }
    }

    public PulseTable {
        pulses = List.copyOf(pulses);
        PatternCheck.atLeastOne("pulses", pulses.size());
        for (int k = 1; k < pulses.size(); k++) {
            Pulse before = pulses.get(k - 1);
            Pulse pulse = pulses.get(k);
            PatternCheck.require(
                    pulse.start() >= before.end(),
                    "pulse " + k + " must start after the end of pulse " + (k - 1) + " (" + before.end() + " s), was "
                            + pulse.start() + " s");
        }
        PatternCheck.voltage(gateVoltage);
        PatternCheck.positiveTime("time in the dark", dark);
    }

    @Override
    public int count() {
        return pulses.size();
    }

    @Override
    public double pulseStart(int k) {
        return pulses.get(k).start();
    }

    @Override
    public double pulseEnd(int k) {
        return pulses.get(k).end();
    }

    @Override
    public Stimulus stimulus() {
        SegmentWriter writer = new SegmentWriter();
        for (Pulse pulse : pulses) {
            writer.until(pulse.start(), pulse.light().off(), gateVoltage);
            writer.until(pulse.end(), pulse.light(), pulse.gateVoltage());
        }
        writer.until(
                lastPulseEnd() + dark, pulses.get(pulses.size() - 1).light().off(), gateVoltage);
        return writer.stimulus();
    }
}
