package photosynapse.experiments.result;

import java.nio.file.Path;

/** A file that is not as it was written: a bit has changed, or its end is missing. */
public final class DamagedFileException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /**
     * Creates the failure.
     *
     * @param file the file
     * @param reason how it shows, as it follows the name of the file
     */
    public DamagedFileException(Path file, String reason) {
        super(file + " is damaged: " + reason);
        this.file = file;
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
