package photosynapse.device.extraction;

import java.util.List;

/**
 * Outcome of a fit to traces.
 *
 * @param parameters best values with intervals, in their order
 * @param correlations of each pair of parameters
 * @param warnings what weakens the outcome, in words
 * @param traces data and model of every trace, fitted ones first
 * @param evaluations how often the model was evaluated
 * @param isConverged whether the optimiser ended by its own criterion and not by its limit
 */
public record TraceFitResult(
        List<FitParameter> parameters,
        List<Correlation> correlations,
        List<String> warnings,
        List<TraceComparison> traces,
        int evaluations,
        boolean isConverged) {
    public TraceFitResult {
        parameters = List.copyOf(parameters);
        correlations = List.copyOf(correlations);
        warnings = List.copyOf(warnings);
        traces = List.copyOf(traces);
    }

    /**
     * How two fitted numbers move together.
     *
     * @param first name
     * @param second name
     * @param value from -1 to 1
     */
    public record Correlation(String first, String second, double value) {}

    /** Best values in order. */
    public double[] values() {
        return parameters.stream().mapToDouble(FitParameter::value).toArray();
    }

    /** Rms of the residuals in units of the largest change, over the fitted or the held-out traces; NaN without any. */
    public double rms(boolean ofFitted) {
        return StrictMath.sqrt(traces.stream()
                .filter(t -> t.isFitted() == ofFitted)
                .mapToDouble(t -> t.error().rmsRatio() * t.error().rmsRatio())
                .average()
                .orElse(Double.NaN));
    }
}
