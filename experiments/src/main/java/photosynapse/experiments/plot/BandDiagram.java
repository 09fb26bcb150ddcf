package photosynapse.experiments.plot;

import java.util.List;
import photosynapse.experiments.result.Column;

/**
 * Energies through the film in several states side by side; under them electrons, and trapped charge and vacancies, on
 * the same depth.
 *
 * <p>Energies are in eV against the Fermi level of source and drain. The nanotube sheet has no thickness; its two band
 * edges are drawn left of x = 0.
 *
 * @param name word for file and references
 * @param size measures
 * @param panels states, for example dark, lit, 1000 s later
 * @param trapDensity density of trap sites that trapped electrons are drawn relative to (1/m3); 0: not drawn
 * @param vacancyDensity mean density that vacancies are drawn relative to (1/m3); 0: not drawn
 * @param title what is shown, for those who cannot see it
 * @param description the finding with its key number, for those who cannot see it
 */
public record BandDiagram(
        String name,
        Size size,
        List<Panel> panels,
        double trapDensity,
        double vacancyDensity,
        String title,
        String description) {

    /** The size for three states over two columns. */
    public static final Size SIZE = new Size(180, 112);

    /**
     * One state. All columns are of equal length, from the sheet (x = 0) upwards.
     *
     * @param label words above it
     * @param lit whether light is on
     * @param depth x (m)
     * @param conduction conduction-band edge (eV)
     * @param valence valence-band edge (eV)
     * @param trapLevels one column of energies for each trap level (eV); may be empty
     * @param sheet energies of the sheet
     * @param electrons density of free electrons (1/m3)
     * @param trapped density of trapped electrons, all levels (1/m3)
     * @param vacancies density of mobile vacancies (1/m3)
     */
    public record Panel(
            String label,
            boolean lit,
            Column depth,
            Column conduction,
            Column valence,
            List<Column> trapLevels,
            SheetLevels sheet,
            Column electrons,
            Column trapped,
            Column vacancies) {
        public Panel {
            trapLevels = List.copyOf(trapLevels);
            if (depth.size() < 2) {
                throw new IllegalArgumentException("state " + label + " needs at least two depths");
            }
            for (Column column : List.of(conduction, valence, electrons, trapped, vacancies)) {
                requireLength(label, depth, column);
            }
            trapLevels.forEach(column -> requireLength(label, depth, column));
        }

        private static void requireLength(String label, Column depth, Column column) {
            if (column.size() != depth.size()) {
                throw new IllegalArgumentException("state " + label + ": column " + column.name() + " has "
                        + column.size() + " rows, the depth has " + depth.size());
            }
        }
    }

    /**
     * Band edges of the sheet.
     *
     * @param valence in eV
     * @param conduction in eV
     */
    public record SheetLevels(double valence, double conduction) {}

    public BandDiagram {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("band diagram " + name + " has no state");
        }
    }

    /** Draws it. */
    public Figure figure() {
        return new Figure(name, size, title, description, new BandPainter(this).paint());
    }
}
