package photosynapse.experiments.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run: {@code run.yaml}, {@code results/}, {@code figures/}, {@code report.html},
 * {@code manifest.json}, and beside them {@code environment.json} and {@code log.jsonl}, which alone may tell of
 * machine and clock.
 */
public final class RunFolder {
    /** Folder of the tables. */
    public static final String RESULTS = "results";

    /** File about machine and times. */
    public static final String ENVIRONMENT = "environment.json";

    /** Log with a JSON value in each line. */
    public static final String LOG = "log.jsonl";

    /** Journal of a sweep: a line an event, with its check. */
    public static final String JOURNAL = "journal.log";

    /** Who is at work in the folder of a sweep. */
    public static final String LOCK = "lock";

    /** Which points of a sweep are being computed. */
    public static final String LEASES = "leases";

    /** What was found damaged in a sweep and computed again. */
    public static final String DAMAGED = "damaged";

    /** Folder of what a run needs to go on; gone when it has ended. */
    private static final String CHECKPOINTS = "checkpoints";

    private static final Set<String> NOT_LISTED = Set.of(RunManifest.FILE, ENVIRONMENT, LOG, JOURNAL, LOCK);
    private static final Set<String> NEVER_LISTED = Set.of(ENVIRONMENT, LOG);
    private static final Set<String> MADE_BY_A_RUN = Set.of(
            RESULTS,
            "figures",
            CHECKPOINTS,
            "run.yaml",
            "report.html",
            ENVIRONMENT,
            LOG,
            RunManifest.FILE,
            JOURNAL,
            LOCK,
            LEASES,
            DAMAGED,
            "sweep.json",
            "points");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
    private static final int MOST_TRIES = 10_000;

    private final Path folder;
    private final AtomicFiles files;

    private RunFolder(Path folder) {
        this(folder, AtomicFiles.ON_DISK);
    }

    private RunFolder(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** The same folder, written through a layer. */
    public RunFolder through(FileLayer layer) {
        return new RunFolder(folder, new AtomicFiles(layer));
    }

    /**
     * Makes the folder of a run that begins.
     *
     * @param overwrite whether an earlier run in the folder may be replaced; anything else than a run is never touched
     * @throws FileAccessException when the folder holds something that must not be replaced, or cannot be made
     */
    public static RunFolder create(Path folder, boolean overwrite) {
        try {
            if (Files.exists(folder)) {
                clear(folder, overwrite);
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileAccessException.writing(folder, e);
        }
        return new RunFolder(folder);
    }

    /** Opens the folder of an earlier run. */
    public static RunFolder open(Path folder) {
        if (!Files.isRegularFile(folder.resolve(RunManifest.FILE))) {
            throw new FileAccessException(
                    folder,
                    "is not the folder of a run: there is no " + RunManifest.FILE + " in it",
                    "name a folder that a run has made");
        }
        return new RunFolder(folder);
    }

    /** A folder as it is, whether a run has made it or not. */
    public static RunFolder reading(Path folder) {
        return new RunFolder(folder);
    }

    /** The first free name: the name itself, else with -2, -3 and so on. */
    public static Path freeName(Path wanted) {
        for (int k = 1; k <= MOST_TRIES; k++) {
            Path candidate = k == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + k);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
        throw new FileAccessException(
                wanted, "and " + MOST_TRIES + " names like it are taken", "give a folder with --out");
    }

    private static void clear(Path folder, boolean overwrite) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new FileAccessException(folder, "is a file", "give another folder with --out");
        }
        List<Path> content;
        try (Stream<Path> files = Files.list(folder)) {
            content = files.filter(file -> !isLeftOver(file)).toList();
        }
        if (content.isEmpty()) {
            return;
        }
        if (!overwrite) {
            throw new FileAccessException(folder, "is not empty", "give another folder with --out, or --overwrite");
        }
        if (!Files.isRegularFile(folder.resolve(RunManifest.FILE))) {
            throw new FileAccessException(
                    folder,
                    "is not empty and not the folder of a run, so it is not overwritten",
                    "give another folder with --out");
        }
        new RunFolder(folder).removeEarlierRun();
    }

    /** A file that was being written when its process was killed; the next writing replaces it. */
    private static boolean isLeftOver(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(".part");
    }

