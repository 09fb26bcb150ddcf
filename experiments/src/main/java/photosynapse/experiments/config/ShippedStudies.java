package photosynapse.experiments.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The sweeps that ship with the program: each a file, and the numbers that it is expected to give. */
public final class ShippedStudies {
    /** Name of the table of expected numbers beside the file. */
    public static final String EXPECTED = "expected.csv";

    private static final List<String> NAMES = List.of(
            "retention-trap-depth-temperature",
            "graded-film",
            "ion-barrier",
            "composition",
            "thickness-absorption",
            "pulse-rate-map",
            "ten-designs",
            "chiral-light");
    private static final String FOLDER = "/photosynapse/studies/";

    private ShippedStudies() {}

    /** Names of all of them, in the order of reading. */
    public static List<String> names() {
        return NAMES;
    }

    /** The file of a study; empty when there is none of this name. */
    public static Optional<String> text(String name) {
        return resource(name, SweepFile.IN_FOLDER);
    }

    /** Its expected numbers; empty when there is none of this name. */
    public static Optional<String> expected(String name) {
        return resource(name, EXPECTED);
    }

    private static Optional<String> resource(String name, String file) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String path = FOLDER + name + "/" + file;
        try (InputStream in = ShippedStudies.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the study " + path + " is missing from the program");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the study " + path + " cannot be read from the program", e);
        }
    }
}
