package photosynapse.experiments.cli;

import java.nio.file.Path;
import java.util.Optional;
import photosynapse.experiments.result.RunFolder;
import picocli.CommandLine.Option;

/** Flags of the verbs that write a folder which may replace an earlier one. */
final class OutFlags {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write; must be new or empty. Default: a free name here.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace what the program wrote into that folder before.")
    private boolean overwrite;

    /** The folder that was named. */
    Optional<Path> named() {
        return Optional.ofNullable(out);
    }

    boolean overwrite() {
        return overwrite;
    }

    /**
     * Where to write.
     *
     * @param name that a free one is made of when none was given
     * @param instead what else can be done when something is there, as a beginning of a sentence; may be empty
     * @throws UsageException when something is there that is not to be replaced
     */
    Path path(String name, String instead) {
        if (out == null) {
            return RunFolder.freeName(Path.of(name));
        }
        if (!overwrite && PlainFolder.holdsSomething(out)) {
            throw new UsageException(
                    out + " is not empty", instead + "give another folder with --out, or add --overwrite");
        }
        return out;
    }

    /** Makes the folder of a run. */
    RunFolder folder(String name) {
        return RunFolder.create(path(name, ""), overwrite);
    }
}
