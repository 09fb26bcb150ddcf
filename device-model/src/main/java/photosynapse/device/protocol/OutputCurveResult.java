package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.units.In;

/**
 * Output curves.
 *
 * @param spec what was done
 * @param curves one for each gate voltage
 */
public record OutputCurveResult(OutputCurveSpec spec, List<Curve> curves) {
    public OutputCurveResult {
        curves = List.copyOf(curves);
    }

    /**
     * One point.
     *
     * @param drainVoltage V_D (V)
     * @param drainCurrent gradual channel, signed (A)
     */
    public record Point(
            @In("V") double drainVoltage, @In("A") double drainCurrent) {}

    /**
     * One curve.
     *
     * @param gateVoltage V_G (V)
     * @param points by drain voltage
     * @param largestConductance largest |dI/dV_D| between neighbouring points (S)
     * @param smallestConductance smallest |dI/dV_D| between neighbouring points; near zero in saturation (S)
     */
    public record Curve(
            @In("V") double gateVoltage,
            List<Point> points,
            @In("S") double largestConductance,
            @In("S") double smallestConductance) {
        public Curve {
            points = List.copyOf(points);
        }

        static Curve of(double gate, List<Point> points) {
            double largest = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (int k = 1; k < points.size(); k++) {
                double slope = StrictMath.abs((points.get(k).drainCurrent()
                                - points.get(k - 1).drainCurrent())
                        / (points.get(k).drainVoltage() - points.get(k - 1).drainVoltage()));
                largest = StrictMath.max(largest, slope);
                smallest = StrictMath.min(smallest, slope);
            }
            return new Curve(gate, points, largest, smallest);
        }
    }
}
