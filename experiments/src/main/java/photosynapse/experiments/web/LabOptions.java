package photosynapse.experiments.web;

import java.nio.file.Path;

/**
 * How the lab is started.
 *
 * @param port first port that is tried; 0: any free one
 * @param folder where runs lie and are written
 */
public record LabOptions(int port, Path folder) {
    /** Port that is tried first when none is named. */
    public static final int DEFAULT_PORT = 8765;

    private static final int LAST_PORT = 65_535;

    public LabOptions {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT + ", was " + port);
        }
        folder = folder.toAbsolutePath().normalize();
    }
}
