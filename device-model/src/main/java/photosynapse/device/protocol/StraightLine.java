package photosynapse.device.protocol;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Straight line by least squares.
 *
 * @param slope of y by x
 * @param intercept y at x = 0
 * @param slopeMargin half width of the interval of the slope at 95 % (Student's t); infinite for two points
 */
record StraightLine(double slope, double intercept, double slopeMargin) {
    private static final double CONFIDENCE = 0.95;

    /** Through points x, y, at least two with different x. */
    static StraightLine through(List<double[]> points) {
        int n = points.size();
        double meanX = points.stream().mapToDouble(p -> p[0]).sum() / n;
        double meanY = points.stream().mapToDouble(p -> p[1]).sum() / n;
        double xx = 0;
        double xy = 0;
        for (double[] p : points) {
            xx += (p[0] - meanX) * (p[0] - meanX);
            xy += (p[0] - meanX) * (p[1] - meanY);
        }
        double slope = xy / xx;
        double squares = 0;
        for (double[] p : points) {
            double miss = p[1] - meanY - slope * (p[0] - meanX);
            squares += miss * miss;
        }
        double margin = n < 3
                ? Double.POSITIVE_INFINITY
                : new TDistribution(null, n - 2).inverseCumulativeProbability(0.5 + CONFIDENCE / 2)
                        * StrictMath.sqrt(squares / (n - 2) / xx);
        return new StraightLine(slope, meanY - slope * meanX, margin);
    }
}
