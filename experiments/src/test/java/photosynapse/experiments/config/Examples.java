package photosynapse.experiments.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Configurations that several tests read. */
final class Examples {
    /** The default device and a stimulus, as the page on physics writes them. */
    static final String PHYSICS_PAGE = resource("/photosynapse/config/physics-page.yaml");

    private Examples() {}

    private static String resource(String name) {
        try (InputStream in = Examples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
