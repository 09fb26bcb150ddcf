package photosynapse.network.store;

import java.io.IOException;

/** A model file that is damaged, has another format, or is larger than the limits allow. */
public final class InvalidModelException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file name of the file
     * @param problem what is wrong, what was expected
     */
    public InvalidModelException(String file, String problem) {
        super(file + ": " + problem);
    }
}
