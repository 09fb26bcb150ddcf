package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.units.In;

/**
 * Retention; the clock starts at the end of the last pulse.
 *
 * @param spec what was done
 * @param run samples
 * @param writtenChangeRatio dP/P_dark at the end of the last pulse
 * @param left fraction of that change at each reading
 * @param halfLife when half of it is left, by interpolation over log time; empty when more is left at the last reading
 *     (s)
 */
public record RetentionResult(
        RetentionSpec spec,
        TransientResult run,
        double writtenChangeRatio,
        List<Left> left,
        @In("s") OptionalDouble halfLife) {

    public RetentionResult {
        left = List.copyOf(left);
    }

    /** Fraction left at a time after the last pulse (s), by interpolation over log time; empty outside the readings. */
    public OptionalDouble leftAfter(double time) {
        return Left.fractionAt(time, left);
    }
}
