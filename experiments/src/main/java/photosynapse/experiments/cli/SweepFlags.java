package photosynapse.experiments.cli;

import java.util.function.BooleanSupplier;
import photosynapse.experiments.run.RunLimits;
import photosynapse.experiments.sweep.LocalEngine;
import photosynapse.experiments.sweep.SweepEngines;
import photosynapse.experiments.sweep.SweepProgress;
import photosynapse.experiments.sweep.SweepRun;
import picocli.CommandLine.Option;

/** Flags of the verbs that compute points. */
final class SweepFlags {
    private static final double NANOSECONDS = 1e9;

    @Option(names = "--workers", paramLabel = "N", description = "Points at a time. Default: one a core.")
    private int workers;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = LocalEngine.NAME,
            description = "local (threads of this machine) or spark. Default: local.")
    private String engine;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where a Spark cluster listens, for example spark://host:7077. Default: threads here.")
    private String master;

    @Option(
            names = "--limit-time",
            paramLabel = "SECONDS",
            description = "End after so many seconds and keep what is done (exit code 7).")
    private double limitTime = Double.POSITIVE_INFINITY;

    @Option(names = "--break-lock", description = "Take the folder from a process on a machine that is gone.")
    private boolean breaking;

    @Option(names = "--estimate", description = "Only say what it will take.")
    private boolean estimating;

    boolean breaking() {
        return breaking;
    }

    boolean estimating() {
        return estimating;
    }

    /** When a run ends early. */
    RunLimits limits(BooleanSupplier interrupted) {
        requirePositiveTime();
        return new RunLimits(limitTime, interrupted);
    }

    private void requirePositiveTime() {
        if (!(limitTime > 0)) {
            throw new UsageException("--limit-time must be > 0 s, was " + limitTime, "give a number of seconds");
        }
    }

    /** With what the points are computed. */
    SweepRun.Means means(BooleanSupplier interrupted, SweepProgress.Listener listener) {
        requirePositiveTime();
        if (workers < 0) {
            throw new UsageException("--workers must be > 0, was " + workers, "give a number of points at a time");
        }
        long begin = System.nanoTime();
        BooleanSupplier stop =
                () -> interrupted.getAsBoolean() || (System.nanoTime() - begin) / NANOSECONDS > limitTime;
        int atOnce = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
        return new SweepRun.Means(SweepEngines.of(engine), atOnce, master, stop, listener);
    }
}
