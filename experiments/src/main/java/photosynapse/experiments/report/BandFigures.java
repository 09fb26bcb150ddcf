package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import photosynapse.experiments.plot.BandDiagram;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Band diagrams from profiles: dark, lit, later. */
final class BandFigures {
    private static final List<String> DEPTHS = List.of("depth_eV", "mean_depth_eV", "edge_depth_eV");
    private static final String TRAPPED = "trapped_electron_density_";

    private final StoredRun run;

    BandFigures(StoredRun run) {
        this.run = run;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (String key : List.of("pulse_train", "pulse")) {
            if (blocks.isEmpty()) {
                run.table(key + "_profiles").flatMap(table -> block(key, table)).ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private Optional<Block> block(String key, ResultTable table) {
        List<Double> times = times(table);
        if (times.size() != 3) {
            return Optional.empty();
        }
        double later = times.get(2) - times.get(1);
        List<String> labels = List.of(
                "dark",
                key.equals("pulse") ? "end of the flash" : "end of the last flash",
                Numbers.significant(later, 4) + " s later");
        List<BandDiagram.Panel> panels = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            panels.add(panel(labels.get(k), k == 1, at(table, times.get(k))));
        }
        double lit = trapped(panels.get(1)) / allTraps();
        double left = trapped(panels.get(2)) / allTraps();
        String finding = Double.isFinite(lit)
                ? "Light fills " + Numbers.significant(100 * lit, 2) + "\u00a0% of the traps; "
                        + Numbers.significant(100 * left, 2) + "\u00a0% are filled " + Numbers.significant(later, 4)
                        + "\u00a0s later"
                : "Light bends the bands by the charge that it leaves in the film";
        BandDiagram diagram = new BandDiagram(
                "bands",
                BandDiagram.SIZE,
                panels,
                sumOfTraps(),
                run.number(film() + ".vacancies.density"),
                "Energies and charges through the film in the dark, under light and later",
                finding + ".");
        String caption = "Top: band edges, trap level and the edges of the nanotube sheet against the Fermi level of"
                + " source and drain (dashed). Middle: free electrons. Bottom: trapped electrons relative to the trap"
                + " density, and mobile vacancies relative to their mean. x counts from the sheet; light"
                + " enters from the"
                + " right. Shares of filled traps are averages over the films that have traps.";
        return Optional.of(
                Findings.block(diagram.figure(), finding, caption, List.of(key + "_profiles"), Findings.again(key)));
    }

    private static List<Double> times(ResultTable table) {
        TreeSet<Double> times = new TreeSet<>();
        for (double time : table.column("time_s").values()) {
            times.add(time);
        }
        return List.copyOf(times);
    }

    /** Rows of one time, of the film next to the sheet only when there are several: energies may jump between films. */
    private static Rows at(ResultTable table, double time) {
        return Rows.where(table, row -> table.column("time_s").get(row) == time);
    }

    private BandDiagram.Panel panel(String label, boolean lit, Rows rows) {
        double[] trapped = new double[rows.count()];
        List<Column> levels = new ArrayList<>();
        Column conduction = rows.column("conduction_edge_eV");
        for (int level = 0; level < levelCount(); level++) {
            double[] part = rows.values(TRAPPED + (level + 1) + "_per_m3", v -> Double.isNaN(v) ? 0 : v);
            for (int i = 0; i < trapped.length; i++) {
                trapped[i] += part[i];
            }
        }
        for (int trap = 0; trap < trapCount(); trap++) {
            String path = film() + ".traps[" + trap + "].";
            DEPTHS.stream()
                    .mapToDouble(depth -> run.number(path + depth.replace("_eV", "")))
                    .filter(Double::isFinite)
                    .forEach(depth -> levels.add(rows.column("conduction_edge_eV", e -> e - depth)));
        }
        double phi = rows.first("potential_V");
        return new BandDiagram.Panel(
                label,
                lit,
                rows.column("x_m"),
                conduction,
                rows.column("valence_edge_eV"),
                levels,
                new BandDiagram.SheetLevels(-phi, run.number("device.channel.band_gap") - phi),
                rows.column("electron_density_per_m3"),
                new Column("trapped_electron_density_per_m3", trapped),
                rows.column("vacancy_density_per_m3"));
    }

    /** Path of the film next to the sheet. */
    private String film() {
        return "device.films." + DeviceFigures.films(run).get(0);
    }

    private int trapCount() {
        int count = 0;
        while (!Double.isNaN(run.number(film() + ".traps[" + count + "].density"))) {
            count++;
        }
        return count;
    }

    /** Levels of the film with most of them, those that stand for a distribution counted one by one. */
    private int levelCount() {
        int most = 0;
        for (String name : DeviceFigures.films(run)) {
            int count = 0;
            for (int trap = 0; isTrap(name, trap); trap++) {
                count += run.value("device.films." + name + ".traps[" + trap + "].levels_count")
                        .map(Integer::parseInt)
                        .orElse(1);
            }
            most = Math.max(most, count);
        }
        return most;
    }

    /** Whether a film has a trap of an index: a level or a distribution of them. */
    private boolean isTrap(String film, int index) {
        String path = "device.films." + film + ".traps[" + index + "].";
        return DEPTHS.stream().anyMatch(depth -> run.value(path + depth).isPresent());
    }

    private double sumOfTraps() {
        double sum = 0;
        for (int trap = 0; trap < trapCount(); trap++) {
            sum += run.number(film() + ".traps[" + trap + "].density");
        }
        return sum;
    }

    /** Trap sites of all films per area (1/m2); 0 or NaN where the configuration gives none or graded ones. */
    private double allTraps() {
        double sum = 0;
        for (String name : DeviceFigures.films(run)) {
            String path = "device.films." + name;
            for (int trap = 0; isTrap(name, trap); trap++) {
                sum += run.number(path + ".traps[" + trap + "].density") * run.number(path + ".thickness");
            }
        }
        return sum;
    }

    /** Trapped electrons per area (1/m2), by the trapezium rule over the depth; a film without traps adds nothing. */
    private static double trapped(BandDiagram.Panel panel) {
        double sum = 0;
        Column x = panel.depth();
        for (int i = 1; i < x.size(); i++) {
            double mean = (panel.trapped().get(i) + panel.trapped().get(i - 1)) / 2;
            sum += Double.isNaN(mean) ? 0 : mean * (x.get(i) - x.get(i - 1));
        }
        return sum;
    }
}
