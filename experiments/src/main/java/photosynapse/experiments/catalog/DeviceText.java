package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ExperimentConfig;

/** A device and what is done to it as lines of text: what a person checks before anything is computed. */
public final class DeviceText {
    private static final int WIDTH = 34;

    private DeviceText() {}

    /** The stack from the light downwards, a line a layer. */
    public static List<String> stack(ExperimentConfig config) {
        StructureSpec structure = config.structure();
        List<String> lines = new ArrayList<>();
        lines.add(structure.name() + ", " + Phrases.number(structure.temperature()) + " K");
        lines.add("  " + centred("light", ' '));
        if (structure instanceof VerticalDeviceSpec vertical) {
            lines.add("  " + centred("top contact", '#') + "  " + contact(vertical.top()));
            films(structure, lines);
            lines.add("  " + centred("bottom contact", '#') + "  " + contact(vertical.bottom()));
            lines.add("  area " + Phrases.number(vertical.area() * 1e4) + " cm2");
        } else {
            films(structure, lines);
            lines.addAll(sheetAndGate(config.device()));
        }
        return lines;
    }

    private static void films(StructureSpec structure, List<String> lines) {
        boolean vertical = structure instanceof VerticalDeviceSpec;
        for (int k = structure.films().size() - 1; k >= 0; k--) {
            FilmSpec film = structure.films().get(k);
            lines.add("  " + centred(film.name(), '.') + "  " + film(film, vertical));
        }
    }

    private static List<String> sheetAndGate(DeviceSpec device) {
        return List.of(
                "  " + centred("nanotubes", '=') + "  W/L "
                        + micrometres(device.channel().width()) + "/"
                        + micrometres(device.channel().length()) + " um, gap "
                        + Phrases.number(device.channel().bandGapEv()) + " eV, V_D "
                        + Phrases.number(device.channel().drainVoltage()) + " V",
                "  " + centred("oxide", ' ') + "  "
                        + Phrases.number(device.gate().dielectricThickness() * 1e9) + " nm, eps "
                        + Phrases.number(device.gate().dielectricRelativePermittivity()),
                "  " + centred("gate", '#') + "  flat band "
                        + Phrases.number(device.gate().flatBandVoltage()) + " V");
    }

    private static String contact(ContactSpec contact) {
        if (contact instanceof ContactSpec.Metal metal) {
            return "metal, work function " + Phrases.number(metal.workFunctionEv()) + " eV, electrons "
                    + velocity(metal.electronVelocity()) + ", holes " + velocity(metal.holeVelocity());
        }
        return contact instanceof ContactSpec.Insulated insulated
                ? "metal behind " + Phrases.number(insulated.dielectricThickness() * 1e9) + " nm of dielectric, eps "
                        + Phrases.number(insulated.dielectricRelativePermittivity())
                : "open surface";
    }

    private static String velocity(double metresPerSecond) {
        return Double.isInfinite(metresPerSecond)
                ? "at equilibrium"
                : metresPerSecond == 0 ? "blocked" : Phrases.number(metresPerSecond) + " m/s";
    }

    /** What will be done, a line an experiment, with the estimated seconds on one processor. */
    public static List<String> plan(ExperimentConfig config) {
        List<String> lines = new ArrayList<>();
        double seconds = 0;
        for (Experiment experiment : Catalogue.of(config)) {
            double cost = experiment.estimatedSeconds(config);
            seconds += cost;
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-16s %-44s about %s",
                    experiment.card().key(),
                    experiment.setting(config),
                    Phrases.seconds(cost)));
        }
        config.stimulus().map(DeviceText::light).ifPresent(lines::add);
        lines.add(
                lines.isEmpty()
                        ? "  nothing to run: the file has neither stimulus nor protocol"
                        : "  in all about " + Phrases.seconds(seconds) + " on one processor, "
                                + config.solver().nodeCount() + " nodes a film, tolerance "
                                + Phrases.number(config.solver().relativeToleranceRatio()));
        return lines;
    }

    /** Light as marks over the segments of a stimulus. */
    private static String light(Stimulus stimulus) {
        StringBuilder marks = new StringBuilder();
        stimulus.segments().stream()
                .limit(WIDTH)
                .forEach(s -> marks.append(s.light().isOn() ? '#' : '_'));
        return "  light " + marks + (stimulus.segments().size() > WIDTH ? "..." : "") + " until "
                + Phrases.seconds(stimulus.end());
    }

    private static String film(FilmSpec film, boolean vertical) {
        return Phrases.number(film.thickness() * 1e9) + " nm, gap "
                + graded(film.material().bandGapEv()) + " eV, "
                + graded(film.material().valenceBandOffsetEv()) + " eV below "
                + (vertical ? "zero, " : "the nanotubes, ")
                + Phrases.count(film.traps().size(), "trap") + ", "
                + (film.vacancies().isPresent() ? "mobile vacancies" : "no vacancies");
    }

    private static String graded(Graded value) {
        return value.isUniform()
                ? Phrases.number(value.bottom())
                : Phrases.number(value.bottom()) + " to " + Phrases.number(value.top());
    }

    private static String micrometres(double metres) {
        return Phrases.number(metres * 1e6);
    }

    private static String centred(String word, char fill) {
        String shown = " " + (word.length() > WIDTH - 4 ? word.substring(0, WIDTH - 4) : word) + " ";
        int left = (WIDTH - shown.length()) / 2;
        String filler = String.valueOf(fill);
        return "|" + filler.repeat(left) + shown + filler.repeat(WIDTH - shown.length() - left) + "|";
    }
}
