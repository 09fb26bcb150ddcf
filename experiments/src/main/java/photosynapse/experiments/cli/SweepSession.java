package photosynapse.experiments.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.sweep.ExpectedNumbers;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepEnd;
import photosynapse.experiments.sweep.SweepEngine;
import photosynapse.experiments.sweep.SweepEstimate;
import photosynapse.experiments.sweep.SweepFolder;
import photosynapse.experiments.sweep.SweepProgress;
import photosynapse.experiments.sweep.SweepRun;
import photosynapse.experiments.sweep.SweepSpec;
import photosynapse.experiments.sweep.SweepStore;
import photosynapse.experiments.sweep.SweepTables;

/** Carries a sweep through in its folder: says what it will take, how far it is, and what came out. */
final class SweepSession {
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int SECONDS_OF_AN_HOUR = 3600;
    private static final int MOST_REASONS = 5;

    private final Terminal terminal;
    private final SweepFlags flags;
    private final boolean json;

    SweepSession(Terminal terminal, SweepFlags flags, boolean json) {
        this.terminal = terminal;
        this.flags = flags;
        this.json = json;
    }

    /** Computes what is missing and returns the exit code. */
    int run(SweepFolder folder, BooleanSupplier interrupted) {
        SweepLine line = new SweepLine(terminal);
        SweepRun.Means means = flags.means(interrupted, line);
        SweepEngine engine = means.engine();
        try (engine;
                SweepStore store = folder.store(flags.breaking())) {
            SweepRun run = new SweepRun(folder.spec(), store, means);
            SweepEstimate estimate = run.estimate();
            store.notes().forEach(note -> terminal.err().println("note: " + note));
            announce(folder.spec(), estimate, means);
            if (flags.estimating()) {
                return ExitCodes.GOOD;
            }
            SweepEnd end = run.run();
            line.close();
            if (end.status() != RunStatus.INTERRUPTED) {
                folder.write(end.tables());
                new SweepFiles(folder.run(), folder.spec()).write(end.status());
                folder.end(end.status());
            }
            return told(folder, end, interrupted.getAsBoolean());
        }
    }

    private void announce(SweepSpec spec, SweepEstimate estimate, SweepRun.Means means) {
        String there = estimate.there() == 0 ? "" : estimate.there() + " of them there already, ";
        String most = spec.search().method() == Search.Method.NONE ? "" : "at most ";
        String text = String.format(
                Locale.ROOT,
                "sweep            %s%s, %sabout %s with %d at a time, %d MiB",
                most,
                estimate.points() == 1 ? "1 point" : estimate.points() + " points",
                there,
                duration(estimate.seconds()),
                means.workers(),
                1 + (estimate.bytes() >> 20));
        if (!json) {
            terminal.out().println(text);
        } else if (flags.estimating()) {
            terminal.out()
                    .println(JsonValue.object()
                            .with("status", "estimate")
                            .with("points", estimate.points())
                            .with("there", estimate.there())
                            .with("seconds", estimate.seconds())
                            .with("bytes", estimate.bytes())
                            .done()
                            .line());
        }
    }

    static String duration(double seconds) {
        if (seconds < 2 * SECONDS_OF_A_MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
        }
        return seconds < 2 * SECONDS_OF_AN_HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / SECONDS_OF_A_MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / SECONDS_OF_AN_HOUR);
    }

    private int told(SweepFolder folder, SweepEnd end, boolean interrupted) {
        int exitCode = switch (end.status()) {
            case COMPLETE -> ExitCodes.GOOD;
            case PARTIAL -> ExitCodes.PARTIAL;
            case FAILED -> ExitCodes.SOLVER;
            case INTERRUPTED, RUNNING -> interrupted ? ExitCodes.INTERRUPTED : ExitCodes.LIMIT;
        };
        Optional<ExpectedNumbers.Outcome> compared = end.status() == RunStatus.INTERRUPTED
                ? Optional.empty()
                : new SweepFiles(folder.run(), folder.spec()).compared();
        if (exitCode == ExitCodes.GOOD
                && compared.filter(outcome -> !outcome.differences().isEmpty()).isPresent()) {
            exitCode = ExitCodes.DIFFERS;
        }
        if (json) {
            printJson(folder, end, exitCode);
        } else {
            print(folder, end);
            compared.ifPresent(this::tell);
        }
        return exitCode;
    }

    private void print(SweepFolder folder, SweepEnd end) {
        terminal.out()
                .println("points           " + end.good() + " done, " + (end.points() - end.good())
                        + (end.status() == RunStatus.INTERRUPTED ? " left" : " failed") + ", " + end.computed()
                        + " computed now");
        if (end.status() == RunStatus.INTERRUPTED) {
            terminal.out().println("interrupted      go on with: photosynapse resume " + folder.path());
            return;
        }
        reasons(end.tables().get(0)).forEach(reason -> terminal.error("error[S001]: " + reason));
        new SweepFindings(folder.spec(), end.tables()).lines().forEach(terminal.out()::println);
        terminal.out().println("table            " + folder.path().resolve("results/points.csv"));
        terminal.out().println("report           " + folder.path().resolve(ReportFiles.FILE));
    }

    private void tell(ExpectedNumbers.Outcome compared) {
        compared.differences().stream()
                .limit(MOST_REASONS)
                .forEach(difference -> terminal.error("error[F006]: " + difference));
        terminal.out().println("expected         " + compared.words());
    }

    private static List<String> reasons(ResultTable points) {
        return points.label(SweepTables.REASON).values().stream()
                .filter(reason -> !reason.isEmpty() && !reason.contains("repeated because"))
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }

    private void printJson(SweepFolder folder, SweepEnd end, int exitCode) {
        terminal.out()
                .println(JsonValue.object()
                        .with("status", end.status().word())
                        .with("exit_code", exitCode)
                        .with("folder", folder.path().toString())
                        .with("points", end.points())
                        .with("done", end.good())
                        .with("computed", end.computed())
                        .with(
                                "table",
                                folder.path().resolve("results/points.csv").toString())
                        .with(
                                "arrays",
                                folder.path().resolve(SweepFolder.ARCHIVE).toString())
                        .with("report", folder.path().resolve(ReportFiles.FILE).toString())
                        .done()
                        .line());
    }

    /** The line that renews itself, or a line every few seconds. */
    private static final class SweepLine implements SweepProgress.Listener {
        private static final long RENEW = 200_000_000L;
        private static final long LOG = 5_000_000_000L;
        private static final String CLEAR_LINE = "\r\u001b[K";

        private final Terminal terminal;
        private long shown = System.nanoTime();

        SweepLine(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void progressed(SweepProgress progress) {
            long now = System.nanoTime();
            if (now - shown < (terminal.interactive() ? RENEW : LOG)) {
                return;
            }
            shown = now;
            String failed = progress.failed() == 0
                    ? ""
                    : ", " + progress.failed() + " failed (" + cut(progress.lastReason()) + ")";
            String text = String.format(
                    Locale.ROOT,
                    "%d of %d done%s, %.2g a second, %s left",
                    progress.done(),
                    progress.total(),
                    failed,
                    progress.perSecond(),
                    duration(progress.secondsLeft()));
            if (terminal.interactive()) {
                terminal.err().print(CLEAR_LINE + text);
                terminal.err().flush();
            } else {
                terminal.err().println(text);
            }
        }

        private static String cut(String reason) {
            int most = 40;
            return reason.length() <= most ? reason : reason.substring(0, most) + "...";
        }

        void close() {
            if (terminal.interactive()) {
                terminal.err().print(CLEAR_LINE);
                terminal.err().flush();
            }
        }
    }
}
