package photosynapse.experiments.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;

/**
 * The lab's own folder, {@code .photosynapse-lab} beside the runs, for its owner alone: the port file, uploaded files,
 * configurations of jobs and extracted synapses. Uploads and configurations go when the lab ends.
 */
final class LabFolder implements AutoCloseable {
    static final String NAME = ".photosynapse-lab";
    private static final String TRASH = ".trash";

    private final Path root;
    private final Path own;
    private final FaultNotes faults;
    private Path portFile;
    private Path place;

    LabFolder(Path root) {
        this.root = root;
        this.own = root.resolve(NAME);
        this.faults = new FaultNotes(own);
    }

    /** Makes the folders and says in a file that only its owner can read where the lab is. */
    void open(int port) {
        try {
            Files.createDirectories(root);
            if (!Files.isDirectory(own)) {
                Files.createDirectory(own, ownersOnly("rwx------"));
            }
            place = own.resolve("at-" + port);
            remove(place);
            for (Path part : new Path[] {uploads(), jobs(), synapses()}) {
                Files.createDirectories(part);
            }
            portFile = own.resolve("port-" + port + ".json");
            Files.deleteIfExists(portFile);
            Files.createFile(portFile, ownersOnly("rw-------"));
            String text = JsonValue.object()
                    .with("port", port)
                    .with("process", ProcessHandle.current().pid())
                    .done()
                    .text();
            Files.writeString(portFile, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FileAccessException.writing(own, e);
        }
    }

    /** Rights of the owner alone, where the file system knows them. */
    private static FileAttribute<?>[] ownersOnly(String rights) {
        boolean known = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** Writes the page that leads to a link. */
    Path opening(String link) {
        Path file = place.resolve("open.html");
        String text = "<!DOCTYPE html><meta charset=\"utf-8\"><title>Photosynapse lab</title>"
                + "<meta http-equiv=\"refresh\" content=\"0;url=" + link + "\"><a href=\"" + link
                + "\">Photosynapse lab</a>\n";
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, ownersOnly("rw-------"));
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
        return file;
    }

    /** Where runs lie. */
    Path root() {
        return root;
    }

    Path uploads() {
        return place.resolve("uploads");
    }

    Path jobs() {
        return place.resolve("jobs");
    }

    Path synapses() {
        return own.resolve("synapses");
    }

    /** The lab's own folder. */
    Path own() {
        return own;
    }

    /** Where removed runs lie. */
    Path trash() {
        return root.resolve(TRASH);
    }

    /** A new empty folder of a wanted name, or with a number behind it; nobody else gets it. */
    synchronized Path reserved(String name) {
        Path free = RunFolder.freeName(root.resolve(name));
        try {
            return Files.createDirectory(free);
        } catch (IOException e) {
            throw FileAccessException.writing(free, e);
        }
    }

    /** Removes a reserved folder that nothing was written into. */
    synchronized void giveBack(Path reserved) {
        String[] left = reserved.toFile().list();
        if (left != null && left.length == 0) {
            try {
                Files.delete(reserved);
            } catch (IOException e) {
                throw FileAccessException.writing(reserved, e);
            }
        }
    }

    FaultNotes faults() {
        return faults;
    }

    @Override
    public void close() {
        try {
            if (portFile != null) {
                Files.deleteIfExists(portFile);
            }
            if (place != null) {
                remove(place);
            }
        } catch (IOException e) {
            throw FileAccessException.writing(own, e);
        }
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
