package photosynapse.device.protocol;

import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Reading of what a train has written, on a logarithmic time axis.
 *
 * @param train what writes; its time in the dark is the last reading
 * @param firstReading after the end of the last pulse (s)
 * @param readingsPerDecadeCount readings in a decade of time
 */
public record RetentionSpec(
        @Key("") PulseTrain train,
        @In("s") @Key("first_reading") double firstReading,
        int readingsPerDecadeCount) {

    public RetentionSpec {
        ProtocolCheck.positive("first reading", firstReading, "s");
        ProtocolCheck.require(
                firstReading < train.dark(),
                "first reading at " + firstReading + " s must come before the last at " + train.dark() + " s");
        ProtocolCheck.require(
                readingsPerDecadeCount >= 1 && readingsPerDecadeCount <= 1000,
                "readings per decade must be from 1 to 1000, was " + readingsPerDecadeCount);
    }
}
