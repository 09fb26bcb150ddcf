package photosynapse.experiments.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.AtomicFiles;
import photosynapse.experiments.result.DamagedFileException;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.NpzArchive;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.run.Release;

/** The folder of a sweep: what was asked in the beginning, what came out in the end. */
public final class SweepFolder {
    /** The tables as arrays. */
    public static final String ARCHIVE = "results/points.npz";

    private final Path path;
    private final FileLayer layer;
    private final SweepSpec spec;

    private SweepFolder(Path path, FileLayer layer, SweepSpec spec) {
        this.path = path;
        this.layer = layer;
        this.spec = spec;
    }

    /**
     * Makes the folder of a sweep that begins.
     *
     * @param overwrite whether an earlier one there may be replaced
     */
    public static SweepFolder create(Path path, boolean overwrite, SweepSpec spec, FileLayer layer) {
        RunFolder folder = RunFolder.create(path, overwrite).through(layer);
        new AtomicFiles(layer).write(path.resolve(SweepSpec.FILE), spec.json().getBytes(StandardCharsets.UTF_8));
        folder.begin(manifest(spec));
        return new SweepFolder(path, layer, spec);
    }

    /**
     * Opens the folder of a sweep.
     *
     * @throws DamagedFileException when what was asked cannot be read any more
     */
    public static SweepFolder open(Path path, FileLayer layer) {
        Path file = path.resolve(SweepSpec.FILE);
        if (!Files.isRegularFile(file)) {
            throw new FileAccessException(
                    path,
                    "is not the folder of a sweep: there is no " + SweepSpec.FILE + " in it",
                    "name a folder that `photosynapse sweep` has made, or begin again");
        }
        byte[] json = RunFolder.reading(path).readBytes(SweepSpec.FILE);
        try {
            return new SweepFolder(path, layer, SweepSpec.read(json));
        } catch (JsonFormatException e) {
            throw new DamagedFileException(file, e.getMessage());
        }
    }

    private static RunManifest manifest(SweepSpec spec) {
        return RunManifest.begun(
                spec.seed(),
                Map.of("photosynapse", Release.VERSION),
                Map.of(
                        "configuration",
                        RunFolder.digest(spec.source().text().getBytes(StandardCharsets.UTF_8)),
                        "sweep",
                        RunFolder.digest(spec.json().getBytes(StandardCharsets.UTF_8))));
    }

    /** What was asked. */
    public SweepSpec spec() {
        return spec;
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** The version of the program that began the sweep. */
    public String version() {
        return SweepSpec.versionOf(RunFolder.reading(path).readBytes(SweepSpec.FILE));
    }

    /** The folder as that of a run. */
    public RunFolder run() {
        return RunFolder.reading(path).through(layer);
    }

    /** Takes it for this process. */
    public SweepStore store(boolean breaking) {
        if (!Files.isRegularFile(path.resolve(RunManifest.FILE))) {
            run().begin(manifest(spec));
        }
        return SweepStore.open(path, layer, breaking);
    }

    /** Writes the tables and the archive. */
    public void write(List<ResultTable> tables) {
        RunFolder folder = run();
        tables.forEach(folder::write);
        folder.write(ARCHIVE, NpzArchive.bytes(tables, List.of("photosynapse " + Release.VERSION)));
    }

    /** Writes the manifest with the digest of every file; the last thing that is done. */
    public void end(RunStatus status) {
        run().end(manifest(spec), status);
        run().removeCheckpoints();
    }
}
