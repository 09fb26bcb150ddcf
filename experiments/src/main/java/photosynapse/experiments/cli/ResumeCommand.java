package photosynapse.experiments.cli;

import java.nio.file.Path;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.sweep.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a sweep. */
@Command(
        name = "resume",
        description = "Go on with a sweep that was interrupted or killed: no finished point is computed again, and the"
                + " files become the same as without the interruption.")
final class ResumeCommand extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder of a sweep.")
    private Path path;

    @Option(
            names = "--other-version",
            description = "Go on although another version of the program began: all points are computed again.")
    private boolean otherVersion;

    @Mixin
    private SweepFlags flags;

    @Override
    public Integer call() {
        SweepFolder folder = SweepFolder.open(path, FileLayer.DISK);
        String version = folder.version();
        if (!version.equals(Release.VERSION) && !otherVersion) {
            throw new UsageException(
                    path + " was begun by version " + version + ", this is " + Release.VERSION,
                    "use that version, or add --other-version: all points are then computed again");
        }
        return new SweepSession(terminal(), flags, wantsJson()).run(folder, main().interrupted());
    }
}
