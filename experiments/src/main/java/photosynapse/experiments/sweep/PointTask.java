package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.catalog.Bench;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.ExperimentFailedException;
import photosynapse.experiments.catalog.TrainingDesk;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.run.Help;
import photosynapse.experiments.run.Seeds;
import photosynapse.experiments.run.StepStatus;

/**
 * Computes a point: the experiments of its configuration in their order, each with its own stream of random numbers, as
 * a run of the same file does. Nothing of it depends on other points, on the machine or on the time.
 */
public final class PointTask {
    private static final double NANOSECONDS = 1e9;

    private final SweepSpec spec;
    private final SweepPlan plan;
    private final BooleanSupplier stop;
    private final Desks desks;

    /** Where the experiments of points keep the states of what takes long. */
    @FunctionalInterface
    interface Desks {
        TrainingDesk of(String point, String experiment);
    }

    /** Computes points of a sweep until it is asked to stop. */
    public PointTask(SweepSpec spec, BooleanSupplier stop) {
        this(spec, stop, (point, experiment) -> TrainingDesk.NONE);
    }

    /** Computes points whose states are kept. */
    PointTask(SweepSpec spec, BooleanSupplier stop, Desks desks) {
        this.desks = desks;
        this.spec = spec;
        this.plan = new SweepPlan(spec);
        this.stop = stop;
    }

    /**
     * An outcome and how long it took.
     *
     * @param outcome empty when the point was stopped before the end
     * @param seconds duration
     */
    public record Timed(Optional<PointOutcome> outcome, double seconds) {}

    /** The outcome, with its duration on the machine that computes it. */
    public Timed timed(SweepPoint point) {
        long begin = System.nanoTime();
        Optional<PointOutcome> outcome = compute(point);
        return new Timed(outcome, (System.nanoTime() - begin) / NANOSECONDS);
    }

    /** The outcome; empty when it was stopped before the end. */
    public Optional<PointOutcome> compute(SweepPoint point) {
        if (!point.refusal().isEmpty()) {
            return Optional.of(PointOutcome.failed(point.name(), point.refusal()));
        }
        LoadedConfig config = plan.config(point.settings());
        return new Course(point.name(), config.config()).run(plan.experiments(config));
    }

    /** One point on its way. */
    private final class Course {
        private final String name;
        private final ExperimentConfig config;
        private final Seeds seeds;
        private final Map<String, ResultTable> tables = new LinkedHashMap<>();
        private final List<String> reasons = new ArrayList<>();
        private boolean stopped;

        Course(String name, ExperimentConfig config) {
            this.name = name;
            this.config = config;
            this.seeds = new Seeds(config.seed());
        }

        Optional<PointOutcome> run(List<Experiment> experiments) {
            int good = 0;
            for (Experiment experiment : experiments) {
                good += step(experiment) ? 1 : 0;
                if (stopped) {
                    return Optional.empty();
                }
            }
            return Optional.of(good == 0 ? PointOutcome.failed(name, String.join("; ", reasons)) : outcome());
        }

        private boolean step(Experiment experiment) {
            String key = experiment.card().key();
            try {
                Bench bench = new Bench(tables, stop, fraction -> {}, desks.of(name, key));
                experiment.run(config, seeds.stream(key), bench).forEach(table -> tables.put(table.name(), table));
                return true;
            } catch (ExperimentFailedException e) {
                stopped = e.kind() == ExperimentFailedException.Cause.STOPPED && stop.getAsBoolean();
                reasons.add(key + ": " + e.getMessage());
                return false;
            } catch (FileAccessException full) {
                // the disk that keeps the states of a point ends the sweep, not the point
                throw full;
            } catch (IllegalArgumentException | IllegalStateException | ArithmeticException fault) {
                // a law that refuses what a point asks of it ends the point, not the sweep
                reasons.add(key + ": " + fault.getClass().getSimpleName() + ": " + fault.getMessage());
                return false;
            }
        }

        private PointOutcome outcome() {
            List<ResultTable> made = List.copyOf(tables.values());
            Map<String, Double> numbers = PointNumbers.of(made, spec.work().readings());
            if (!reasons.isEmpty()) {
                return new PointOutcome(
                        name, PointOutcome.Status.PARTIAL, SweepPlan.shortened(String.join("; ", reasons)), numbers);
            }
            boolean helped = Help.statusOf(made) == StepStatus.WITH_HELP;
            return new PointOutcome(
                    name,
                    helped ? PointOutcome.Status.WITH_HELP : PointOutcome.Status.DONE,
                    Help.messageOf(made),
                    numbers);
        }
    }
}
