package photosynapse.device.stimulus;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Equal light pulses that arrive at random, without memory.
 *
 * <p><b>Equation:</b> the first pulse starts at 0; from the end of a pulse to the start of the next passes a time with
 * the density e^(-t/m)/m, m = 1/rate - width. That is a Poisson process whose source cannot fire while it is lit:
 * pulses never overlap, and there are {@code rate} of them per second in the long run.
 *
 * <p><b>Limits:</b> width times rate near zero is the Poisson process itself.
 *
 * @param count number of pulses
 * @param width duration of a pulse (s)
 * @param rate mean pulses per second, start to start (Hz)
 * @param light light of a pulse
 * @param gateVoltage V_G throughout (V)
 * @param dark time after the end of the last pulse (s)
 */
public record PoissonTrain(
        int count,
        @In("s") double width,
        @In("Hz") double rate,
        @Key("") Light light,
        @In("V") double gateVoltage,
        @In("s") double dark) {

    public PoissonTrain {
        PatternCheck.atLeastOne("pulses", count);
        PatternCheck.positiveTime("pulse width", width);
        PatternCheck.require(rate > 0 && Double.isFinite(rate), "pulse rate must be > 0 Hz, was " + rate);
        PatternCheck.require(width * rate < 1, "pulses of " + width + " s at " + rate + " Hz would overlap");
        PatternCheck.voltage(gateVoltage);
        PatternCheck.positiveTime("time in the dark", dark);
    }

    /** One draw of the train; the same generator in the same state gives the same pulses. */
    public PulseTable draw(RandomGenerator random) {
        double meanGap = 1 / rate - width;
        List<PulseTable.Pulse> pulses = new ArrayList<>();
        double start = 0;
        for (int k = 0; k < count; k++) {
            pulses.add(new PulseTable.Pulse(start, width, light, gateVoltage));
            start += width + meanGap * -StrictMath.log1p(-random.nextDouble());
        }
        return new PulseTable(pulses, gateVoltage, dark);
    }
}
