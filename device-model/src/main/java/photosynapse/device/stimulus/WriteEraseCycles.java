package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Potentiation and depression: light pulses write, gate pulses erase, again and again, with a reading after each.
 *
 * <p>Every pulse is followed by the same pause in the dark at the gate voltage of reading.
 *
 * @param cycleCount number of cycles
 * @param write the pulses that potentiate
 * @param erase the pulses that depress
 * @param pause time from the end of a pulse to the start of the next, also after the last (s)
 * @param readAfter time from the end of a pulse to its reading, at most the pause (s)
 * @param gateVoltage V_G outside the erasing pulses (V)
 */
public record WriteEraseCycles(
        int cycleCount,
        Write write,
        Erase erase,
        @In("s") double pause,
        @In("s") double readAfter,
        @In("V") double gateVoltage)
        implements PulsePattern {

    /**
     * The light pulses of a cycle.
     *
     * @param count number of pulses
     * @param width duration of a pulse (s)
     * @param light light of a pulse
     */
    public record Write(
            int count, @In("s") double width, @Key("") Light light) {
        public Write {
            PatternCheck.atLeastOne("writing pulses", count);
            PatternCheck.positiveTime("width of a writing pulse", width);
        }
    }

    /**
     * The gate pulses of a cycle, in the dark.
     *
     * @param count number of pulses
     * @param width duration of a pulse (s)
     * @param gateVoltage V_G during a pulse (V)
     */
    public record Erase(
            int count, @In("s") double width, @In("V") double gateVoltage) {
        public Erase {
            PatternCheck.atLeastOne("erasing pulses", count);
            PatternCheck.positiveTime("width of an erasing pulse", width);
            PatternCheck.voltage(gateVoltage);
        }
    }

    public WriteEraseCycles {
        PatternCheck.atLeastOne("cycles", cycleCount);
        PatternCheck.require(
                (long) cycleCount * ((long) write.count() + erase.count()) <= Integer.MAX_VALUE,
                cycleCount + " cycles of " + write.count() + " and " + erase.count() + " pulses are too many");
        PatternCheck.positiveTime("pause after a pulse", pause);
        PatternCheck.positiveTime("time of the reading after a pulse", readAfter);
        PatternCheck.require(
                readAfter <= pause,
                "the reading must lie in the pause of " + pause + " s after a pulse, was " + readAfter + " s");
        PatternCheck.voltage(gateVoltage);
    }

    @Override
    public int count() {
        return cycleCount * pulsesPerCycle();
    }

    /** Writing and erasing pulses of one cycle. */
    public int pulsesPerCycle() {
        return write.count() + erase.count();
    }

    /** Whether pulse k is one of light. */
    public boolean isWrite(int k) {
        return k % pulsesPerCycle() < write.count();
    }

    @Override
    public double pulseStart(int k) {
        int cycle = k / pulsesPerCycle();
        int inside = k % pulsesPerCycle();
        double cycleTime = write.count() * (write.width() + pause) + erase.count() * (erase.width() + pause);
        int writes = Math.min(inside, write.count());
        return cycle * cycleTime + writes * (write.width() + pause) + (inside - writes) * (erase.width() + pause);
    }

    @Override
    public double pulseEnd(int k) {
        return pulseStart(k) + (isWrite(k) ? write.width() : erase.width());
    }

    /** Time of the reading after each pulse (s). */
    public List<Double> readTimes() {
        List<Double> times = new ArrayList<>();
        for (int k = 0; k < count(); k++) {
            times.add(Math.min(pulseEnd(k) + readAfter, pauseEnd(k)));
        }
        return times;
    }

    private double pauseEnd(int k) {
        return k + 1 < count() ? pulseStart(k + 1) : pulseEnd(k) + pause;
    }

    @Override
    public Stimulus stimulus() {
        SegmentWriter writer = new SegmentWriter();
        Light dark = write.light().off();
        for (int k = 0; k < count(); k++) {
            boolean writes = isWrite(k);
            writer.until(pulseEnd(k), writes ? write.light() : dark, writes ? gateVoltage : erase.gateVoltage());
            writer.until(pauseEnd(k), dark, gateVoltage);
        }
        return writer.stimulus();
    }
}
