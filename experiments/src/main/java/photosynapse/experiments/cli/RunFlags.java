package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.RunLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Flags of the verbs that make a run folder. */
final class RunFlags {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace one value of the file, for example"
                    + " device.films.nanocrystals.traps[0].depth_eV=0.70. Repeatable.")
    private List<String> settings = new ArrayList<>();

    @Mixin
    private OutFlags out;

    @Option(
            names = "--limit-time",
            paramLabel = "SECONDS",
            description = "End after so many seconds and keep what is done (exit code 7).")
    private double limitTime = Double.POSITIVE_INFINITY;

    List<String> settings() {
        return settings;
    }

    RunLimits limits(BooleanSupplier interrupted) {
        if (!(limitTime > 0)) {
            throw new UsageException("--limit-time must be > 0 s, was " + limitTime, "give a number of seconds");
        }
        return new RunLimits(limitTime, interrupted);
    }

    /** Makes the folder of the run. */
    RunFolder folder(String name) {
        return out.folder(name);
    }
}
