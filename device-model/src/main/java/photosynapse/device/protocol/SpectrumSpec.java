package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.OperatingPoint;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Small signals about one steady state.
 *
 * @param voltage of the bottom contact or the gate (V)
 * @param light constant light, {@link Light#DARK} for none
 * @param firstFrequency lowest (Hz)
 * @param lastFrequency highest (Hz)
 * @param frequenciesPerDecadeCount frequencies in a decade, equally spaced on a logarithmic axis
 */
public record SpectrumSpec(
        @In("V") double voltage,
        @Key("") Light light,
        @Key("first_frequency") @In("Hz") double firstFrequency,
        @Key("last_frequency") @In("Hz") double lastFrequency,
        int frequenciesPerDecadeCount) {

    public SpectrumSpec {
        ProtocolCheck.finite("voltage", voltage, "V");
        ProtocolCheck.positive("first frequency", firstFrequency, "Hz");
        ProtocolCheck.positive("last frequency", lastFrequency, "Hz");
        ProtocolCheck.require(
                lastFrequency > firstFrequency,
                "last frequency (" + lastFrequency + " Hz) must be above the first (" + firstFrequency + " Hz)");
        ProtocolCheck.require(
                frequenciesPerDecadeCount >= 1 && frequenciesPerDecadeCount <= 1000,
                "frequencies per decade must be from 1 to 1000, was " + frequenciesPerDecadeCount);
    }

    /** The frequencies (Hz). */
    public List<Double> frequencies() {
        return SampleTimes.spaced(firstFrequency, lastFrequency, frequenciesPerDecadeCount);
    }

    /** What is held. */
    OperatingPoint point() {
        return OperatingPoint.lit(voltage, light);
    }
}
