package photosynapse.device.stimulus;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Bursts of equal light pulses: a fast rate inside a burst, a slow rate of bursts, both start to start.
 *
 * @param burstCount number of bursts
 * @param pulsesPerBurst pulses of each
 * @param width duration of a pulse (s)
 * @param rate pulses per second inside a burst (Hz)
 * @param burstRate bursts per second (Hz)
 * @param light light of a pulse
 * @param gateVoltage V_G throughout (V)
 * @param dark time after the end of the last pulse (s)
 */
public record BurstTrain(
        int burstCount,
        int pulsesPerBurst,
        @In("s") double width,
        @In("Hz") double rate,
        @In("Hz") double burstRate,
        @Key("") Light light,
        @In("V") double gateVoltage,
        @In("s") double dark)
        implements PulsePattern {

    public BurstTrain {
        PatternCheck.atLeastOne("bursts", burstCount);
        PatternCheck.atLeastOne("pulses in a burst", pulsesPerBurst);
        PatternCheck.require(
                (long) burstCount * pulsesPerBurst <= Integer.MAX_VALUE,
                burstCount + " bursts of " + pulsesPerBurst + " pulses are too many");
        PatternCheck.positiveTime("pulse width", width);
        PatternCheck.require(pulsesPerBurst == 1 || rate > 0, "pulse rate must be > 0 Hz, was " + rate);
        PatternCheck.require(
                pulsesPerBurst == 1 || width * rate < 1, "pulses of " + width + " s at " + rate + " Hz would overlap");
        double burst = (pulsesPerBurst == 1 ? 0 : (pulsesPerBurst - 1) / rate) + width;
        PatternCheck.require(burstCount == 1 || burstRate > 0, "burst rate must be > 0 Hz, was " + burstRate);
        PatternCheck.require(
                burstCount == 1 || burst * burstRate < 1,
                "bursts of " + burst + " s at " + burstRate + " Hz would overlap");
        PatternCheck.voltage(gateVoltage);
        PatternCheck.positiveTime("time in the dark", dark);
    }

    @Override
    public int count() {
        return burstCount * pulsesPerBurst;
    }

    @Override
    public double pulseStart(int k) {
        int burst = k / pulsesPerBurst;
        int inside = k % pulsesPerBurst;
        return (burst == 0 ? 0 : burst / burstRate) + (inside == 0 ? 0 : inside / rate);
    }

    @Override
    public double pulseEnd(int k) {
        return pulseStart(k) + width;
    }

    @Override
    public Stimulus stimulus() {
        SegmentWriter writer = new SegmentWriter();
        for (int k = 0; k < count(); k++) {
            writer.until(pulseStart(k), light.off(), gateVoltage);
            writer.until(pulseEnd(k), light, gateVoltage);
        }
        writer.until(lastPulseEnd() + dark, light.off(), gateVoltage);
        return writer.stimulus();
    }
}
