package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.units.In;

/**
 * Equal light pulses at a steady rate, start to start, followed by darkness.
 *
 * @param count number of pulses
 * @param width duration of a pulse (s)
 * @param rate pulses per second, start to start (Hz)
 * @param light light of a pulse
 * @param gateVoltage V_G throughout (V)
 * @param dark time after the end of the last pulse (s)
 */
public record PulseTrain(
        int count,
        @In("s") double width,
        @In("Hz") double rate,
        Light light,
        @In("V") double gateVoltage,
        @In("s") double dark)
        implements PulsePattern {

    public PulseTrain {
        require(count >= 1, "count of pulses must be at least 1, was " + count);
        require(width > 0 && Double.isFinite(width), "pulse width must be > 0 s, was " + width);
        require(count == 1 || rate > 0, "pulse rate must be > 0 Hz, was " + rate);
        require(count == 1 || width * rate < 1, "pulses of " + width + " s at " + rate + " Hz would overlap");
        require(dark > 0 && Double.isFinite(dark), "time in the dark must be > 0 s, was " + dark);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public double pulseStart(int k) {
        return k == 0 ? 0 : k / rate;
    }

    @Override
    public double pulseEnd(int k) {
        return pulseStart(k) + width;
    }

    @Override
    public Stimulus stimulus() {
        List<Segment> segments = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            segments.add(Segment.constant(pulseStart(k) + width, light, gateVoltage));
            double darkUntil = k + 1 < count ? pulseStart(k + 1) : lastPulseEnd() + dark;
            segments.add(Segment.constant(darkUntil, light.off(), gateVoltage));
        }
        return new Stimulus(segments);
    }
}
