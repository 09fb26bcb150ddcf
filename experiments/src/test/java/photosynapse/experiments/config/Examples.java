package photosynapse.experiments.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Configurations that several tests read. */
final class Examples {
    /** The default device and a stimulus, as the page on physics writes them. */
    static final String PHYSICS_PAGE = resource("physics-page.yaml");

    /** The same device with every further key of a phototransistor. */
    static final String PHOTOTRANSISTOR_OPTIONS = resource("phototransistor-options.yaml");

    /** A diode of two doped films between metals. */
    static final String PN_DIODE = resource("pn-diode.yaml");

    /** A metal, an insulator and a semiconductor. */
    static final String MIS_CAPACITOR = resource("mis-capacitor.yaml");

    /** Three films with ions between selective contacts. */
    static final String SOLAR_CELL = resource("solar-cell.yaml");

    private Examples() {}

    static String resource(String name) {
        try (InputStream in = Examples.class.getResourceAsStream("/photosynapse/config/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text with words replaced, pair by pair; each must be there. */
    static String edited(String original, String... changes) {
        String text = original;
        for (int k = 0; k < changes.length; k += 2) {
            if (!text.contains(changes[k])) {
                throw new AssertionError("not in the text: " + changes[k]);
            }
            text = text.replace(changes[k], changes[k + 1]);
        }
        return text;
    }

    static LoadedConfig read(String text) {
        return ConfigReader.read("fitted.yaml", text.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** What is wrong with a text; fails when nothing is. */
    static List<Diagnostic> problems(String text) {
        try {
            read(text);
        } catch (InvalidConfigException e) {
            return e.problems();
        }
        throw new AssertionError("the text was accepted");
    }
}
