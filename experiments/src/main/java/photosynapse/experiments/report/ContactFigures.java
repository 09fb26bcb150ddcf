package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.DeviceDrawing;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.plot.StackDrawing;
import photosynapse.experiments.result.ResultTable;

/** Figures of a stack between two contacts: its drawing, its current under the stimulus, its bands. */
final class ContactFigures {
    private static final String DEVICE = "vertical_device.";
    private static final String FILMS = DEVICE + "films.";
    private static final String CURRENT = "current_density_A_per_m2";
    private static final String AGAIN = "photosynapse run run.yaml --out again";

    private final StoredRun run;

    ContactFigures(StoredRun run) {
        this.run = run;
    }

    /** Whether the run is one of such a stack. */
    static boolean fits(StoredRun run) {
        return run.values().keySet().stream().anyMatch(path -> path.startsWith(DEVICE));
    }

    Block drawing() {
        List<DeviceDrawing.Layer> layers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String film : films()) {
            double thickness = run.number(FILMS + film + ".thickness");
            boolean ions = has(FILMS + film + ".vacancies.") || has(FILMS + film + ".ions.");
            layers.add(new DeviceDrawing.Layer(film, thickness, ions, has(FILMS + film + ".traps[0].")));
            words.add(Amounts.of(thickness, "m") + " of " + film);
        }
        String finding = name() + ": " + String.join(", ", words) + " between two contacts";
        StackDrawing drawing = new StackDrawing(
                "device",
                DeviceDrawing.SIZE,
                contact("bottom"),
                layers,
                contact("top"),
                "Cross-section of the stack",
                finding + ".");
        String caption = "Heights go with the square root of the thickness. The voltage is that of the bottom contact"
                + " against the top one, which is at zero; W: work function, depth on the scale of the band edges.";
        return Findings.block(drawing.figure(), finding, caption, List.of(), "");
    }

    private boolean has(String start) {
        return run.values().keySet().stream().anyMatch(path -> path.startsWith(start));
    }

    private String name() {
        return run.value(DEVICE + "name").orElse("device");
    }

    private Set<String> films() {
        Set<String> names = new LinkedHashSet<>();
        for (String path : run.values().keySet()) {
            if (path.startsWith(FILMS)) {
                names.add(path.substring(FILMS.length(), path.indexOf('.', FILMS.length())));
            }
        }
        return names;
    }

    private String contact(String which) {
        double work = run.number(DEVICE + which + "_contact.work_function");
        double oxide = run.number(DEVICE + which + "_contact.dielectric_thickness");
        if (!Double.isNaN(work)) {
            return "metal, W = " + Numbers.shortest(work) + " eV";
        }
        return Double.isNaN(oxide) ? "open surface" : "metal on " + Amounts.of(oxide, "m") + " of dielectric";
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        run.table("terminals").filter(table -> table.rowCount() > 1).ifPresent(table -> {
            blocks.add(overTime(table));
            if (new TreeSet<>(boxed(table, "voltage_V")).size() > 2) {
                blocks.add(overVoltage(table));
            }
        });
        if (fits(run)) {
            run.table("profiles").ifPresent(table -> blocks.add(bands(table)));
        }
        return blocks;
    }

    private static List<Double> boxed(ResultTable table, String column) {
        return java.util.Arrays.stream(table.column(column).values()).boxed().toList();
    }

    private Block overTime(ResultTable table) {
        double last = table.column(CURRENT).get(table.rowCount() - 1);
        String finding = "At the end " + Marks.quantity(last, "A/m2", 3) + " enter through the bottom contact";
        Rows rows = Rows.all(table);
        LinePlot plot = new LinePlot(
                "terminals-current",
                Size.COLUMN,
                Axis.linear("Time", "s"),
                Axis.linear("Current density", "A/m2"),
                List.of(
                        Series.of("total", rows.column("time_s"), rows.column(CURRENT), Look.joined(1)),
                        Series.of(
                                "displacement",
                                rows.column("time_s"),
                                rows.column("displacement_current_density_A_per_m2"),
                                Look.line(2))),
                List.of(),
                "Current density under the stimulus",
                finding + ".");
        String caption = "Current that enters at the bottom contact, carriers and displacement, at the times of the"
                + " table; a time on an edge shows the state just before it.";
        return Findings.block(plot.figure(), finding, caption, List.of("terminals"), AGAIN);
    }

    private Block overVoltage(ResultTable table) {
        double most = 0;
        for (double value : table.column(CURRENT).values()) {
            most = Math.max(most, Math.abs(value));
        }
        String finding = "The current reaches " + Marks.quantity(most, "A/m2", 3);
        Rows rows = Rows.where(table, row -> Math.abs(table.column(CURRENT).get(row)) > 0);
        LinePlot plot = new LinePlot(
                "terminals-voltage",
                Size.COLUMN,
                Axis.linear("Voltage", "V"),
                Axis.logarithmic("Current density", "A/m2"),
                List.of(Series.of("", rows.column("voltage_V"), rows.column(CURRENT), Look.joined(1))
                        .magnitude()),
                List.of(),
                "Current density against voltage",
                finding + ".");
        String caption = "Magnitude of the current density against the voltage at the same time; what the rate of the"
                + " sweep adds is in it.";
        return Findings.block(plot.figure(), finding, caption, List.of("terminals"), AGAIN);
    }

    private Block bands(ResultTable table) {
        double first = table.column("time_s").get(0);
        double last = table.column("time_s").get(table.rowCount() - 1);
        List<Series> series = new ArrayList<>();
        int index = 1;
        for (double time : first == last ? new double[] {first} : new double[] {first, last}) {
            Rows rows = Rows.where(table, row -> table.column("time_s").get(row) == time);
            String when = time == 0 ? "dark start" : "after " + Amounts.of(time, "s");
            series.add(Series.of(when, rows.column("x_m"), rows.column("conduction_edge_eV"), Look.line(index)));
            series.add(Series.of("", rows.column("x_m"), rows.column("valence_edge_eV"), Look.line(index)));
            index++;
        }
        String finding = "Band edges at the start and at the end";
        LinePlot plot = new LinePlot(
                "bands",
                Size.COLUMN,
                Axis.linear("Height above the bottom contact", "m"),
                Axis.linear("Energy", "eV"),
                series,
                List.of(),
                "Band edges through the stack",
                finding + ".");
        String caption = "Conduction edge (upper) and valence edge (lower) of all films on the scale of the work"
                + " functions; the top contact is at zero voltage.";
        return Findings.block(plot.figure(), finding, caption, List.of("profiles"), AGAIN);
    }
}
