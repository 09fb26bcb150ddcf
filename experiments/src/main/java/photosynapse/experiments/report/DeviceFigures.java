package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import photosynapse.experiments.plot.DeviceDrawing;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.PulseDrawing;
import photosynapse.experiments.plot.Quantity;

/** Drawings of the device and of what is done to it, from the configuration. */
final class DeviceFigures {
    private static final String FILMS = "device.films.";

    private final StoredRun run;

    DeviceFigures(StoredRun run) {
        this.run = run;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(device());
        pulses().ifPresent(blocks::add);
        return blocks;
    }

    /** Names of the films, from the channel upwards. */
    static List<String> films(StoredRun run) {
        Set<String> names = new LinkedHashSet<>();
        for (String path : run.values().keySet()) {
            if (path.startsWith(FILMS)) {
                names.add(path.substring(FILMS.length(), path.indexOf('.', FILMS.length())));
            }
        }
        return List.copyOf(names);
    }

    private Block device() {
        List<DeviceDrawing.Layer> layers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String film : films(run)) {
            double thickness = run.number(FILMS + film + ".thickness");
            boolean vacancies = charged(film + ".vacancies.density");
            boolean traps = charged(film + ".traps[0].density");
            layers.add(new DeviceDrawing.Layer(film, thickness, vacancies, traps));
            words.add(Amounts.of(thickness, "m") + " of " + film);
        }
        double oxide = run.number("device.gate.dielectric_thickness");
        String drain = Numbers.shortest(run.number("device.channel.drain_voltage"));
        String name = run.value("device.name").orElse("device");
        String finding = name + ": " + String.join(", ", words) + " on nanotubes over " + Amounts.of(oxide, "m")
                + " of dielectric";
        DeviceDrawing drawing = new DeviceDrawing(
                "device",
                DeviceDrawing.SIZE,
                new DeviceDrawing.Layer("dielectric", oxide, false, false),
                new DeviceDrawing.Sheet(
                        "nanotubes", run.number("device.channel.length"), run.number("device.channel.width")),
                layers,
                new DeviceDrawing.Bias("V_{G}", "V_{D} = " + drain + " V"),
                "light",
                "Cross-section of the device",
                finding + ".");
        String caption = "Heights go with the square root of the thickness, widths are not to scale. Plus: mobile"
                + " vacancies; minus: trapped electrons. Source, drain and sheet are at one Fermi level.";
        return Findings.block(drawing.figure(), finding, caption, List.of(), "");
    }

    /** Whether a film has a density, uniform or graded, that is not zero. */
    private boolean charged(String path) {
        boolean there = run.values().keySet().stream().anyMatch(key -> key.startsWith(FILMS + path));
        return there && run.number(FILMS + path) != 0;
    }

    private Optional<Block> pulses() {
        List<PulseDrawing.Segment> segments = segments();
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        double end = segments.get(segments.size() - 1).to();
        long lit = segments.stream().filter(s -> s.intensity() > 0).count();
        String finding =
                lit + (lit == 1 ? " flash" : " flashes") + ", then darkness until " + Marks.quantity(end, "s", 4);
        String wavelength = Amounts.of(wavelength(), "m");
        PulseDrawing drawing = new PulseDrawing(
                "pulses",
                PulseDrawing.SIZE,
                segments,
                new Quantity("Photon flux", "1/m2s"),
                wavelength,
                "Light and gate voltage against time",
                finding + ".");
        String caption = "Photon flux that enters the film, at " + wavelength + ", and gate voltage. "
                + (run.table("transient").isPresent()
                        ? "The stimulus of the file."
                        : "The train of the pulse-train protocol; the other protocols use pulses of their own.");
        return Optional.of(Findings.block(drawing.figure(), finding, caption, List.of(), ""));
    }

    private double wavelength() {
        double own = run.number("stimulus.segments[0].wavelength");
        return Double.isNaN(own) ? run.number("protocol.pulse_train.wavelength") : own;
    }

    private List<PulseDrawing.Segment> segments() {
        List<PulseDrawing.Segment> segments = new ArrayList<>();
        double start = 0;
        for (int k = 0; !Double.isNaN(run.number("stimulus.segments[" + k + "].until")); k++) {
            String path = "stimulus.segments[" + k + "].";
            double until = run.number(path + "until");
            segments.add(new PulseDrawing.Segment(
                    start, until, run.number(path + "photon_flux"), run.number(path + "gate_voltage")));
            start = until;
        }
        if (segments.isEmpty() && run.table("pulse_train").isPresent()) {
            train(segments);
        }
        return segments;
    }

    private void train(List<PulseDrawing.Segment> segments) {
        String path = "protocol.pulse_train.";
        double gate = run.number(path + "gate_voltage");
        double width = run.number(path + "width");
        double period = 1 / run.number(path + "rate");
        double flux = run.number(path + "photon_flux");
        int count = (int) run.number(path + "count");
        for (int k = 0; k < count; k++) {
            double end = k * period + width;
            double next = k + 1 < count ? (k + 1) * period : end + run.number(path + "dark");
            segments.add(new PulseDrawing.Segment(k * period, end, flux, gate));
            segments.add(new PulseDrawing.Segment(end, next, 0, gate));
        }
    }
}
