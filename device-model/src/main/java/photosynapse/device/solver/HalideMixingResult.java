package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.units.In;

/**
 * How halides mixed.
 *
 * @param positions middle of each cell, from the channel upwards (m)
 * @param profiles composition at each asked-for time
 * @param mixedToTenPercent when the largest difference of composition fell below 0.1 (s), infinite if it did not
 * @param mixedToOnePercent when it fell below 0.01 (s), infinite if it did not
 * @param iodideErrorRatio largest relative change of the amount of iodide on the way
 * @param steps accepted time steps
 */
public record HalideMixingResult(
        @In("m") List<Double> positions,
        List<HalideProfile> profiles,
        @In("s") double mixedToTenPercent,
        @In("s") double mixedToOnePercent,
        double iodideErrorRatio,
        int steps) {
    public HalideMixingResult {
        positions = List.copyOf(positions);
        profiles = List.copyOf(profiles);
    }
}
