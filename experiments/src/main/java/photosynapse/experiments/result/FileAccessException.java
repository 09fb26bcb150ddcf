package photosynapse.experiments.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file or folder that cannot be read or written: which one, why, and what to do. */
public final class FileAccessException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String reason;
    private final String remedy;

    /**
     * Creates the failure.
     *
     * @param file the file or folder
     * @param reason what is wrong, as it follows the name of the file
     * @param remedy what to do
     */
    public FileAccessException(Path file, String reason, String remedy) {
        this(file, reason, remedy, null);
    }

    /** Creates the failure from another one. */
    public FileAccessException(Path file, String reason, String remedy, IOException cause) {
        super(file + " " + reason + "; " + remedy, cause);
        this.file = file;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** A failed reading. */
    public static FileAccessException reading(Path file, IOException cause) {
        return new FileAccessException(file, "cannot be read: " + why(cause), "check the name and the rights", cause);
    }

    /** A failed writing. */
    public static FileAccessException writing(Path file, IOException cause) {
        return new FileAccessException(
                file,
                "cannot be written: " + why(cause),
                "check the rights and the free space, or give another folder",
                cause);
    }

    private static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The file or folder. */
    public Path file() {
        return file;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
