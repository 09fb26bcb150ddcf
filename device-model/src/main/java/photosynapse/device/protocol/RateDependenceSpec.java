package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * The same number of pulses at several rates.
 *
 * @param train count, width, light and gate; its own rate is not used
 * @param rates start to start, growing (Hz)
 */
public record RateDependenceSpec(
        @Key("") PulseTrain train, @In("Hz") List<Double> rates) {
    public RateDependenceSpec {
        rates = ProtocolCheck.growing("rates", rates, "Hz");
        ProtocolCheck.require(train.count() >= 2, "a rate needs at least two pulses, got " + train.count());
    }

    /** The trains, one for each rate. */
    public List<PulseTrain> trains() {
        return rates.stream()
                .map(rate -> new PulseTrain(
                        train.count(), train.width(), rate, train.light(), train.gateVoltage(), train.dark()))
                .toList();
    }
}
