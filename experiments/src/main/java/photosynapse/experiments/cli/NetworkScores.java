package photosynapse.experiments.cli;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import photosynapse.experiments.catalog.NetworkSpeedTasks;
import photosynapse.experiments.catalog.ScoreRow;

/**
 * What learning by pulses costs, all noises on, and what it reaches: processor time of one thread, the best of rounds.
 */
final class NetworkScores {
    private static final double NANO = 1e9;
    private static final int ROUNDS = 5;
    private static final int LONG_ROUNDS = 2;
    private static final int MANY = 50;
    private static final String CLOCK =
            "processor time of one thread, best of rounds, three states a cell, all noises on";

    private final NetworkSpeedTasks tasks;
    private final Consumer<ScoreRow> rows;

    NetworkScores(NetworkSpeedTasks tasks, Consumer<ScoreRow> rows) {
        this.tasks = tasks;
        this.rows = rows;
    }

    /** Measures every row. */
    void measure() {
        String small = "an epoch of 8000 binary images through 400-100-10, ";
        most("epoch_400_sums_seconds", small + "by digital sums", epoch(tasks::smallBySums, ROUNDS), "s", 0.25);
        most(
                "epoch_400_coincidences_seconds",
                small + "by coincidences",
                epoch(tasks::smallByCoincidences, ROUNDS),
                "s",
                0.25);
        most(
                "epoch_784_seconds",
                "an epoch of 60,000 images through 784-100-10",
                epoch(tasks::largeBySums, LONG_ROUNDS),
                "s",
                3);
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MANY; k++) {
            long start = processorTime();
            tasks.forget();
            best = Math.min(best, (processorTime() - start) / NANO);
        }
        most("million_forget_milliseconds", "an hour passes for a million cells", best * 1e3, "ms", 2);
        NetworkSpeedTasks.Training training = tasks.accurate();
        training.finish();
        rows.accept(ScoreRow.atLeast(
                "network.forgetting_percent",
                "digits recognised by 784-100-10 that learned by pulses while it forgets",
                new ScoreRow.Measured(100 * training.accuracy(), "%"),
                85,
                "default synapse, 100 images a second, 4 epochs of MNIST, one seed"));
    }

    private void most(String id, String claim, double value, String unit, double target) {
        rows.accept(ScoreRow.atMost("network." + id, claim, new ScoreRow.Measured(value, unit), target, CLOCK));
    }

    private static double epoch(Supplier<NetworkSpeedTasks.Training> task, int rounds) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < rounds; k++) {
            NetworkSpeedTasks.Training training = task.get();
            long start = processorTime();
            training.finish();
            best = Math.min(best, (processorTime() - start) / NANO);
        }
        return best;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
