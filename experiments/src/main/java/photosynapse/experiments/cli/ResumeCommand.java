package photosynapse.experiments.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.run.RunLimits;
import photosynapse.experiments.run.RunRequest;
import photosynapse.experiments.run.Runner;
import photosynapse.experiments.sweep.SweepFolder;
import photosynapse.experiments.sweep.SweepSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run or a sweep that was stopped or killed. */
@Command(
        name = "resume",
        description = "Go on with a run or a sweep that was stopped or killed: what has ended is not computed again, a"
                + " training goes on from its last kept state, and the files become the same as without the"
                + " interruption.")
final class ResumeCommand extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder of the run or the sweep.")
    private Path folder;

    @Option(
            names = "--other-version",
            description = "Go on although another version of the program began a sweep: all points are computed again.")
    private boolean otherVersion;

    @Mixin
    private SweepFlags flags;

    @Override
    public Integer call() {
        return Files.isRegularFile(folder.resolve(SweepSpec.FILE)) ? sweep() : run();
    }

    private int sweep() {
        SweepFolder sweep = SweepFolder.open(folder, FileLayer.DISK);
        String version = sweep.version();
        if (!version.equals(Release.VERSION) && !otherVersion) {
            throw new UsageException(
                    folder + " was begun by version " + version + ", this is " + Release.VERSION,
                    "use that version, or add --other-version: all points are then computed again");
        }
        return new SweepSession(terminal(), flags, wantsJson()).run(sweep, main().interrupted());
    }

    private int run() {
        RunLimits limits = flags.limits(main().interrupted());
        RunFolder open = RunFolder.open(folder);
        String text = open.read(Runner.CONFIGURATION);
        LoadedConfig config = ConfigReader.read(
                folder.resolve(Runner.CONFIGURATION).toString(), text.getBytes(StandardCharsets.UTF_8), List.of());
        RunRequest request = Runner.unfinished(open, config);
        return new RunSession(main(), limits, wantsJson()).resume(request, open);
    }
}
