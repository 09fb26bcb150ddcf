package photosynapse.experiments.plot;

import java.util.List;

/**
 * Several figures side by side as one, row by row, each with its letter when there is more than one and letters are
 * asked for.
 *
 * @param name word for file and references
 * @param panels figures; their names must differ
 * @param columns panels in a row
 * @param labels one for each panel, above it; empty: none
 * @param title what is shown, for those who cannot see it
 * @param description the finding with its key number, for those who cannot see it
 */
public record PanelGrid(
        String name, List<Figure> panels, int columns, List<String> labels, String title, String description) {
    private static final double LABEL_MM = 4;
    private static final double POINTS_PER_MM = 72 / 25.4;

    public PanelGrid {
        panels = List.copyOf(panels);
        labels = List.copyOf(labels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("panels " + name + " need at least one figure and one column");
        }
        if (!labels.isEmpty() && labels.size() != panels.size()) {
            throw new IllegalArgumentException("panels " + name + " need a label for each figure or none");
        }
        if (panels.stream().map(Figure::name).distinct().count() < panels.size()) {
            throw new IllegalArgumentException("panels " + name + " hold two figures of one name");
        }
    }

    /** Draws it. */
    public Figure figure() {
        double cellWidth =
                panels.stream().mapToDouble(p -> p.size().widthMm()).max().orElseThrow();
        double above = labels.isEmpty() ? 0 : LABEL_MM;
        double cellHeight =
                panels.stream().mapToDouble(p -> p.size().heightMm()).max().orElseThrow() + above;
        int rows = (panels.size() + columns - 1) / columns;
        Svg svg = new Svg();
        for (int i = 0; i < panels.size(); i++) {
            double left = (i % columns) * cellWidth * POINTS_PER_MM;
            int row = i / columns;
            double top = row * cellHeight * POINTS_PER_MM;
            if (!labels.isEmpty()) {
                svg.text("ps-k", left + 2, top + 8, RichText.of(labels.get(i)));
            }
            svg.open(
                    "g",
                    "transform",
                    "translate(" + Svg.number(left) + " " + Svg.number(top + above * POINTS_PER_MM) + ")");
            svg.raw(panels.get(i).content()).close("g");
        }
        return new Figure(name, new Size(cellWidth * columns, cellHeight * rows), title, description, svg.toString());
    }
}
