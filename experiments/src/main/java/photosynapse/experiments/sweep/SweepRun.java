package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.catalog.TrainingDesk;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunStatus;

/**
 * Carries a sweep through: finds what is there, has an engine compute what is missing, makes the tables.
 *
 * <p>Going on after an interruption is the same as beginning: what is there is not computed again, and a search walks
 * the same way over the points that it knows.
 */
public final class SweepRun {
    private static final double NANOSECONDS = 1e9;

    private final SweepSpec spec;
    private final SweepStore store;
    private final Means means;
    private final Map<String, PointOutcome> outcomes = new HashMap<>();
    private final List<SweepPoint> known = new ArrayList<>();
    private final AtomicInteger computed = new AtomicInteger();
    private long begin = System.nanoTime();
    private String lastReason = "";

    /**
     * With what a sweep is carried through.
     *
     * @param engine computes points
     * @param workers how many at a time
     * @param master where a cluster listens; empty: none
     * @param stop whether to end early
     * @param listener told of progress
     */
    public record Means(
            SweepEngine engine, int workers, String master, BooleanSupplier stop, SweepProgress.Listener listener) {}

    /** A sweep over the points that a store keeps. */
    public SweepRun(SweepSpec spec, SweepStore store, Means means) {
        this.spec = spec;
        this.store = store;
        this.means = means;
        if (spec.search().method() == Search.Method.NONE) {
            known.addAll(new SweepPlan(spec).points());
        }
    }

    /** What it will take; of a search, what it takes at most. */
    public SweepEstimate estimate() {
        boolean searching = spec.search().method() != Search.Method.NONE;
        List<SweepPoint> points = searching ? Optimiser.first(spec) : known;
        int total = searching ? spec.search().points() : points.size();
        List<SweepPoint> pending = missing(points);
        SweepEstimate estimate = SweepEstimate.of(spec, total, pending, means.workers());
        if (!searching || pending.isEmpty()) {
            return estimate;
        }
        double each = estimate.seconds() * Math.min(means.workers(), pending.size()) / pending.size();
        return new SweepEstimate(total, 0, estimate.seconds() + each * (total - pending.size()), estimate.bytes());
    }

    /** Computes what is missing and makes the tables. */
    public SweepEnd run() {
        int total = spec.search().method() == Search.Method.NONE
                ? known.size()
                : spec.search().points();
        SweepEstimate.requireSpace(store.folder(), total - good(), total);
        begin = System.nanoTime();
        store.note(store.event("begin")
                .with("process", ProcessHandle.current().pid())
                .with("engine", means.engine().name())
                .with("workers", means.workers())
                .done());
        boolean whole = spec.search().method() == Search.Method.NONE
                ? compute(known)
                : new Optimiser(spec, this::evaluate).run();
        if (!whole) {
            store.note(store.event("interrupted").done());
            return new SweepEnd(RunStatus.INTERRUPTED, known.size(), good(), computed.get(), List.of());
        }
        List<ResultTable> tables = tables();
        RunStatus status = status();
        store.note(store.event("computed").with("status", status.word()).done());
        return new SweepEnd(status, known.size(), good(), computed.get(), tables);
    }

    private List<SweepPoint> missing(List<SweepPoint> points) {
        Map<String, SweepPoint> missing = new LinkedHashMap<>();
        for (SweepPoint point : points) {
            if (!outcomes.containsKey(point.name())) {
                Optional<PointOutcome> found = store.find(point.name());
                found.ifPresent(outcome -> outcomes.put(point.name(), outcome));
                if (found.isPresent() && !store.knows(point.name())) {
                    store.note(store.event("found").with("point", point.name()).done());
                }
                if (found.isEmpty()) {
                    missing.putIfAbsent(point.name(), point);
                }
            }
        }
        return List.copyOf(missing.values());
    }

    /** Computes points of a search; their outcomes in order, or nothing when it was stopped. */
    private Optional<List<PointOutcome>> evaluate(List<SweepPoint> points) {
        for (SweepPoint point : points) {
            if (point.index() == known.size()) {
                known.add(point);
            }
        }
        if (!compute(points)) {
            return Optional.empty();
        }
        return Optional.of(
                points.stream().map(point -> outcomes.get(point.name())).toList());
    }

    /** Whether all points are there now. */
    private boolean compute(List<SweepPoint> points) {
        List<SweepPoint> pending = missing(points);
        if (!pending.isEmpty()) {
            means.engine()
                    .run(new SweepJob(
                            spec,
                            pending,
                            means.workers(),
                            means.master(),
                            means.stop(),
                            new Receiver(pending.size())));
        }
        synchronized (outcomes) {
            return points.stream().allMatch(point -> outcomes.containsKey(point.name()));
        }
    }

    /** Takes what the workers bring. */
    private final class Receiver implements SweepJob.Results {
        private int left;

        Receiver(int pending) {
            this.left = pending;
        }

        @Override
        public void started(SweepPoint point) {
            store.started(point.name());
        }

        @Override
        public TrainingDesk desk(String point, String experiment) {
            return store.desk(point, experiment);
        }

        @Override
        public void finished(SweepPoint point, PointOutcome outcome, double seconds) {
            store.finished(outcome, seconds);
            synchronized (outcomes) {
                outcomes.put(outcome.name(), outcome);
                left--;
                if (!outcome.status().isGood()) {
                    lastReason = outcome.reason();
                }
                means.listener().progressed(progress(computed.incrementAndGet(), left));
            }
        }
    }

    private SweepProgress progress(int made, int left) {
        int failed = (int) outcomes.values().stream()
                .filter(outcome -> !outcome.status().isGood())
                .count();
        boolean searching = spec.search().method() != Search.Method.NONE;
        int total = searching ? spec.search().points() : known.size();
        int remaining = searching ? Math.max(left, total - outcomes.size()) : left;
        double rate = made / ((System.nanoTime() - begin) / NANOSECONDS);
        return new SweepProgress(outcomes.size() - failed, failed, total, rate, remaining / rate, lastReason);
    }

    private int good() {
        return (int) known.stream()
                .filter(point -> outcomes.containsKey(point.name())
                        && outcomes.get(point.name()).status().isGood())
                .count();
    }

    private RunStatus status() {
        int good = good();
        if (good == known.size()) {
            return RunStatus.COMPLETE;
        }
        return outcomes.values().stream().allMatch(outcome -> outcome.status() == PointOutcome.Status.FAILED)
                ? RunStatus.FAILED
                : RunStatus.PARTIAL;
    }

    private List<ResultTable> tables() {
        ResultTable points = SweepTables.points(spec, known, outcomes);
        List<ResultTable> tables = new ArrayList<>();
        tables.add(points);
        List<String> axisColumns = List.copyOf(spec.columns().values());
        if (!SweepTables.varyingNumbers(points, axisColumns).isEmpty()) {
            tables.add(Importance.of(points, axisColumns));
            Sensitivity.of(points, spec).ifPresent(tables::add);
        }
        if (spec.search().goals().size() == 2
                && spec.search().goals().stream()
                        .allMatch(goal -> points.columnNames().contains(goal.column()))) {
            tables.add(ParetoFront.table(points, spec.search().goals()));
        }
        return tables;
    }
}
