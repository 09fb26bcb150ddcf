package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import photosynapse.device.units.In;

/**
 * Conductance against the number of equal pulses, with the numbers in which papers state how straight it is.
 *
 * <p><b>Equation:</b> x = n/N, g = (G_n - G_0)/(G_N - G_0). Of NeuroSim G = B (1 - e^(-n/A)) + G_0 with B = (G_N -
 * G_0)/(1 - e^(-N/A)), so g = (1 - e^(-x/a))/(1 - e^(-1/a)), a = A/N by least squares in g; a > 0 is a curve that moves
 * most at its first pulses. Its label is the largest distance of that curve from the diagonal of the unit square, in
 * units of 0.07, which gives the published table of A/N against label to its digits. The exponent alpha: G =
 * [(G_N^alpha - G_0^alpha) x + G_0^alpha]^(1/alpha) by least squares in g, 1 for a straight line. NeuroSim counts
 * erasing pulses backwards, so that A and label of a depression have the other sign there.
 *
 * <p><b>Source:</b> Chen, Peng and Yu, IEEE Trans. Comput.-Aided Des. 37, 3067 (2018); Jang et al., IEEE Electron
 * Device Lett. 36, 457 (2015).
 *
 * @param conductances G after 0, 1 .. N pulses (S)
 * @param normalisedA a = A/N of NeuroSim; empty where the ends agree (no change at all) or the curve is straight
 * @param neuroSimLabel nonlinearity label, signed as a
 * @param exponent alpha; empty where the ends agree
 * @param maximumDeviation largest |g - x|, the deviation from the straight line (%)
 */
public record UpdateCurve(
        @In("S") List<Double> conductances,
        OptionalDouble normalisedA,
        double neuroSimLabel,
        OptionalDouble exponent,
        double maximumDeviation) {

    /** Steepness 1/a and exponent beyond this are not told apart by any measurement. */
    private static final double LIMIT = 60;

    private static final int SCAN = 240;

    /** Straighter than this is straight. */
    private static final double STRAIGHT = 1e-9;

    /** Distance from the diagonal that counts as one unit of the label. */
    private static final double LABEL_UNIT = 0.07;

    public UpdateCurve {
        conductances = List.copyOf(conductances);
    }

    static UpdateCurve of(List<Double> conductances) {
        int n = conductances.size() - 1;
        double start = conductances.get(0);
        double range = conductances.get(n) - start;
        if (range == 0) {
            return new UpdateCurve(conductances, OptionalDouble.empty(), 0, OptionalDouble.empty(), 0);
        }
        double[] g = new double[n + 1];
        double deviation = 0;
        for (int k = 0; k <= n; k++) {
            g[k] = (conductances.get(k) - start) / range;
            deviation = StrictMath.max(deviation, StrictMath.abs(g[k] - (double) k / n));
        }
        double steepness = least(kappa -> squares(g, x -> exponential(kappa, x)));
        OptionalDouble a =
                StrictMath.abs(steepness) < STRAIGHT ? OptionalDouble.empty() : OptionalDouble.of(1 / steepness);
        double ratio = conductances.get(n) / start;
        double alpha = least(exponent -> squares(g, x -> power(exponent, ratio, x)));
        return new UpdateCurve(conductances, a, label(steepness), OptionalDouble.of(alpha), 100 * deviation);
    }

    /** (1 - e^(-kappa x))/(1 - e^-kappa). */
    private static double exponential(double kappa, double x) {
        return StrictMath.abs(kappa) < STRAIGHT ? x : StrictMath.expm1(-kappa * x) / StrictMath.expm1(-kappa);
    }

    /** g of the law with an exponent, for G_N/G_0. */
    private static double power(double alpha, double ratio, double x) {
        double log = StrictMath.log(ratio);
        double here = StrictMath.abs(alpha) < STRAIGHT
                ? x * log
                : StrictMath.log1p(x * StrictMath.expm1(alpha * log)) / alpha;
        return StrictMath.expm1(here) / (ratio - 1);
    }

    private static double squares(double[] g, DoubleUnaryOperator law) {
        double sum = 0;
        for (int k = 0; k < g.length; k++) {
            double miss = g[k] - law.applyAsDouble((double) k / (g.length - 1));
            sum += miss * miss;
        }
        return sum;
    }

    /** The number in -LIMIT .. LIMIT with the least value: a scan, then golden sections. */
    private static double least(DoubleUnaryOperator cost) {
        double step = 2 * LIMIT / SCAN;
        double best = 0;
        double lowest = cost.applyAsDouble(0);
        for (int k = 0; k <= SCAN; k++) {
            double at = -LIMIT + k * step;
            double value = cost.applyAsDouble(at);
            if (value < lowest) {
                lowest = value;
                best = at;
            }
        }
        double golden = (StrictMath.sqrt(5) - 1) / 2;
        double low = best - step;
        double high = best + step;
        for (int k = 0; k < 80; k++) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (cost.applyAsDouble(a) <= cost.applyAsDouble(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }

    /** Largest distance of the exponential from the diagonal, in units of the label, signed as the steepness. */
    private static double label(double kappa) {
        if (StrictMath.abs(kappa) < STRAIGHT) {
            return 0;
        }
        double size = StrictMath.abs(kappa);
        double share = -StrictMath.expm1(-size);
        double farthest = StrictMath.log(size / share) / size;
        double above = exponential(size, farthest) - farthest;
        return StrictMath.signum(kappa) * above / (LABEL_UNIT * StrictMath.sqrt(2));
    }

    /** N. */
    public int pulseCount() {
        return conductances.size() - 1;
    }

    /** Largest G (S). */
    @In("S")
    public double largest() {
        return conductances.stream().mapToDouble(g -> g).max().orElseThrow();
    }

    /** Smallest G (S). */
    @In("S")
    public double smallest() {
        return conductances.stream().mapToDouble(g -> g).min().orElseThrow();
    }

    /** G at a share of the pulses, straight between them (S). */
    double at(double share) {
        double place = share * pulseCount();
        int below = (int) StrictMath.min(pulseCount() - 1, StrictMath.floor(place));
        double low = conductances.get(below);
        return low + (place - below) * (conductances.get(below + 1) - low);
    }
}
