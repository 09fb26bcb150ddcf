package photosynapse.device.protocol;

import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Writing by a train, waiting, then a pulse of gate and drain together, and reading at the drain voltage of the device.
 *
 * @param train what writes; its time in the dark holds waiting, pulse and read delay
 * @param waiting from the end of the last pulse of light to the erasing pulse (s)
 * @param gateVoltage V_G during the erasing pulse (V)
 * @param drainVoltage V_D during the erasing pulse, either sign (V)
 * @param eraseDuration of the erasing pulse (s)
 * @param readDelay from its end to the reading (s)
 * @param sliceCount places along the channel at which the films are followed
 */
public record DrainEraseSpec(
        @Key("") PulseTrain train,
        @In("s") double waiting,
        @In("V") double gateVoltage,
        @In("V") double drainVoltage,
        @In("s") double eraseDuration,
        @In("s") double readDelay,
        int sliceCount) {

    public DrainEraseSpec {
        new EraseSpec(train, waiting, java.util.List.of(gateVoltage), eraseDuration, readDelay);
        ProtocolCheck.finite("drain voltage", drainVoltage, "V");
        ProtocolCheck.require(
                sliceCount >= 2 && sliceCount <= 100, "slice count must be from 2 to 100, was " + sliceCount);
    }
}
