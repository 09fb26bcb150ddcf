package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.units.In;

/**
 * Temperature series.
 *
 * @param spec what was done
 * @param points by temperature
 * @param activationEnergyEv Ea; empty when fewer than two temperatures reach the fraction (eV)
 * @param activationMarginEv half width of its interval at 95 %; infinite for two temperatures (eV)
 */
public record TemperatureSeriesResult(
        TemperatureSeriesSpec spec,
        List<Point> points,
        @In("eV") OptionalDouble activationEnergyEv,
        @In("eV") OptionalDouble activationMarginEv) {

    public TemperatureSeriesResult {
        points = List.copyOf(points);
    }

    /**
     * One temperature.
     *
     * @param temperature T (K)
     * @param writtenChangeRatio dP/P_dark at the end of the last pulse
     * @param time at which the fraction of the specification is left; empty when more is left at the last reading (s)
     * @param left fraction of the change at each reading
     */
    public record Point(
            @In("K") double temperature,
            double writtenChangeRatio,
            @In("s") OptionalDouble time,
            List<Left> left) {
        public Point {
            left = List.copyOf(left);
        }
    }
}
