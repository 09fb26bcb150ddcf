package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;

/** What weakens the outcome of a fit, in words. */
final class FitWarnings {
    /** Beyond this, two numbers are told to move together. */
    private static final double TOGETHER = 0.95;

    /** Neighbouring residuals of independent noise correlate by less than this in a trace of twenty readings. */
    private static final double RUNS = 0.6;

    private static final int LEAST_READINGS = 20;
    private static final double AT_BOUND = 1e-6;

    /** A held-out error so many times the fitted one asks for a look. */
    private static final double WORSE = 2;

    private final List<BoundedParameter> parameters;
    private final List<FitParameter> outcome;
    private final List<TraceFitResult.Correlation> correlations;
    private final List<TraceComparison> traces;

    FitWarnings(
            List<BoundedParameter> parameters,
            List<FitParameter> outcome,
            List<TraceFitResult.Correlation> correlations,
            List<TraceComparison> traces) {
        this.parameters = parameters;
        this.outcome = outcome;
        this.correlations = correlations;
        this.traces = traces;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        for (TraceFitResult.Correlation pair : correlations) {
            if (StrictMath.abs(pair.value()) > TOGETHER) {
                words.add(pair.first() + " and " + pair.second() + " move together (correlation "
                        + StrictMath.round(1000 * pair.value()) / 1000.0
                        + "): only their combination is determined");
            }
        }
        for (int k = 0; k < outcome.size(); k++) {
            FitParameter p = outcome.get(k);
            if (!Double.isFinite(p.high()) || !Double.isFinite(p.low())) {
                words.add("the data do not determine " + p.name());
            }
            if (isAtBound(parameters.get(k), p.value())) {
                words.add(p.name() + " stands at the end of its range, " + p.value()
                        + "; the data may ask for a value beyond, and its interval does not hold");
            }
        }
        traces.stream().filter(TraceComparison::isFitted).forEach(t -> addRuns(words, t));
        addHeldOut(words);
        return words;
    }

    private static boolean isAtBound(BoundedParameter bounds, double value) {
        FreeParameter p = bounds.parameter();
        double x = p.toInternal(value);
        double near = AT_BOUND * (bounds.internalHigh() - bounds.internalLow());
        return x - bounds.internalLow() <= near || bounds.internalHigh() - x <= near;
    }

    private static void addRuns(List<String> words, TraceComparison trace) {
        int n = trace.compactChanges().size();
        if (n < LEAST_READINGS) {
            return;
        }
        double product = 0;
        double squares = 0;
        double before = 0;
        for (int k = 0; k < n; k++) {
            double r = trace.compactChanges().get(k) - trace.device().changes().get(k);
            squares += r * r;
            product += k == 0 ? 0 : r * before;
            before = r;
        }
        if (squares > 0 && product / squares > RUNS) {
            words.add("residuals of `" + trace.device().name()
                    + "` run in one direction for long: the model does not describe all of it, and the intervals are"
                    + " too narrow");
        }
    }

    private void addHeldOut(List<String> words) {
        double fitted = traces.stream()
                .filter(TraceComparison::isFitted)
                .mapToDouble(t -> t.error().rmsRatio())
                .max()
                .orElse(0);
        traces.stream()
                .filter(t -> !t.isFitted() && t.error().rmsRatio() > WORSE * fitted)
                .forEach(t ->
                        words.add("held-out trace `" + t.device().name() + "` is followed worse than every fitted one: "
                                + percent(t.error().rmsRatio()) + " against " + percent(fitted)));
    }

    private static String percent(double ratio) {
        return StrictMath.round(1000 * ratio) / 10.0 + " %";
    }
}
