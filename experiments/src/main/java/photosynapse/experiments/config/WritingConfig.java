package photosynapse.experiments.config;

import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Equal light pulses that write the memory, at a constant gate voltage.
 *
 * @param count number of pulses
 * @param width duration of a pulse (s)
 * @param rate pulses per second, start to start (Hz)
 * @param light light of a pulse
 * @param gateVoltage V_G throughout (V)
 */
public record WritingConfig(
        int count,
        @In("s") double width,
        @In("Hz") double rate,
        @Key("") Light light,
        @In("V") double gateVoltage) {

    private static final int MOST_PULSES = 100_000;

    public WritingConfig {
        new BoundCheck()
                .count("count", count, 1, MOST_PULSES)
                .positive("width", width, "s")
                .positive("rate", rate, "Hz")
                .require(
                        "rate",
                        count == 1 || !(width * rate >= 1),
                        "must leave time between pulses of " + width + " s, was " + rate + " Hz")
                .finite("gateVoltage", gateVoltage, "V")
                .done();
    }

    /** The pulses, an erasing after a wait, and a reading, after which it stays dark as long as before it (all s). */
    PulseTrain train(double waiting, double eraseDuration, double readAfter) {
        return train(waiting + eraseDuration + 2 * readAfter);
    }

    /** The pulses, followed by darkness (s). */
    public PulseTrain train(double dark) {
        return new PulseTrain(count, width, rate, light, gateVoltage, dark);
    }
}
