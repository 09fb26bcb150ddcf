package photosynapse.experiments.run;

import java.nio.file.Path;

/** A folder for a new run that holds something already. */
public final class FolderInUseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Creates the failure for a folder. */
    public FolderInUseException(Path folder) {
        super(folder + " is not empty");
    }
}
