package photosynapse.experiments.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.catalog.Bench;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.ExperimentCard;
import photosynapse.experiments.catalog.ExperimentFailedException;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.run.RunRecord.Step;

/** Runs a plan into a folder: every table is on disk as soon as its experiment has ended. */
public final class Runner {
    /** The complete configuration in a run folder. */
    public static final String CONFIGURATION = "run.yaml";

    private static final double NANOSECONDS = 1e9;

    private final RunListener listener;
    private final RunLimits limits;
    private final TrainingStates.Pace pace;

    /** A runner that tells a listener and keeps limits. */
    public Runner(RunListener listener, RunLimits limits) {
        this(listener, limits, TrainingStates.Pace.USUAL);
    }

    /** With another time between two states that are kept. */
    Runner(RunListener listener, RunLimits limits, TrainingStates.Pace pace) {
        this.listener = listener;
        this.limits = limits;
        this.pace = pace;
    }

    /** Runs all experiments of a plan; one that fails does not keep the others from running. */
    public RunRecord run(RunRequest request, RunFolder folder) {
        return new Course(request, folder).run();
    }

    /** Goes on with a run that was stopped or killed; what is finished stays. */
    public RunRecord resume(RunRequest request, RunFolder folder) {
        return new Course(request, folder).resume();
    }

    /**
     * What a run that was stopped or killed set out to do.
     *
     * @param config its complete configuration
     * @throws FileAccessException when it has ended, or was made by another version
     */
    public static RunRequest unfinished(RunFolder folder, LoadedConfig config) {
        RunPlan plan = RunPlan.read(folder);
        String version = folder.manifest().versions().getOrDefault("photosynapse", "none");
        if (!version.equals(Release.VERSION)) {
            throw new FileAccessException(
                    folder.path(),
                    "was begun by version " + version + ", this is " + Release.VERSION,
                    "make the run again in another folder");
        }
        return new RunRequest(
                plan.verb(),
                plan.command(),
                config,
                plan.keys().stream().map(Catalogue::of).toList());
    }

    /** The manifest of a run that begins. */
    public static RunManifest manifest(RunRequest request) {
        String digest = RunFolder.digest(request.config().written().getBytes(StandardCharsets.UTF_8));
        return RunManifest.begun(
                request.config().config().seed(),
                request.mode(),
                Map.of("photosynapse", Release.VERSION),
                Map.of("configuration", digest));
    }

    /** One run on its way. */
    private final class Course {
        private final RunRequest request;
        private final RunFolder folder;
        private final Journal journal;
        private final Seeds seeds;
        private final TimeLeft timeLeft;
        private final long begin = System.nanoTime();
        private final Map<String, ResultTable> tables = new LinkedHashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private StepStatus ended = StepStatus.COMPLETE;

        Course(RunRequest request, RunFolder folder) {
            this.request = request;
            this.folder = folder;
            this.journal = new Journal(folder);
            this.seeds = new Seeds(request.config().config().seed());
            this.timeLeft = new TimeLeft(request.plan().stream()
                    .map(e -> e.estimatedSeconds(request.config().config()))
                    .toList());
        }

        RunRecord run() {
            RunManifest manifest = manifest(request);
            folder.begin(manifest);
            folder.write(CONFIGURATION, request.config().resolved());
            folder.write(RunFolder.ENVIRONMENT, Environment.json());
            RunPlan.of(request).write(folder);
            journal.note(journal.event("begin")
                    .with("verb", request.verb())
                    .with("version", Release.VERSION)
                    .with("file", request.config().name()));
            return finish(manifest);
        }

        RunRecord resume() {
            journal.note(journal.event("resume")
                    .with("verb", request.verb())
                    .with("version", Release.VERSION)
                    .with("file", request.config().name()));
            return finish(folder.manifest());
        }

        private RunRecord finish(RunManifest manifest) {
            for (int k = 0; k < request.plan().size(); k++) {
                Optional<RunPlan.Finished> finished = RunPlan.Finished.read(
                        folder, request.plan().get(k).card().key());
                if (finished.isPresent()) {
                    steps.add(finished.get().step());
                    finished.get().tables().forEach(name -> tables.put(name, folder.table(name)));
                } else {
                    step(k);
                }
            }
            RunRecord record = new RunRecord(request.verb(), request.command(), steps);
            folder.write(RunRecord.FILE, record.text());
            folder.end(manifest, record.status());
            // after the manifest: as long as that is not written, the run can go on
            if (record.status() != RunStatus.INTERRUPTED) {
                folder.removeCheckpoints();
            }
            journal.note(
                    journal.event("end").with("status", record.status().word()).with("seconds", seconds(begin)));
            return record;
        }

        private void step(int k) {
            Experiment experiment = request.plan().get(k);
            ExperimentCard card = experiment.card();
            if (stopped()) {
                boolean told = steps.stream().anyMatch(s -> s.status() == ended);
                steps.add(new Step(card.id(), card.key(), told ? StepStatus.SKIPPED : ended, ""));
                return;
            }
            listener.started(experiment);
            journal.note(journal.event("started").with("experiment", card.key()));
            long start = System.nanoTime();
            List<ResultTable> made = List.of();
            Step step;
            try {
                made = experiment.run(request.config().config(), seeds.stream(card.key()), bench(k, start));
                made.forEach(folder::write);
                step = new Step(card.id(), card.key(), Help.statusOf(made), Help.messageOf(made));
                new RunPlan.Finished(step, made.stream().map(ResultTable::name).toList()).write(folder);
            } catch (ExperimentFailedException e) {
                step = failed(card, e);
            }
            made.forEach(table -> tables.put(table.name(), table));
            steps.add(step);
            double seconds = seconds(start);
            timeLeft.finished(k, seconds);
            journal.note(journal.event("finished")
                    .with("experiment", card.key())
                    .with("status", step.status().word())
                    .with("seconds", seconds));
            listener.finished(experiment, step, seconds, made);
        }

        private Step failed(ExperimentCard card, ExperimentFailedException failure) {
            boolean stop = failure.kind() == ExperimentFailedException.Cause.STOPPED && stopped();
            String remedy = failure.remedy().isEmpty() ? "" : "; what may help: " + failure.remedy();
            return stop
                    ? new Step(card.id(), card.key(), ended, "")
                    : new Step(card.id(), card.key(), StepStatus.FAILED, failure.getMessage() + remedy);
        }

        private Bench bench(int k, long start) {
            Experiment experiment = request.plan().get(k);
            TrainingStates states = new TrainingStates(
                    folder,
                    experiment.card().key(),
                    pace,
                    (speed, accuracy) -> listener.learned(experiment, speed, accuracy));
            return new Bench(
                    tables,
                    this::stopped,
                    fraction -> progressed(k, fraction, start),
                    states,
                    point -> listener.reached(experiment, point));
        }

        private synchronized void progressed(int k, double fraction, long start) {
            listener.progressed(request.plan().get(k), fraction, timeLeft.seconds(k, fraction, seconds(start)));
        }

        private synchronized boolean stopped() {
            if (ended == StepStatus.COMPLETE && limits.interrupted().getAsBoolean()) {
                ended = StepStatus.INTERRUPTED;
            } else if (ended == StepStatus.COMPLETE && seconds(begin) > limits.seconds()) {
                ended = StepStatus.TIME_LIMIT;
            }
            return ended != StepStatus.COMPLETE;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOSECONDS;
    }
}