    /** Removes what an earlier run has made; what somebody else has put there stays. */
    private void removeEarlierRun() throws IOException {
        Set<String> names = new TreeSet<>(MADE_BY_A_RUN);
        names.addAll(manifest().files().keySet());
        for (String name : names) {
            Path file = resolve(name);
            if (Files.exists(file)) {
                delete(file);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** Writes a file whole or not at all; the name may have folders before it, separated by {@code /}. */
    public void write(String name, byte[] content) {
        files.write(resolve(name), content);
    }

    /** Writes a text file in UTF-8. */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a table under {@code results/}. */
    public void write(ResultTable table) {
        write(RESULTS + "/" + table.name() + ".csv", CsvTables.write(table));
    }

    /** Reads a file. */
    public byte[] readBytes(String name) {
        Path file = resolve(name);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    /** Reads a text file. */
    public String read(String name) {
        Path file = resolve(name);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    /** Reads a file; empty if it is not there. */
    public Optional<byte[]> bytes(String name) {
        Path file = resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    /** Removes what a run that has ended does not need any more. */
    public void removeCheckpoints() {
        Path place = resolve(CHECKPOINTS);
        try {
            if (Files.exists(place)) {
                delete(place);
            }
        } catch (IOException e) {
            throw FileAccessException.writing(place, e);
        }
    }

    /** Whether a file is there. */
    public boolean has(String name) {
        return Files.isRegularFile(resolve(name));
    }

    /** Reads a table from {@code results/}. */
    public ResultTable table(String name) {
        return CsvTables.read(name, read(RESULTS + "/" + name + ".csv"));
    }

    /** Names of the tables, in order of the alphabet. */
    public List<String> tableNames() {
        String before = RESULTS + "/";
        return digests().keySet().stream()
                .filter(name -> name.startsWith(before) && name.endsWith(".csv"))
                .map(name -> name.substring(before.length(), name.length() - ".csv".length()))
                .toList();
    }

    /** Adds a line to the log. */
    public void log(JsonValue entry) {
        Path file = resolve(LOG);
        try {
            Files.writeString(
                    file,
                    entry.line() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    /** Writes the manifest of a run that begins. */
    public void begin(RunManifest manifest) {
        write(RunManifest.FILE, manifest.text());
    }

    /** Writes the manifest of a run that has ended, with the digest of every file. */
    public RunManifest end(RunManifest begun, RunStatus status) {
        RunManifest manifest = begun.ended(status, digests());
        write(RunManifest.FILE, manifest.text());
        return manifest;
    }

    /** The manifest. */
    public RunManifest manifest() {
        try {
            return RunManifest.read(read(RunManifest.FILE));
        } catch (JsonFormatException e) {
            throw new FileAccessException(
                    folder.resolve(RunManifest.FILE),
                    "is damaged: " + e.getMessage(),
                    "make the run again in another folder");
        }
    }

    /** SHA-256 of every file that a manifest lists, by path in the folder. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isListed(name, file.getFileName().toString())) {
                    digests.put(name, Digest.of(file));
                }
            }
        } catch (IOException e) {
            throw FileAccessException.reading(folder, e);
        }
        return digests;
    }

    private static boolean isListed(String name, String last) {
        return !NOT_LISTED.contains(name)
                && !NEVER_LISTED.contains(last)
                && !last.startsWith(".")
                && !name.startsWith(CHECKPOINTS + "/")
                && !name.startsWith(LEASES + "/")
                && !name.startsWith(DAMAGED + "/");
    }

    /** SHA-256 of a content, as it stands in a manifest. */
    public static String digest(byte[] content) {
        return Digest.of(content);
    }

    private Path resolve(String name) {
        Path file = folder;
        for (String part : name.split("/", -1)) {
            if (!NAME.matcher(part).matches()) {
                throw new FileAccessException(
                        folder,
                        "cannot hold a file named " + JsonText.quoted(name),
                        "names of files have at most 100 letters, digits, points, dashes and underscores");
            }
            file = file.resolve(part);
        }
        requireInside(file);
        return file;
    }

    /** Refuses a file that a link inside the folder would lead out of it. */
    private void requireInside(Path file) {
        try {
            Path existing = file;
            while (!Files.exists(existing)) {
                existing = existing.getParent();
            }
            if (!existing.toRealPath().startsWith(folder.toRealPath())) {
                throw new FileAccessException(file, "lies outside the folder of the run", "remove the link");
            }
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }
}
