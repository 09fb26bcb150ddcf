package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ExperimentConfig;

/** A device and what is done to it as lines of text: what a person checks before anything is computed. */
public final class DeviceText {
    private static final int WIDTH = 34;

    private DeviceText() {}

    /** The stack from the light downwards, a line a layer. */
    public static List<String> stack(ExperimentConfig config) {
        DeviceSpec device = config.device();
        List<String> lines = new ArrayList<>();
        lines.add(device.name() + ", " + Phrases.number(device.temperature()) + " K");
        lines.add("  " + centred("light", ' '));
        for (int k = device.films().size() - 1; k >= 0; k--) {
            lines.add("  " + centred(device.films().get(k).name(), '.') + "  "
                    + film(device.films().get(k)));
        }
        lines.add("  " + centred("nanotubes", '=') + "  W/L "
                + micrometres(device.channel().width()) + "/"
                + micrometres(device.channel().length()) + " um, gap "
                + Phrases.number(device.channel().bandGapEv()) + " eV, V_D "
                + Phrases.number(device.channel().drainVoltage()) + " V");
        lines.add("  " + centred("oxide", ' ') + "  "
                + Phrases.number(device.gate().dielectricThickness() * 1e9) + " nm, eps "
                + Phrases.number(device.gate().dielectricRelativePermittivity()));
        lines.add("  " + centred("gate", '#') + "  flat band "
                + Phrases.number(device.gate().flatBandVoltage()) + " V");
        return lines;
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

    private static String film(FilmSpec film) {
        return Phrases.number(film.thickness() * 1e9) + " nm, gap "
                + graded(film.material().bandGapEv()) + " eV, "
                + graded(film.material().valenceBandOffsetEv()) + " eV below the nanotubes, "
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
