package photosynapse.experiments.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.catalog.Bench;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.ExperimentCard;
import photosynapse.experiments.catalog.ExperimentFailedException;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.result.RunManifest.Step;
import photosynapse.experiments.result.RunStatus;

/** Runs a plan into a folder: every table is on disk as soon as its experiment has ended. */
public final class Runner {
    private static final double NANOSECONDS = 1e9;

    private final RunListener listener;
    private final RunLimits limits;

    /** A runner that tells a listener and keeps limits. */
    public Runner(RunListener listener, RunLimits limits) {
        this.listener = listener;
        this.limits = limits;
    }

    /**
     * Runs all experiments of a plan; one that fails does not keep the others from running.
     *
     * @return manifest with the digests of configuration and results, written to the folder too
     */
    public RunManifest run(RunRequest request, RunFolder folder) {
        return new Course(request, folder).run();
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
        private RunStatus ended = RunStatus.COMPLETE;

        Course(RunRequest request, RunFolder folder) {
            this.request = request;
            this.folder = folder;
            this.journal = new Journal(folder);
            this.seeds = new Seeds(request.config().config().seed());
            this.timeLeft = new TimeLeft(request.plan().stream()
                    .map(e -> e.estimatedSeconds(request.config().config()))
                    .toList());
        }

        RunManifest run() {
            folder.write(RunFolder.CONFIGURATION, request.config().resolved());
            folder.write(RunFolder.ENVIRONMENT, Environment.json());
            journal.note("begin", "verb", request.verb(), "version", Release.VERSION, "file", request.config().name());
            for (int k = 0; k < request.plan().size(); k++) {
                step(k);
            }
            RunManifest manifest = manifest();
            folder.write(RunFolder.MANIFEST, manifest.toJson());
            journal.note("end", "status", manifest.status().word(), "seconds", seconds(begin));
            return manifest;
        }

        private void step(int k) {
            Experiment experiment = request.plan().get(k);
            ExperimentCard card = experiment.card();
            if (stopped()) {
                steps.add(new Step(card.id(), card.key(), RunStatus.SKIPPED, ""));
                return;
            }
            listener.started(experiment);
            journal.note("started", "experiment", card.key());
            long start = System.nanoTime();
            List<ResultTable> made = List.of();
            Step step;
            try {
                made = experiment.run(
                        request.config().config(), seeds.stream(card.key()), bench(k, experiment, start));
                made.forEach(folder::write);
                step = new Step(card.id(), card.key(), Help.statusOf(made), Help.messageOf(made));
            } catch (ExperimentFailedException e) {
                step = failed(card, e);
            }
            made.forEach(table -> tables.put(table.name(), table));
            steps.add(step);
            timeLeft.finished(k, seconds(start));
            journal.note(
                    "finished", "experiment", card.key(), "status", step.status().word(), "seconds", seconds(start));
            listener.finished(experiment, step, seconds(start), made);
        }

        private Step failed(ExperimentCard card, ExperimentFailedException failure) {
            boolean stop = failure.kind() == ExperimentFailedException.Cause.STOPPED && stopped();
            RunStatus status = stop ? ended : RunStatus.FAILED;
            String remedy = stop || failure.remedy().isEmpty() ? "" : "; what may help: " + failure.remedy();
            return new Step(card.id(), card.key(), status, failure.getMessage() + remedy);
        }

        private Bench bench(int k, Experiment experiment, long start) {
            BooleanSupplier stop = this::stopped;
            return new Bench(tables, stop, fraction -> progressed(k, experiment, fraction, start));
        }

        private synchronized void progressed(int k, Experiment experiment, double fraction, long start) {
            listener.progressed(experiment, fraction, timeLeft.seconds(k, fraction, seconds(start)));
        }

        private synchronized boolean stopped() {
            if (ended == RunStatus.COMPLETE && limits.interrupted().getAsBoolean()) {
                ended = RunStatus.INTERRUPTED;
            } else if (ended == RunStatus.COMPLETE && seconds(begin) > limits.seconds()) {
                ended = RunStatus.TIME_LIMIT;
            }
            return ended != RunStatus.COMPLETE;
        }

        private RunManifest manifest() {
            return new RunManifest(
                    Release.VERSION,
                    request.verb(),
                    request.title(),
                    request.command(),
                    seeds.root(),
                    status(),
                    steps,
                    folder.digests());
        }

        private RunStatus status() {
            if (steps.stream().anyMatch(s -> s.status() == RunStatus.INTERRUPTED || s.status() == RunStatus.TIME_LIMIT || s.status() == RunStatus.SKIPPED)) {
                return ended;
            }
            long failed = steps.stream().filter(s -> s.status() == RunStatus.FAILED).count();
            if (failed > 0) {
                return failed == steps.size() ? RunStatus.FAILED : RunStatus.PARTIAL;
            }
            boolean helped = steps.stream().anyMatch(s -> s.status() == RunStatus.WITH_HELP);
            return helped ? RunStatus.WITH_HELP : RunStatus.COMPLETE;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOSECONDS;
    }
}
