package photosynapse.experiments.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Sets of parameters that ship with the program: each a file with the source of every number. */
public final class Presets {
    /** The preset of a program call that names none. */
    public static final String DEFAULT = "cspbi3-swcnt";

    private static final List<String> NAMES = List.of(
            DEFAULT,
            "cspbbr3-swcnt",
            "fapbbr3-swcnt",
            "graded-stack-swcnt",
            "ion-barrier-swcnt",
            "oxide-optics-swcnt",
            "chiral-swcnt",
            "two-ions-swcnt",
            "broad-traps-swcnt",
            "gate-sweep-swcnt",
            "plasticity-swcnt",
            "maps-swcnt",
            "nanocrystal-swcnt",
            "cspbi3-cell",
            "heterojunction-cell",
            "pn-diode",
            "mis-capacitor");
    private static final String FOLDER = "/photosynapse/presets/";

    private Presets() {}

    /** Names of all presets, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The text of a preset; empty when there is none of this name. */
    public static Optional<String> text(String name) {
        return NAMES.contains(name) ? Optional.of(resource(name)) : Optional.empty();
    }

    /** One line about a preset: the comment in its first line. */
    public static Optional<String> title(String name) {
        return text(name).flatMap(t -> t.lines().findFirst()).map(line -> line.replaceFirst("^#\\s*", ""));
    }

    private static String resource(String name) {
        String path = FOLDER + name + ".yaml";
        try (InputStream in = Presets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the preset " + path + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the preset " + path + " cannot be read from the program", e);
        }
    }
}
