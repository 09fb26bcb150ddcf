package photosynapse.experiments.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import photosynapse.device.extraction.BoundedParameter;
import photosynapse.device.extraction.ObservedTrace;
import photosynapse.device.extraction.TraceFitOptions;
import photosynapse.device.extraction.TraceModel;

/** A model that counts how often a fit asks it, and tells somebody how near the best answer is. It changes nothing. */
final class WatchedModel implements TraceModel {
    private final TraceModel model;
    private final List<BoundedParameter> free;
    private final TraceFitOptions options;
    private final int fitted;
    private final Consumer<FitProgress> audience;
    private int evaluations;
    private FitProgress.Best best;

    /**
     * A model that is watched.
     *
     * @param model that is asked
     * @param free its free numbers, in their order
     * @param options of the fit
     * @param fitted number of traces that are fitted; questions about others are part of the judgement, not of the fit
     * @param audience told after every evaluation
     */
    WatchedModel(
            TraceModel model,
            List<BoundedParameter> free,
            TraceFitOptions options,
            int fitted,
            Consumer<FitProgress> audience) {
        this.model = model;
        this.free = List.copyOf(free);
        this.options = options;
        this.fitted = fitted;
        this.audience = audience;
    }

    @Override
    public List<double[]> changes(double[] values, List<ObservedTrace> traces) {
        List<double[]> changes = model.changes(values, traces);
        if (traces.size() == fitted) {
            tell(values, traces, changes);
        }
        return changes;
    }

    private synchronized void tell(double[] values, List<ObservedTrace> traces, List<double[]> changes) {
        evaluations++;
        double deviation = deviation(traces, changes);
        if (best == null || deviation < best.deviation()) {
            ObservedTrace first = traces.get(0);
            best = new FitProgress.Best(
                    deviation,
                    free.stream().map(one -> one.parameter().name()).toList(),
                    free.stream().map(one -> one.parameter().unit()).toList(),
                    Arrays.stream(values).boxed().toList(),
                    first.times(),
                    first.changes(),
                    Arrays.stream(changes.get(0)).boxed().toList());
        }
        boolean searching = options.isGlobal() && evaluations <= options.globalEvaluations();
        audience.accept(new FitProgress(searching, evaluations, options.mostEvaluations(free.size()), best));
    }

    private static double deviation(List<ObservedTrace> traces, List<double[]> changes) {
        double squares = 0;
        int count = 0;
        for (int k = 0; k < traces.size(); k++) {
            ObservedTrace trace = traces.get(k);
            double peak = trace.peak() > 0 ? trace.peak() : 1;
            for (int i = 0; i < trace.times().size(); i++) {
                double off = (changes.get(k)[i] - trace.changes().get(i)) / peak;
                squares += off * off;
                count++;
            }
        }
        return StrictMath.sqrt(squares / count);
    }
}
