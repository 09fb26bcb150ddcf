package photosynapse.experiments.run;

import java.util.List;

/** Estimates how long a plan still takes: the estimates of its parts, corrected by how long the finished ones took. */
final class TimeLeft {
    private static final double TRUST_IN_ESTIMATE = 1.0;

    private final double[] estimates;
    private double estimatedSoFar;
    private double takenSoFar;

    TimeLeft(List<Double> estimates) {
        this.estimates = estimates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Takes notice that part k took so long (s). */
    void finished(int k, double seconds) {
        estimatedSoFar += estimates[k];
        takenSoFar += seconds;
    }

    /** Seconds left when part k is finished to a fraction after so many seconds of its own. */
    double seconds(int k, double fraction, double elapsed) {
        double speed = (takenSoFar + TRUST_IN_ESTIMATE) / (estimatedSoFar + TRUST_IN_ESTIMATE);
        double later = 0;
        for (int i = k + 1; i < estimates.length; i++) {
            later += estimates[i] * speed;
        }
        double guess = Math.max(0, estimates[k] * speed - elapsed);
        double seen = fraction > 0 ? elapsed * (1 - fraction) / fraction : guess;
        return later + guess * (1 - fraction) + seen * fraction;
    }
}
