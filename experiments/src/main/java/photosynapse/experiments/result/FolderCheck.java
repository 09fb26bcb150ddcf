package photosynapse.experiments.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether a folder of a run is as the run left it: every file against the digest in its manifest. */
public final class FolderCheck {
    private FolderCheck() {}

    /**
     * Something that is not as it was.
     *
     * @param file path in the folder
     * @param reason what is wrong with it
     */
    public record Problem(String file, String reason) {}

    /**
     * What came out.
     *
     * @param files how many files were looked at
     * @param problems what is not as it was
     */
    public record Outcome(int files, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks a folder.
     *
     * @throws FileAccessException when it is not the folder of a run, or cannot be read
     */
    public static Outcome of(Path path) {
        RunFolder folder = RunFolder.open(path);
        List<Problem> problems = new ArrayList<>();
        RunManifest manifest;
        try {
            manifest = RunManifest.read(folder.readBytes(RunManifest.FILE));
        } catch (JsonFormatException e) {
            return new Outcome(1, List.of(new Problem(RunManifest.FILE, "is damaged: " + e.getMessage())));
        }
        if (manifest.status() == RunStatus.RUNNING) {
            problems.add(new Problem(RunManifest.FILE, "says that the run has not ended; nothing else can be checked"));
            return new Outcome(1, problems);
        }
        Map<String, String> there = new TreeMap<>(folder.digests());
        manifest.files().forEach((name, digest) -> {
            String found = there.remove(name);
            if (found == null) {
                problems.add(new Problem(name, Files.exists(path.resolve(name)) ? "cannot be read" : "is missing"));
            } else if (!found.equals(digest)) {
                problems.add(new Problem(name, "is not as it was written: its SHA-256 differs"));
            }
        });
        there.keySet().forEach(name -> problems.add(new Problem(name, "does not stand in the manifest")));
        return new Outcome(1 + manifest.files().size(), problems);
    }
}
