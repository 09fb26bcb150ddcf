package photosynapse.experiments.result;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes files that are either the old or the new one, whatever happens: beside the place, forced to the disk, moved in
 * one step, and then the entry of the folder forced, too.
 */
public final class AtomicFiles {
    /** On the disk. */
    public static final AtomicFiles ON_DISK = new AtomicFiles(FileLayer.DISK);

    private final FileLayer layer;

    /** Writes through a layer. */
    public AtomicFiles(FileLayer layer) {
        this.layer = layer;
    }

    /**
     * Writes a file.
     *
     * @throws FileAccessException when it cannot; an earlier file of the name is then as it was
     */
    public void write(Path file, byte[] content) {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = folder.resolve("." + file.getFileName() + ".part");
        try {
            layer.createFolders(folder);
            fill(temporary, content);
            layer.move(temporary, file);
            layer.forceFolder(folder);
        } catch (IOException e) {
            discard(temporary, e);
            throw FileAccessException.writing(file, e);
        }
    }

    private void fill(Path temporary, byte[] content) throws IOException {
        try (FileLayer.OpenFile open = layer.create(temporary)) {
            open.write(content);
            open.force();
        }
    }

    private void discard(Path temporary, IOException first) {
        try {
            layer.delete(temporary);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }
}
