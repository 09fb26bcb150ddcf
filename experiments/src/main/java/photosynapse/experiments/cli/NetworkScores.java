package photosynapse.experiments.cli;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import photosynapse.experiments.catalog.NetworkAccuracyTasks;
import photosynapse.experiments.catalog.NetworkSpeedTasks;
import photosynapse.experiments.catalog.ScoreRow;

/**
 * What learning by pulses costs, all noises on, and what it reaches: processor time of one thread, the best of rounds;
 * what a second thread gains by the clock on the wall.
 */
final class NetworkScores {
    private static final double NANO = 1e9;
    private static final int ROUNDS = 5;
    private static final int LONG_ROUNDS = 2;
    private static final int CLOCK_ROUNDS = 4;
    private static final int MANY = 50;
    private static final int PRODUCTS = 500;
    private static final String CLOCK =
            "processor time of one thread, best of rounds, three states a cell, all noises on";

    private static final String ONE_SEED =
            "all of MNIST, default synapse, cells that differ by a tenth, one seed; five are in learning.md";

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
        twoThreads();
        double best = best(MANY, tasks::forget);
        most("million_forget_milliseconds", "an hour passes for a million cells", best * 1e3, "ms", 2);
        products();
        NetworkSpeedTasks.Training training = tasks.accurate();
        training.finish();
        rows.accept(ScoreRow.atLeast(
                "network.forgetting_percent",
                "digits recognised by 784-100-10 that learned by pulses while it forgets",
                new ScoreRow.Measured(100 * training.accuracy(), "%"),
                85,
                "default synapse, 100 images a second, 4 epochs of MNIST, one seed"));
        accuracies(new NetworkAccuracyTasks());
    }

    private void accuracies(NetworkAccuracyTasks recognised) {
        written("784_300", "784-300-10", recognised.large(), 98);
        written("400_100", "400-100-10", recognised.small(), 96.5);
        NetworkAccuracyTasks.Written convolutional = recognised.convolutional();
        least("lenet_percent", "LeNet trained for devices, a second after writing", convolutional.written(), 98.5);
        least(
                "equal_steps_percent",
                "400-100-10 that learned by pulses of 1200 equal steps",
                recognised.equalSteps(),
                96);
        least("reservoir_percent", "a linear read-out of fading devices", recognised.reservoir(), 90);
    }

    private void written(String id, String layers, NetworkAccuracyTasks.Written found, double ideal) {
        least("ideal_" + id + "_percent", layers + " with weights as trained", found.ideal(), ideal);
        rows.accept(ScoreRow.atMost(
                "network.aware_" + id + "_loss_points",
                layers + " trained for devices: what writing takes, after a second",
                new ScoreRow.Measured(100 * (found.ideal() - found.written()), "points"),
                1,
                ONE_SEED));
    }

    private void least(String id, String what, double share, double target) {
        rows.accept(ScoreRow.atLeast(
                "network." + id,
                "digits recognised by " + what,
                new ScoreRow.Measured(100 * share, "%"),
                target,
                ONE_SEED));
    }

    private void twoThreads() {
        double one = Double.POSITIVE_INFINITY;
        double two = Double.POSITIVE_INFINITY;
        for (int k = 0; k < CLOCK_ROUNDS; k++) {
            one = Math.min(one, wall(tasks.largeBySums(1)));
            two = Math.min(two, wall(tasks.largeBySums(2)));
        }
        rows.accept(ScoreRow.atLeast(
                "network.two_threads_gain",
                "the same epoch, one thread over two",
                new ScoreRow.Measured(one / two, ""),
                1.7,
                "clock on the wall, best of rounds; means nothing unless two processors are idle; the same bits"));
    }

    private static double wall(NetworkSpeedTasks.Training training) {
        long start = System.nanoTime();
        training.finish();
        return (System.nanoTime() - start) / NANO;
    }

    private void products() {
        NetworkSpeedTasks.Product product = tasks.product();
        double plain = many(product::plain);
        String words = "vector times a layer of 784 x 300, over a plain loop: ";
        most(
                "product_error_ratio",
                words + "written with errors",
                many(product::withProgrammingError) / plain,
                "",
                1.5);
        most("product_noise_ratio", words + "and with read noise", many(product::withReadNoise) / plain, "", 3);
    }

    /** Of many calls together, as a single one is too short for the clock. */
    private static double many(DoubleSupplier task) {
        return best(MANY, () -> {
            double sum = 0;
            for (int k = 0; k < PRODUCTS; k++) {
                sum += task.getAsDouble();
            }
            if (!Double.isFinite(sum)) {
                throw new IllegalStateException("products gave " + sum);
            }
        });
    }

    private static double best(int rounds, Runnable task) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < rounds; k++) {
            long start = processorTime();
            task.run();
            best = Math.min(best, (processorTime() - start) / NANO);
        }
        return best;
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
