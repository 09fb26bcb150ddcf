package photosynapse.experiments.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import photosynapse.experiments.catalog.ScoreRow;
import photosynapse.experiments.catalog.SpeedTasks;

/** What the device solver costs: processor time after warm-up, the best of some rounds, and counts of steps. */
final class SpeedScores {
    private static final double NANO = 1e9;
    private static final double MICRO = 1e6;
    private static final double MILLI = 1e3;
    private static final int ROUNDS = 15;
    private static final int FEW_NODES = 100;
    private static final int MANY_NODES = 200;
    private static final String CLOCK = "processor time of the process, best of " + ROUNDS + " rounds";

    private final SpeedTasks tasks;
    private final Consumer<ScoreRow> rows;

    SpeedScores(SpeedTasks tasks, Consumer<ScoreRow> rows) {
        this.tasks = tasks;
        this.rows = rows;
    }

    /** Measures every row. */
    void measure() {
        SpeedTasks.Effort pulses = tasks.tenPulses(FEW_NODES);
        double seconds = best(() -> tasks.tenPulses(FEW_NODES).steps());
        most("ten_pulses_seconds", "ten pulses and 1000 s of dark at 1e-3, 100 nodes", seconds, "s", 0.1);
        double perStep = (double) pulses.iterations() / pulses.steps();
        most("newton_per_step", "Newton iterations of an accepted step, all of its stages", perStep, "", 3.5);
        SpeedTasks.Effort fine = tasks.tenPulses(MANY_NODES);
        double iteration = best(() -> tasks.tenPulses(MANY_NODES).steps()) / fine.iterations();
        most("iteration_microseconds", "one Newton iteration, 200 nodes, all of a run", iteration * MICRO, "us", 80);
        SpeedTasks.Effort light = tasks.lightStep(FEW_NODES);
        most("light_step_steps", "steps for one light step over 14 decades", light.steps(), "", 300);
        double curve = best(() -> tasks.transferCurve(FEW_NODES));
        most("transfer_curve_milliseconds", "transfer curve of 100 points", curve * MILLI, "ms", 50);
    }

    private void most(String id, String claim, double value, String unit, double target) {
        rows.accept(ScoreRow.atMost(
                "speed." + id, claim, new ScoreRow.Measured(value, unit), target, unit.isEmpty() ? "count" : CLOCK));
    }

    /** Best processor time of a task, all threads of the process together (s). */
    private static double best(IntSupplier task) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < ROUNDS; k++) {
            long start = process.getProcessCpuTime();
            if (task.getAsInt() <= 0) {
                throw new IllegalStateException("a task of the speed rows did nothing");
            }
            best = Math.min(best, (process.getProcessCpuTime() - start) / NANO);
        }
        return best;
    }
}
