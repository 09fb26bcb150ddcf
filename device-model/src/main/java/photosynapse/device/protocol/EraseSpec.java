package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Writing by a train, waiting, a gate pulse, and reading after the return to the gate voltage of the train.
 *
 * @param train what writes; its time in the dark ends the measurement
 * @param waiting from the end of the last pulse to the gate pulse (s)
 * @param eraseVoltages V_G of the gate pulse, one measurement each (V)
 * @param eraseDuration of the gate pulse (s)
 * @param readDelay from the end of the gate pulse to the reading (s)
 */
public record EraseSpec(
        @Key("") PulseTrain train,
        @In("s") double waiting,
        @In("V") List<Double> eraseVoltages,
        @In("s") double eraseDuration,
        @In("s") double readDelay) {

    public EraseSpec {
        ProtocolCheck.positive("waiting", waiting, "s");
        eraseVoltages = List.copyOf(eraseVoltages);
        ProtocolCheck.require(!eraseVoltages.isEmpty(), "erase voltages must not be empty");
        eraseVoltages.forEach(v -> ProtocolCheck.finite("erase voltage", v, "V"));
        ProtocolCheck.positive("erase duration", eraseDuration, "s");
        ProtocolCheck.positive("read delay", readDelay, "s");
        double needed = waiting + eraseDuration + readDelay;
        ProtocolCheck.require(
                train.dark() >= needed,
                "time in the dark must hold waiting, erase and read delay (" + needed + " s), was " + train.dark()
                        + " s");
    }

    /** Start of the gate pulse (s). */
    public double eraseStart() {
        return train.lastPulseEnd() + waiting;
    }

    /** End of the gate pulse (s). */
    public double eraseEnd() {
        return eraseStart() + eraseDuration;
    }

    /** The reading (s). */
    public double reading() {
        return eraseEnd() + readDelay;
    }
}
