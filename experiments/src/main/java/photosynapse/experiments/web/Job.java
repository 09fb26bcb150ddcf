package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.FitProgress;
import photosynapse.experiments.catalog.TracePoint;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.run.RunListener;
import photosynapse.experiments.run.RunRecord;

/** A piece of long work, and what it tells while it goes on. */
final class Job implements RunListener {
    private static final long TELL_NANOSECONDS = 100_000_000L;
    private static final double NANOSECONDS = 1e9;

    private final String id;
    private final String kind;
    private final String title;
    private final EventLog events = new EventLog();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<TracePoint> points = new ArrayList<>();
    private State state = State.QUEUED;
    private double fraction;
    private double left = Double.NaN;
    private String text = "waits for its turn";
    private Optional<String> run = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private long firstFit;
    private long toldFit;
    private long told = System.nanoTime() - TELL_NANOSECONDS;
    private int finishedParts;

    /** Where a job is. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * How work has ended.
     *
     * @param run folder that it made
     * @param problem why it is not all good
     * @param network that was trained
     */
    record Ended(Optional<String> run, Optional<String> problem, Optional<String> network) {
        Ended(Optional<String> run, Optional<String> problem) {
            this(run, problem, Optional.empty());
        }

        Ended withNetwork(String id) {
            return new Ended(run, problem, Optional.of(id));
        }
    }

    /** What a job does. */
    interface Work {
        /** Works and tells the job. */
        Ended work(Job job);
    }

    Job(String id, String kind, String title) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        tellState();
    }

    String id() {
        return id;
    }

    EventLog events() {
        return events;
    }

    /** Asks the work to end; what waits for its turn ends at once. */
    synchronized void cancel() {
        cancelled.set(true);
        if (state == State.QUEUED) {
            end(new Ended(Optional.empty(), Optional.empty()), false);
        }
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    synchronized State state() {
        return state;
    }

    /** Whether the work has begun; not, when it was cancelled while it waited. */
    synchronized boolean begin() {
        if (state != State.QUEUED) {
            return false;
        }
        state = State.RUNNING;
        text = "begins";
        tellState();
        return true;
    }

    /** The work has ended. */
    synchronized void end(Ended ended, boolean failed) {
        flush();
        run = ended.run();
        problem = ended.problem();
        state = isCancelled() ? State.CANCELLED : failed ? State.FAILED : State.DONE;
        fraction = state == State.DONE ? 1 : fraction;
        left = 0;
        text = problem.orElse(state.word());
        tellState();
        events.end(JsonValue.object()
                .with("status", state.word())
                .with("run", JsonValue.ofOptional(run))
                .with("network", JsonValue.ofOptional(ended.network()))
                .with("problem", JsonValue.ofOptional(problem))
                .done());
    }

    /** How far the work is. */
    synchronized void progress(double newFraction, double secondsLeft, String newText) {
        fraction = newFraction;
        left = secondsLeft;
        text = newText;
        long now = System.nanoTime();
        if (now - told >= TELL_NANOSECONDS) {
            told = now;
            flush();
            tellState();
        }
    }

    private void tellState() {
        events.state(
                "progress",
                JsonValue.object()
                        .with("fraction", fraction)
                        .with("left_s", LiveAnswers.finite(left))
                        .with("text", text)
                        .with("status", state.word())
                        .done());
    }

    @Override
    public void started(Experiment experiment) {
        progress(fraction, left, experiment.card().title());
    }

    @Override
    public void progressed(Experiment experiment, double part, double secondsLeft) {
        progress(part, secondsLeft, experiment.card().title());
    }

    @Override
    public void learned(Experiment experiment, double imagesPerSecond, double accuracy) {
        events.add(
                "training",
                JsonValue.object()
                        .with("images_per_s", imagesPerSecond)
                        .with("accuracy", accuracy)
                        .done());
    }

    @Override
    public synchronized void reached(Experiment experiment, TracePoint point) {
        points.add(point);
    }

    @Override
    public synchronized void fitted(FitProgress fit) {
        long now = System.nanoTime();
        if (firstFit == 0) {
            firstFit = now;
        }
        double perEvaluation = (now - firstFit) / NANOSECONDS / Math.max(1, fit.evaluations() - 1);
        double longest = fit.evaluations() > 1 ? perEvaluation * (fit.most() - fit.evaluations()) : Double.NaN;
        if (now - toldFit >= TELL_NANOSECONDS) {
            toldFit = now;
            events.state("fit", FitWords.json(fit));
        }
        progress((double) fit.evaluations() / fit.most(), Double.NaN, FitWords.words(fit, longest));
    }

    @Override
    public synchronized void finished(
            Experiment experiment, RunRecord.Step step, double seconds, List<ResultTable> tables) {
        flush();
        finishedParts++;
        events.add(
                "part",
                JsonValue.object()
                        .with("key", experiment.card().key())
                        .with("title", experiment.card().title())
                        .with("status", step.status().word())
                        .with("message", step.message())
                        .with("seconds", seconds)
                        .with("finding", step.status().isGood() ? experiment.finding(tables) : "")
                        .with("number", finishedParts)
                        .done());
        tables.stream()
                .filter(table -> table.name().equals("profiles") || table.name().endsWith("_profiles"))
                .findFirst()
                .flatMap(ProfileMap::of)
                .ifPresent(map -> events.state("map", map));
    }

    /** Tells the points that have come since the last time. */
    private void flush() {
        if (points.isEmpty()) {
            return;
        }
        List<TracePoint> now = new ArrayList<>(points);
        points.clear();
        double[] times = now.stream().mapToDouble(TracePoint::time).toArray();
        events.add(
                "trace",
                JsonValue.object()
                        .with("t_s", LiveAnswers.array(times))
                        .with(
                                "current_A",
                                LiveAnswers.array(now.stream()
                                        .mapToDouble(TracePoint::drainCurrent)
                                        .toArray()))
                        .done());
        events.add(
                "solver",
                JsonValue.object()
                        .with("t_s", LiveAnswers.array(times))
                        .with(
                                "step_s",
                                LiveAnswers.array(now.stream()
                                        .mapToDouble(TracePoint::step)
                                        .toArray()))
                        .with("retries", now.get(now.size() - 1).repeated())
                        .done());
    }

    synchronized JsonValue json() {
        return JsonValue.object()
                .with("id", id)
                .with("kind", kind)
                .with("title", title)
                .with("status", state.word())
                .with("fraction", fraction)
                .with("left_s", LiveAnswers.finite(left))
                .with("text", text)
                .with("run", JsonValue.ofOptional(run))
                .with("problem", JsonValue.ofOptional(problem))
                .done();
    }
}
