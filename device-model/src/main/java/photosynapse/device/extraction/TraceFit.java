package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.FailureReason;
import photosynapse.device.solver.NoConvergenceException;

/**
 * Fits the free numbers of a model to several measured traces at once.
 *
 * <p><b>Equation</b> minimises the sum over traces of sum_i w_i ((model - data)/peak)^2, the weights of a trace summing
 * to 1, so that each trace counts alike. Intervals at 95 % by Student's t from {@link FitCovariance}, with the scatter
 * of each trace from its own residuals.
 *
 * <p><b>Numerics</b> Levenberg and Marquardt on values or their logarithms, kept between their bounds; on demand an
 * evolution strategy (CMA-ES) looks through the whole range first.
 */
public final class TraceFit {
    private static final double CONFIDENCE = 0.95;

    private final List<BoundedParameter> parameters;
    private final TraceModel model;
    private final TraceFitOptions options;
    private final List<ObservedTrace> fitted;
    private final List<double[]> weights;

    /** A fit of a model to traces. */
    public TraceFit(
            List<BoundedParameter> parameters, TraceModel model, TraceFitOptions options, List<ObservedTrace> fitted) {
        if (parameters.isEmpty() || fitted.isEmpty()) {
            throw new IllegalArgumentException("a fit needs at least one free number and one trace, got "
                    + parameters.size() + " and " + fitted.size());
        }
        this.parameters = List.copyOf(parameters);
        this.model = model;
        this.options = options;
        this.fitted = List.copyOf(fitted);
        this.weights = fitted.stream()
                .map(t -> ReadingWeights.of(t, options.weighsLogTime()))
                .toList();
    }

    /**
     * Fits, and judges on traces that were held out.
     *
     * @throws NoConvergenceException when the stop condition asks to end
     */
    public TraceFitResult fit(List<ObservedTrace> heldOut, RandomGenerator random, StopCondition stop) {
        CurveFit.Residuals residuals = values -> {
            requireRunning(stop);
            return residuals(values);
        };
        List<FreeParameter> start =
                parameters.stream().map(BoundedParameter::parameter).toList();
        if (options.isGlobal()) {
            double[] found = new GlobalSearch(parameters, residuals).search(options.globalEvaluations(), random);
            List<FreeParameter> better = new ArrayList<>();
            for (int k = 0; k < found.length; k++) {
                FreeParameter p = start.get(k);
                better.add(new FreeParameter(p.name(), p.unit(), found[k], p.scale()));
            }
            start = better;
        }
        CurveFit.Precision precision =
                new CurveFit.Precision(options.differenceStep(), options.costTolerance(), options.maximumIterations());
        CurveFit.Optimum optimum =
                new CurveFit(start, residuals, precision).within(parameters).optimum();
        return result(optimum, heldOut);
    }

    private TraceFitResult result(CurveFit.Optimum optimum, List<ObservedTrace> heldOut) {
        double[] values = optimum.values();
        List<ObservedTrace> all = new ArrayList<>(fitted);
        all.addAll(heldOut);
        List<double[]> changes = model.changes(values, all);
        List<TraceComparison> traces = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            traces.add(new TraceComparison(
                    all.get(k),
                    k < fitted.size(),
                    Arrays.stream(changes.get(k)).boxed().toList()));
        }
        FitCovariance covariance = new FitCovariance(optimum.jacobian(), deviations(traces, optimum.jacobian().length));
        int free = optimum.jacobian().length - values.length;
        double t = free > 0
                ? new TDistribution(null, free).inverseCumulativeProbability(0.5 + CONFIDENCE / 2)
                : Double.POSITIVE_INFINITY;
        List<FitParameter> outcome = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            FreeParameter p = parameters.get(k).parameter();
            double x = p.toInternal(values[k]);
            double margin = t * covariance.deviation(k);
            outcome.add(new FitParameter(p.name(), p.unit(), values[k], p.toValue(x - margin), p.toValue(x + margin)));
        }
        List<TraceFitResult.Correlation> correlations = new ArrayList<>();
        for (int a = 0; a < values.length; a++) {
            for (int b = a + 1; b < values.length; b++) {
                correlations.add(new TraceFitResult.Correlation(
                        outcome.get(a).name(), outcome.get(b).name(), covariance.correlation(a, b)));
            }
        }
        List<String> warnings = new FitWarnings(parameters, outcome, correlations, traces).words();
        return new TraceFitResult(
                outcome, correlations, warnings, traces, optimum.evaluations(), optimum.isConverged());
    }

    /** w_i sigma_i of every weighted residual: the scatter of a trace comes from its own residuals. */
    private double[] deviations(List<TraceComparison> traces, int count) {
        double[] deviations = new double[count];
        double lost = (double) (count - parameters.size()) / count;
        int at = 0;
        for (int k = 0; k < fitted.size(); k++) {
            ObservedTrace trace = fitted.get(k);
            int n = trace.times().size();
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double r =
                        traces.get(k).compactChanges().get(i) - trace.changes().get(i);
                squares += r * r;
            }
            double sigma = StrictMath.sqrt(squares / StrictMath.max(1e-9, n * lost));
            for (int i = 0; i < n; i++) {
                deviations[at++] = sigma * StrictMath.sqrt(weights.get(k)[i]) / scale(trace);
            }
        }
        return deviations;
    }

    private static double scale(ObservedTrace trace) {
        double peak = trace.peak();
        return peak > 0 ? peak : 1;
    }

    private double[] residuals(double[] values) {
        double[] all =
                new double[fitted.stream().mapToInt(t -> t.times().size()).sum()];
        List<double[]> changes;
        try {
            changes = model.changes(values, fitted);
        } catch (IllegalArgumentException outside) {
            Arrays.fill(all, Double.NaN);
            return all;
        }
        int at = 0;
        for (int k = 0; k < fitted.size(); k++) {
            ObservedTrace trace = fitted.get(k);
            double scale = scale(trace);
            for (int i = 0; i < trace.times().size(); i++) {
                double residual = (changes.get(k)[i] - trace.changes().get(i)) / scale;
                all[at++] = residual * StrictMath.sqrt(weights.get(k)[i]);
            }
        }
        return all;
    }

    private static void requireRunning(StopCondition stop) {
        if (stop.isReached()) {
            throw new NoConvergenceException(FailureReason.CANCELLED, 0, "the fit was stopped on request");
        }
    }
}
