package photosynapse.experiments.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import photosynapse.experiments.catalog.TrainingDesk;
import photosynapse.experiments.result.AppendedLines;
import photosynapse.experiments.result.AtomicFiles;
import photosynapse.experiments.result.DamagedFileException;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.TrainingStates;

/**
 * The finished points of a sweep on the disk, and who is at work.
 *
 * <p>A point counts as finished when its file is there under its name and its seal holds; the journal tells when that
 * was. So whatever ends the process, the points that are there are whole, and those that are not are computed again.
 */
public final class SweepStore implements AutoCloseable {
    /** Folder of the files of points. */
    public static final String POINTS = "points";

    private final Path folder;
    private final FileLayer layer;
    private final AtomicFiles files;
    private final SweepLock lock;
    private final AppendedLines journal;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private final String owner = Owner.self().text();

    private SweepStore(Path folder, FileLayer layer, SweepLock lock) {
        this.folder = folder;
        this.layer = layer;
        this.files = new AtomicFiles(layer);
        this.lock = lock;
        this.journal = openJournal();
        clearLeases();
    }

    /**
     * Takes the folder of a sweep for this process.
     *
     * @param breaking whether to take it from a process on another machine
     * @throws FileAccessException when another process is at work there, or a file cannot be written
     */
    @SuppressWarnings("MustBeClosedChecker") // the lock belongs to the store that is returned
    public static SweepStore open(Path folder, FileLayer layer, boolean breaking) {
        SweepLock lock = SweepLock.take(folder, breaking);
        try {
            return new SweepStore(folder, layer, lock);
        } catch (FileAccessException e) {
            lock.close();
            throw e;
        }
    }

    private AppendedLines openJournal() {
        Path file = folder.resolve(RunFolder.JOURNAL);
        AppendedLines.Content content = AppendedLines.read(layer, file);
        content.events()
                .forEach(event -> event.get("point").ifPresent(name -> noted.add(((JsonValue.Text) name).value())));
        if (content.damage().isEmpty()) {
            return AppendedLines.open(layer, file, content.bytes());
        }
        noted.clear();
        setAside(file, RunFolder.JOURNAL);
        notes.add("the journal was damaged (" + content.damage() + "); it lies in " + RunFolder.DAMAGED
                + "/ and a new one is begun, the points are read from their own files");
        return AppendedLines.open(layer, file, 0);
    }

    private void setAside(Path file, String name) {
        Path away = RunFolder.freeName(folder.resolve(RunFolder.DAMAGED).resolve(name));
        try {
            layer.createFolders(away.getParent());
            layer.move(file, away);
        } catch (IOException e) {
            throw FileAccessException.writing(away, e);
        }
    }

    /** Leases of processes that are no more are void; their points are computed again. */
    private void clearLeases() {
        Path leases = folder.resolve(RunFolder.LEASES);
        if (!Files.isDirectory(leases)) {
            return;
        }
        try (Stream<Path> list = Files.list(leases)) {
            List<Path> left = list.toList();
            for (Path lease : left) {
                layer.delete(lease);
            }
            if (!left.isEmpty()) {
                notes.add(left.size() + (left.size() == 1 ? " point was" : " points were")
                        + " in flight when the last process ended");
            }
        } catch (IOException e) {
            throw FileAccessException.writing(leases, e);
        }
    }

    /** What was found when the folder was taken, in words. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    private Path fileOf(String name) {
        return folder.resolve(POINTS).resolve(name.substring(0, 2)).resolve(name + ".json");
    }

    /**
     * A finished point; empty when it is not there. A file that is damaged is set aside and told, and the point is
     * computed again.
     */
    public Optional<PointOutcome> find(String name) {
        Path file = fileOf(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(folder, file));
        } catch (DamagedFileException e) {
            setAside(file, name + ".json");
            notes.add(e.getMessage() + "; it lies in " + RunFolder.DAMAGED + "/ and the point is computed again");
            return Optional.empty();
        }
    }

    /**
     * Reads the file of a point.
     *
     * @throws DamagedFileException when it is not as it was written
     */
    static PointOutcome read(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            PointOutcome outcome = PointOutcome.read(name, Files.readAllBytes(file));
            if (!name.endsWith("/" + outcome.name() + ".json")) {
                throw new DamagedFileException(file, "it holds another point than its name says");
            }
            return outcome;
        } catch (JsonFormatException e) {
            throw new DamagedFileException(file, e.getMessage());
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    /** Whether the journal told of a point when the folder was taken. */
    boolean knows(String name) {
        return noted.contains(name);
    }

    /** A worker begins with a point. */
    public void started(String name) {
        Path lease = folder.resolve(RunFolder.LEASES).resolve(name);
        try {
            layer.createFolders(lease.getParent());
            try (FileLayer.OpenFile open = layer.create(lease)) {
                open.write(owner.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw FileAccessException.writing(lease, e);
        }
    }

    /** Where an experiment of a point keeps the states of what takes long. */
    public TrainingDesk desk(String point, String experiment) {
        return TrainingStates.ofPoint(RunFolder.reading(folder).through(layer), point, experiment);
    }

    /**
     * A point is finished: its file first, then the line of the journal, then its states go and the lease is given
     * back.
     */
    public void finished(PointOutcome outcome, double seconds) {
        files.write(fileOf(outcome.name()), outcome.json().getBytes(StandardCharsets.UTF_8));
        note(event("done")
                .with("point", outcome.name())
                .with("status", outcome.status().word())
                .with("seconds", seconds)
                .done());
        removeStates(folder.resolve(TrainingStates.FOLDER).resolve(outcome.name()));
        try {
            layer.delete(folder.resolve(RunFolder.LEASES).resolve(outcome.name()));
        } catch (IOException e) {
            throw FileAccessException.writing(folder.resolve(RunFolder.LEASES), e);
        }
    }

    private void removeStates(Path states) {
        if (!Files.isDirectory(states)) {
            return;
        }
        try (Stream<Path> list = Files.list(states)) {
            for (Path state : list.toList()) {
                layer.delete(state);
            }
            layer.delete(states);
        } catch (IOException e) {
            throw FileAccessException.writing(states, e);
        }
    }

    /** The line of an event; the caller adds what belongs to it. */
    JsonValue.FieldsBuilder event(String word) {
        return JsonValue.object().with("at", Instant.now().toString()).with("event", word);
    }

    /** Adds a line to the journal. */
    synchronized void note(JsonValue.Fields event) {
        journal.add(event);
    }

    @Override
    public void close() {
        try {
            journal.close();
        } finally {
            lock.close();
        }
    }
}
