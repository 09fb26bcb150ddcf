package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * The same retention at several temperatures.
 *
 * @param retention what is written and read
 * @param temperatures growing (K)
 * @param leftFraction fraction of the change at which the time is taken: 0.5 for the half-life, 1/e for a time constant
 */
public record TemperatureSeriesSpec(
        @Key("") RetentionSpec retention, @In("K") List<Double> temperatures, double leftFraction) {

    public TemperatureSeriesSpec {
        temperatures = ProtocolCheck.growing("temperatures", temperatures, "K");
        ProtocolCheck.require(
                temperatures.size() >= 2, "an Arrhenius line needs at least two temperatures, got " + temperatures);
        ProtocolCheck.require(
                leftFraction > 0 && leftFraction < 1, "fraction left must be between 0 and 1, was " + leftFraction);
    }
}
