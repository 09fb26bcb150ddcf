package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.units.In;

/**
 * Erase with a drain bias.
 *
 * @param spec what was done
 * @param overdrive q P/Cox at the source at the start of the pulse (V)
 * @param slices from the source to the drain, of equal length
 * @param leftFraction dP of the whole channel, slices in series, at the reading as a fraction of that just before the
 *     pulse
 */
public record DrainEraseResult(
        DrainEraseSpec spec, @In("V") double overdrive, List<Slice> slices, double leftFraction) {
    public DrainEraseResult {
        slices = List.copyOf(slices);
    }

    /**
     * One slice of the channel.
     *
     * @param placeFraction its middle, 0 at the source and 1 at the drain
     * @param channelVoltage V there during the pulse (V)
     * @param leftFraction dP of the slice at the reading as a fraction of that just before the pulse
     */
    public record Slice(double placeFraction, @In("V") double channelVoltage, double leftFraction) {}
}
