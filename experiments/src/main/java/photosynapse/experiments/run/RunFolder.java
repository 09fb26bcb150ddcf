package photosynapse.experiments.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunManifest;

/** The folder of one run. Each file appears whole or not at all. */
public final class RunFolder {
    /** The complete configuration. */
    public static final String CONFIGURATION = "run.yaml";

    /** What the folder holds. */
    public static final String MANIFEST = "manifest.json";

    /** The page. */
    public static final String REPORT = "report.html";

    /** What happened when. */
    public static final String JOURNAL = "log.jsonl";

    /** On which machine. */
    public static final String ENVIRONMENT = "environment.json";

    private static final String RESULTS = "results";
    private static final String CSV = ".csv";
    private static final List<String> PERSONAL = List.of(MANIFEST, JOURNAL, ENVIRONMENT);

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
    }

    /**
     * A folder for a new run.
     *
     * @param overwrite whether the files of an earlier run in it are deleted first; nothing else ever is
     * @throws FolderInUseException when it is not empty and must not be overwritten
     * @throws FileAccessException when it cannot be made
     */
    public static RunFolder create(Path path, boolean overwrite) {
        try {
            if (Files.isDirectory(path) && !isEmpty(path)) {
                if (!overwrite) {
                    throw new FolderInUseException(path);
                }
                deleteRun(path);
            }
            Files.createDirectories(path.resolve(RESULTS));
        } catch (IOException e) {
            throw FileAccessException.writing(path, e);
        }
        return new RunFolder(path);
    }

    /**
     * The folder of a finished run.
     *
     * @throws FileAccessException when there is none
     */
    public static RunFolder open(Path path) {
        if (!Files.isRegularFile(path.resolve(MANIFEST))) {
            throw new FileAccessException(path, "is not the folder of a run: it has no " + MANIFEST, "give the folder that run or demo wrote");
        }
        return new RunFolder(path);
    }

    /** The first of NAME, NAME-2, NAME-3 ... that is free or empty, in a folder. */
    public static Path freeName(Path parent, String name) {
        Path candidate = parent.resolve(name);
        for (int k = 2; isTaken(candidate); k++) {
            candidate = parent.resolve(name + "-" + k);
        }
        return candidate;
    }

    private static boolean isTaken(Path candidate) {
        try {
            return Files.exists(candidate) && !(Files.isDirectory(candidate) && isEmpty(candidate));
        } catch (IOException e) {
            throw FileAccessException.reading(candidate, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void deleteRun(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (Files.isRegularFile(manifest)) {
            String text = Files.readString(manifest, StandardCharsets.UTF_8);
            for (String name : RunManifest.ofJson(manifest.toString(), text).files().keySet()) {
                Path file = folder.resolve(name).normalize();
                if (file.startsWith(folder.normalize())) {
                    Files.deleteIfExists(file);
                }
            }
        }
        for (String name : PERSONAL) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder.resolve(REPORT));
        deleteFiles(folder.resolve(RESULTS), CSV);
        deleteFiles(folder.resolve("figures"), ".svg");
    }

    private static void deleteFiles(Path folder, String ending) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path entry : entries.filter(e -> e.toString().endsWith(ending)).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Writes a text file, whole or not at all. */
    public void write(String name, String text) {
        Path file = path.resolve(name);
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    /** Writes a table among the results. */
    public void write(ResultTable table) {
        write(RESULTS + "/" + table.name() + CSV, CsvTables.write(table));
    }

    /** Reads a text file. */
    public String read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    /** All tables among the results, in the order of their names. */
    public Map<String, ResultTable> tables() {
        Map<String, ResultTable> tables = new LinkedHashMap<>();
        for (String name : names()) {
            if (name.startsWith(RESULTS + "/") && name.endsWith(CSV)) {
                String table = name.substring(RESULTS.length() + 1, name.length() - CSV.length());
                tables.put(table, CsvTables.read(table, read(name)));
            }
        }
        return tables;
    }

    /** SHA-256 of every file that equal runs share, by path with forward slashes. */
    public Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String name : names()) {
            if (!PERSONAL.contains(name)) {
                digests.put(name, Digests.hex(read(name).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return digests;
    }

    /** The manifest. */
    public RunManifest manifest() {
        return RunManifest.ofJson(path.resolve(MANIFEST).toString(), read(MANIFEST));
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(path, 2)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".part"))
                    .forEach(names::add);
        } catch (IOException e) {
            throw FileAccessException.reading(path, e);
        }
        return names;
    }
}
