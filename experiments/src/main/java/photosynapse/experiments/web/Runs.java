package photosynapse.experiments.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;

/**
 * The index of run folders: the one place that turns an id into a folder. An id is the name of a folder that lies in
 * the lab's folder, holds a manifest, and is no link.
 */
final class Runs {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
    private static final int MOST = 2000;
    private static final int LOOKS = 1;
    private static final int NUMBERS = 3;
    /** Status of a run that goes on. */
    static final String RUNNING = "running";

    private static final String TAGS = "tags.json";

    private final LabFolder folder;
    private final Numbers numbers;
    private final Map<String, Summary> summaries = new ConcurrentHashMap<>();

    /** Key numbers of a run. */
    interface Numbers {
        /** The key numbers; none where there are none. */
        List<JsonValue> of(RunFolder run, String id);
    }

    Runs(LabFolder folder, Numbers numbers) {
        this.folder = folder;
        this.numbers = numbers;
    }

    /**
     * What the list says about a run.
     *
     * @param stamp of the manifest that it was read from
     * @param fields for the page
     * @param isWhole whether its key numbers are among them
     */
    private record Summary(FileTime stamp, JsonValue fields, boolean isWhole) {}

    /** The folder of an id. */
    RunFolder folder(String id) {
        return RunFolder.open(path(id));
    }

    /** The path of an id; this alone maps ids to paths. */
    Path path(String id) {
        if (!NAME.matcher(id).matches() || id.contains("..")) {
            throw Refusal.of("run", "not an id of the index", "an id of the index");
        }
        Path path = folder.root().resolve(id);
        try {
            boolean there = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(path.resolve(RunManifest.FILE))
                    && path.toRealPath().startsWith(folder.root().toRealPath());
            if (!there) {
                throw Refusal.missing("run", "there is no such run");
            }
        } catch (IOException e) {
            throw Refusal.missing("run", "there is no such run");
        }
        return path;
    }

    /** All runs, the youngest first. */
    JsonValue list() {
        Map<Path, FileTime> found = new LinkedHashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.root())) {
            for (Path entry : entries) {
                Path manifest = entry.resolve(RunManifest.FILE);
                boolean run = NAME.matcher(entry.getFileName().toString()).matches()
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                        && Files.isRegularFile(manifest);
                if (run) {
                    found.put(entry, Files.getLastModifiedTime(manifest));
                }
            }
        } catch (IOException e) {
            throw FileAccessException.reading(folder.root(), e);
        }
        JsonValue.Fields tags = tags();
        List<JsonValue> list = new ArrayList<>();
        int[] looks = {LOOKS};
        found.entrySet().stream()
                .sorted(Map.Entry.<Path, FileTime>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .forEach(entry -> list.add(tagged(summary(entry.getKey(), entry.getValue(), looks), tags)));
        return JsonValue.object().with("runs", list).done();
    }

    private static JsonValue tagged(JsonValue summary, JsonValue.Fields tags) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(((JsonValue.Fields) summary).members());
        String id = ((JsonValue.Text) fields.get("id")).value();
        fields.put("tags", tags.get(id).orElse(new JsonValue.Array(List.of())));
        return new JsonValue.Fields(fields);
    }

    /** What the list says; key numbers cost a look into the tables, so a list takes only a few such looks. */
    private JsonValue summary(Path run, FileTime stamp, int[] looks) {
        String name = run.getFileName().toString();
        Summary known = summaries.get(name);
        boolean fresh = known != null && known.stamp().equals(stamp);
        if (!fresh) {
            known = new Summary(stamp, read(run, name), false);
        }
        if (!known.isWhole() && looks[0] > 0 && !isGrowing(known.fields())) {
            looks[0]--;
            known = withNumbers(known, run, name);
        }
        summaries.put(name, known);
        return known.fields();
    }

    /** Whether files of a run still come and go: only what its manifest says can be told then. */
    private static boolean isGrowing(JsonValue fields) {
        return ((JsonValue.Fields) fields)
                .get("status")
                .filter(JsonValue.of(RUNNING)::equals)
                .isPresent();
    }

    private Summary withNumbers(Summary known, Path run, String name) {
        Map<String, JsonValue> members = new LinkedHashMap<>(((JsonValue.Fields) known.fields()).members());
        try {
            List<JsonValue> all = numbers.of(RunFolder.open(run), name);
            members.put("numbers", new JsonValue.Array(all.subList(0, Math.min(NUMBERS, all.size()))));
        } catch (UncheckedIOException changing) {
            // its report is being written: files come and go; the next list looks again
            return known;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            members.put("numbers", new JsonValue.Array(List.of()));
        }
        return new Summary(known.stamp(), new JsonValue.Fields(members), true);
    }

    private JsonValue read(Path run, String name) {
        JsonValue.FieldsBuilder fields = JsonValue.object().with("id", name);
        try {
            RunManifest manifest = RunManifest.read(Files.readAllBytes(run.resolve(RunManifest.FILE)));
            Light light = light(manifest);
            RunWords words = RunWords.of(run);
            return fields.with("title", words.title(name))
                    .with("verb", words.verb())
                    .with("status", light.colour())
                    .with("sentence", light.sentence())
                    .with("command", words.command())
                    .with("started", words.started())
                    .with("bytes", bytes(run))
                    .with("numbers", List.of())
                    .done();
        } catch (IOException | JsonFormatException damaged) {
            return fields.with("title", name)
                    .with("verb", "")
                    .with("status", "red")
                    .with("sentence", "the folder is damaged: " + damaged.getMessage())
                    .with("command", "")
                    .with("started", "")
                    .with("bytes", 0)
                    .with("numbers", List.of())
                    .done();
        }
    }

    /**
     * Status as a page shows it.
     *
     * @param colour green, amber, red or running
     * @param sentence in words
     */
    record Light(String colour, String sentence) {}

    static Light light(RunManifest manifest) {
        return switch (manifest.status()) {
            case COMPLETE -> new Light("green", "all that was asked for is there");
            case PARTIAL -> new Light("amber", "some parts failed; the others are there");
            case INTERRUPTED -> new Light("amber", "stopped on request; photosynapse resume goes on");
            case FAILED -> new Light("red", "nothing to rely on");
            case RUNNING -> new Light(RUNNING, "at work, or killed");
        };
    }

    /** Size of all files of a run; those that vanish meanwhile, because the run is being written, do not count. */
    private static long bytes(Path run) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(run, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.isRegularFile() ? attributes.size() : 0;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    /** Moves a run into the trash folder, from where its owner can take it back. */
    void trash(String id) {
        Path run = path(id);
        Path target = RunFolder.freeName(folder.trash().resolve(id));
        try {
            Files.createDirectories(folder.trash());
            Files.move(run, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw FileAccessException.writing(target, e);
        }
        summaries.remove(id);
    }

    /** Keeps the tags of a run. */
    synchronized void tag(String id, List<String> words) {
        path(id);
        Map<String, JsonValue> all = new LinkedHashMap<>(tags().members());
        all.put(id, JsonValue.ofTexts(words));
        Path file = folder.own().resolve(TAGS);
        try {
            Files.writeString(file, new JsonValue.Fields(all).text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    private JsonValue.Fields tags() {
        Path file = folder.own().resolve(TAGS);
        Optional<JsonValue> read = Optional.empty();
        try {
            if (Files.isRegularFile(file)) {
                read = Optional.of(JsonReader.read(TAGS, Files.readString(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
        return read.orElse(null) instanceof JsonValue.Fields fields ? fields : new JsonValue.Fields(Map.of());
    }
}
