package photosynapse.experiments.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import photosynapse.experiments.result.ResultTable;

/**
 * What stands around an experiment while it runs: the tables of those before it, whom to tell, and when to end.
 *
 * @param earlier tables by name
 * @param stop whether to end early; asked from several threads
 * @param progress told the finished fraction, 0 to 1; called from several threads
 * @param desk where trainings and transients keep their states
 * @param trace told of the points of a run that is still going on
 */
public record Bench(
        Map<String, ResultTable> earlier,
        BooleanSupplier stop,
        DoubleConsumer progress,
        TrainingDesk desk,
        TracePoint.Listener trace) {

    /** An empty bench: nobody is told and nothing is stopped. */
    public static final Bench QUIET = new Bench(Map.of(), () -> false, fraction -> {});

    public Bench {
        earlier = Collections.unmodifiableMap(new LinkedHashMap<>(earlier));
    }

    /** A bench that nobody follows point by point. */
    public Bench(Map<String, ResultTable> earlier, BooleanSupplier stop, DoubleConsumer progress, TrainingDesk desk) {
        this(earlier, stop, progress, desk, TracePoint.Listener.SILENT);
    }

    /** A bench that keeps no states. */
    public Bench(Map<String, ResultTable> earlier, BooleanSupplier stop, DoubleConsumer progress) {
        this(earlier, stop, progress, TrainingDesk.NONE);
    }

    /** The same bench for a part of the work, from one fraction of the whole to another. */
    public Bench part(double from, double to) {
        return new Bench(earlier, stop, fraction -> progress.accept(from + (to - from) * fraction), desk, trace);
    }
}
