package photosynapse.experiments.cli;

import java.util.List;
import java.util.Locale;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.run.RunListener;
import photosynapse.experiments.run.RunRecord;
import photosynapse.experiments.run.StepStatus;

/**
 * Progress of a run: on a terminal a line that renews itself, elsewhere a line every few seconds; and a line for each
 * finished experiment.
 */
final class ProgressLines implements RunListener {
    private static final long RENEW_NANOSECONDS = 100_000_000L;
    private static final long LOG_NANOSECONDS = 5_000_000_000L;
    private static final int BAR = 8;
    private static final int NAME = 17;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final ExperimentConfig config;
    private final boolean json;
    private long shown = System.nanoTime();
    private String training = "";

    ProgressLines(Terminal terminal, ExperimentConfig config, boolean json) {
        this.terminal = terminal;
        this.config = config;
        this.json = json;
    }

    @Override
    public synchronized void learned(Experiment experiment, double imagesPerSecond, double accuracy) {
        String share = Double.isNaN(accuracy) ? "" : String.format(Locale.ROOT, ", %.1f %% so far", 100 * accuracy);
        training = String.format(Locale.ROOT, "%.0f images/s%s", imagesPerSecond, share);
    }

    @Override
    public synchronized void started(Experiment experiment) {
        training = "";
        if (terminal.interactive()) {
            show(experiment, 0, "");
        }
    }

    @Override
    public synchronized void progressed(Experiment experiment, double fraction, double secondsLeft) {
        long now = System.nanoTime();
        if (now - shown < (terminal.interactive() ? RENEW_NANOSECONDS : LOG_NANOSECONDS)) {
            return;
        }
        shown = now;
        String time = secondsLeft < 1 ? "" : String.format(Locale.ROOT, "%.0f s left", secondsLeft);
        String left = training + (training.isEmpty() || time.isEmpty() ? "" : ", ") + time;
        if (terminal.interactive()) {
            show(experiment, fraction, left);
        } else {
            terminal.err()
                    .printf(
                            Locale.ROOT,
                            "%s %.0f %%, %s%n",
                            experiment.card().key(),
                            100 * fraction,
                            left.isEmpty() ? "nearly done" : left);
        }
    }

    private void show(Experiment experiment, double fraction, String left) {
        int full = (int) Math.round(BAR * Math.min(1, Math.max(0, fraction)));
        terminal.err().print(CLEAR_LINE + named(experiment) + "#".repeat(full) + ".".repeat(BAR - full) + " " + left);
        terminal.err().flush();
    }

    private static String named(Experiment experiment) {
        String name = experiment.card().key();
        return name + " ".repeat(Math.max(1, NAME - name.length()));
    }

    @Override
    public synchronized void finished(
            Experiment experiment, RunRecord.Step step, double seconds, List<ResultTable> tables) {
        clear();
        if (!json) {
            String outcome = step.status().isGood()
                    ? experiment.finding(tables)
                    : step.status().word();
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%s%-34s %5.1f s  %s%n",
                            named(experiment),
                            experiment.setting(config),
                            seconds,
                            step.status() == StepStatus.WITH_HELP ? outcome + "  (with help)" : outcome);
        }
    }

    /** Takes the renewing line away. */
    synchronized void close() {
        clear();
    }

    private void clear() {
        if (terminal.interactive()) {
            terminal.err().print(CLEAR_LINE);
            terminal.err().flush();
        }
    }
}
