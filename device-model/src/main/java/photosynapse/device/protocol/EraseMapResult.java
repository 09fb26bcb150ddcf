package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.units.In;

/**
 * Erase map.
 *
 * @param spec what was done
 * @param points by duration and then by voltage
 */
public record EraseMapResult(EraseMapSpec spec, List<Point> points) {
    public EraseMapResult {
        points = List.copyOf(points);
    }

    /**
     * One gate pulse.
     *
     * @param eraseVoltage V_G (V)
     * @param eraseDuration (s)
     * @param leftFraction dP at the reading as a fraction of dP just before the gate pulse
     * @param leftByWaitingFraction what the same time without a gate pulse leaves
     */
    public record Point(
            @In("V") double eraseVoltage,
            @In("s") double eraseDuration,
            double leftFraction,
            double leftByWaitingFraction) {}

    /**
     * Duration that takes a voltage (an index of the specification) to a fraction left, by straight lines over log
     * duration; empty when no duration of the map reaches it (s).
     */
    @In("s")
    public OptionalDouble durationTo(double fraction, int voltageIndex) {
        int count = spec.eraseVoltages().size();
        double beforeLeft = 1;
        for (int k = 0; k < spec.eraseDurations().size(); k++) {
            double here = points.get(k * count + voltageIndex).leftFraction();
            double duration = spec.eraseDurations().get(k);
            if (here <= fraction) {
                if (k == 0) {
                    return OptionalDouble.of(duration);
                }
                double before = spec.eraseDurations().get(k - 1);
                double share = (beforeLeft - fraction) / (beforeLeft - here);
                return OptionalDouble.of(before * StrictMath.pow(duration / before, share));
            }
            beforeLeft = here;
        }
        return OptionalDouble.empty();
    }
}
