package photosynapse.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import photosynapse.experiments.result.FolderCheck;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings what an older version has written to the form of this one. */
@Command(
        name = "migrate",
        description = "Bring a configuration or the folder of a run to the form of this version; the old manifest stays"
                + " beside the new one.")
final class MigrateCommand extends Verb {
    private static final String OLD = "manifest-1.json";

    @Parameters(paramLabel = "FILE|RUN", description = "Configuration, or folder of a run.")
    private Path path;

    @Override
    public Integer call() {
        String told = Files.isDirectory(path) ? folder() : file();
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("status", "complete")
                            .with("exit_code", ExitCodes.GOOD)
                            .with("message", told)
                            .done()
                            .line());
        } else {
            terminal().out().println(told);
        }
        return ExitCodes.GOOD;
    }

    /** Configurations have had one form so far; what cannot be read is told as by every other verb. */
    private String file() {
        new ConfigInput(terminal()).read(path.toString(), List.of());
        return path + " has the form of this version; nothing is to be done";
    }

    private String folder() {
        RunFolder folder = RunFolder.open(path);
        String before = folder.read(RunManifest.FILE);
        RunManifest manifest = folder.manifest();
        if (manifest.text().equals(before)) {
            return path + " has the form of this version; nothing is to be done";
        }
        List<FolderCheck.Problem> problems = FolderCheck.of(path).problems();
        if (!problems.isEmpty()) {
            throw new photosynapse.experiments.result.DamagedFileException(
                    path.resolve(problems.get(0).file()), problems.get(0).reason());
        }
        folder.write(OLD, before);
        folder.end(manifest, manifest.status());
        return path + ": manifest.json is now of format " + RunManifest.FORMAT + " with a seal; the old one is " + OLD;
    }
}
