package photosynapse.device.extraction;

import java.util.List;
import photosynapse.device.stimulus.Stimulus;

/**
 * Weights of the readings of a trace; they sum to 1.
 *
 * <p><b>Equation</b> by log time: w_i = ln(e_(i+1)/e_(i-1))/2 with e the time since the last edge of the stimulus,
 * among readings of one stretch; so each factor of time counts alike, however densely it was sampled.
 */
final class ReadingWeights {
    /** A reading nearer to an edge counts as if it were at this share of its stretch. */
    private static final double NEAREST = 1e-4;

    /** No reading of a stretch counts less than this share of its mean. */
    private static final double LEAST = 1e-3;

    private ReadingWeights() {}

    static double[] of(ObservedTrace trace, boolean byLogTime) {
        int n = trace.times().size();
        double[] weights = new double[n];
        if (byLogTime) {
            logTime(trace, weights);
        } else {
            java.util.Arrays.fill(weights, 1);
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double least = LEAST * sum / n;
        double total = 0;
        for (int k = 0; k < n; k++) {
            weights[k] = StrictMath.max(least, weights[k]);
            total += weights[k];
        }
        for (int k = 0; k < n; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    private static void logTime(ObservedTrace trace, double[] weights) {
        List<Double> times = trace.times();
        Stimulus stimulus = trace.stimulus();
        int from = 0;
        for (int s = 0; s < stimulus.segments().size() && from < weights.length; s++) {
            double start = stimulus.start(s);
            double end = stimulus.segments().get(s).until();
            int until = from;
            while (until < weights.length
                    && (times.get(until) <= end || s == stimulus.segments().size() - 1)) {
                until++;
            }
            double nearest = NEAREST * (end - start);
            for (int k = from; k < until; k++) {
                double before = StrictMath.max(nearest, times.get(StrictMath.max(from, k - 1)) - start);
                double after = StrictMath.max(nearest, times.get(StrictMath.min(until - 1, k + 1)) - start);
                weights[k] = until - from == 1 ? 1 : StrictMath.log(after / before) / 2;
            }
            from = until;
        }
    }
}
