package photosynapse.datasets;

import java.io.IOException;

/** A data file that is damaged, has another format than announced, or is larger than the limits allow. */
public final class InvalidDatasetException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file name of the file or resource
     * @param problem what is wrong, what was expected
     */
    public InvalidDatasetException(String file, String problem) {
        super(file + ": " + problem);
    }

    /**
     * @param file name of the file or resource
     * @param problem what is wrong, what was expected
     * @param cause what the reader underneath said
     */
    public InvalidDatasetException(String file, String problem, IOException cause) {
        super(file + ": " + problem, cause);
    }
}
