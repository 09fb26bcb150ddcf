package photosynapse.device.extraction;

import java.util.List;

/**
 * Outcome of a least-squares fit.
 *
 * @param parameters best values with intervals, in the order in which they were given
 * @param rms root of the mean square of the residuals
 * @param largest largest absolute residual
 * @param residualCount number of residuals
 * @param evaluations how often the residuals were evaluated
 * @param isConverged whether the optimiser ended by its own criterion and not by its limit
 */
public record CurveFitResult(
        List<FitParameter> parameters,
        double rms,
        double largest,
        int residualCount,
        int evaluations,
        boolean isConverged) {

    public CurveFitResult {
        parameters = List.copyOf(parameters);
    }

    /** Best value of a number by its name. */
    public double value(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .mapToDouble(FitParameter::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fitted number is called " + name));
    }

    /** Best values in order. */
    public double[] values() {
        return parameters.stream().mapToDouble(FitParameter::value).toArray();
    }
}
