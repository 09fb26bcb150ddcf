package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Gate pulses of every voltage and every duration after the same writing.
 *
 * @param train what writes; its own time in the dark is not used
 * @param waiting from the end of the last pulse to the gate pulse (s)
 * @param eraseVoltages V_G of the gate pulse (V)
 * @param eraseDurations of the gate pulse, growing (s)
 * @param readDelay from the end of the gate pulse to the reading (s)
 */
public record EraseMapSpec(
        @Key("") PulseTrain train,
        @In("s") double waiting,
        @In("V") List<Double> eraseVoltages,
        @In("s") List<Double> eraseDurations,
        @In("s") double readDelay) {

    public EraseMapSpec {
        eraseVoltages = List.copyOf(eraseVoltages);
        eraseDurations = ProtocolCheck.growing("erase durations", eraseDurations, "s");
        for (double duration : eraseDurations) {
            erase(train, waiting, eraseVoltages, new double[] {duration, readDelay});
        }
    }

    private static EraseSpec erase(PulseTrain train, double waiting, List<Double> voltages, double[] pulseAndDelay) {
        double dark = waiting + pulseAndDelay[0] + pulseAndDelay[1];
        PulseTrain written =
                new PulseTrain(train.count(), train.width(), train.rate(), train.light(), train.gateVoltage(), dark);
        return new EraseSpec(written, waiting, voltages, pulseAndDelay[0], pulseAndDelay[1]);
    }

    /** The measurement at one duration (s). */
    EraseSpec at(double duration) {
        return erase(train, waiting, eraseVoltages, new double[] {duration, readDelay});
    }
}
