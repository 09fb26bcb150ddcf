package photosynapse.experiments.config;

import java.util.Optional;
import photosynapse.device.units.In;

/**
 * A light pulse that was found in a measured trace.
 *
 * @param from start (s)
 * @param until end (s)
 * @param level light during the pulse in the unit of its column; NaN when it was found in the current
 * @param fromError largest error of the start by the distance of the readings (s); NaN when it was found in the current
 * @param untilError largest error of the end (s)
 */
public record FoundPulse(
        @In("s") double from,
        @In("s") double until,
        double level,
        @In("s") double fromError,
        @In("s") double untilError) {

    /** Largest error of its width, as a share of the width; NaN when it was found in the current. */
    public double widthErrorRatio() {
        return (fromError + untilError) / (until - from);
    }

    /**
     * The pulse when its width is known (s): in the middle of where the readings allow it; one that was found in the
     * current keeps its start.
     *
     * @return empty when the readings contradict the width
     */
    public Optional<FoundPulse> withWidth(double width) {
        if (Double.isNaN(fromError)) {
            return Optional.of(new FoundPulse(from, from + width, level, Double.NaN, Double.NaN));
        }
        double earliest = Math.max(from - fromError, until - untilError - width);
        double latest = Math.min(from + fromError, until + untilError - width);
        if (earliest > latest) {
            return Optional.empty();
        }
        double start = earliest + (latest - earliest) / 2;
        double error = (latest - earliest) / 2;
        return Optional.of(new FoundPulse(start, start + width, level, error, error));
    }
}
