package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.result.Column;

/**
 * A grid of coloured cells: weights as an image, a confusion matrix, a map over place and time.
 *
 * @param name word for file and references
 * @param size measures
 * @param grid numbers of the cells
 * @param across what stands below the grid
 * @param down what stands left of the grid
 * @param colours how numbers become colours
 * @param cellTexts words in the cells, row by row, lines separated by a line feed; empty: none
 * @param title what is shown, for those who cannot see it
 * @param description the finding with its key number, for those who cannot see it
 */
public record HeatMap(
        String name,
        Size size,
        Grid grid,
        Side across,
        Side down,
        Colours colours,
        List<String> cellTexts,
        String title,
        String description) {

    /**
     * Numbers of the cells; NaN is drawn as nothing.
     *
     * @param rows from the top
     * @param columns from the left
     * @param values row by row
     */
    public record Grid(int rows, int columns, Column values) {
        public Grid {
            if (rows < 1 || columns < 1 || values.size() != rows * columns) {
                throw new IllegalArgumentException("a grid of " + rows + " rows and " + columns
                        + " columns needs as many numbers as cells, has " + values.size());
            }
        }

        double at(int row, int column) {
            return values.get(row * columns + column);
        }
    }

    /** What stands beside a grid. */
    public sealed interface Side {

        /** Nothing, as beside an image; cells are square. */
        record Bare() implements Side {}

        /**
         * A word for each row or column; cells are square when both sides have words.
         *
         * @param title what the words are
         * @param labels one for each row or column
         */
        record Labels(String title, List<String> labels) implements Side {
            public Labels {
                labels = List.copyOf(labels);
            }
        }

        /**
         * An axis over the whole side; its limits must be fixed, and the first row or column lies at the lower limit.
         *
         * @param axis words, unit, limits
         */
        record Scale(Axis axis) implements Side {
            public Scale {
                if (!(axis.limits() instanceof Axis.Limits.Fixed)) {
                    throw new IllegalArgumentException("the side of a grid needs an axis with fixed limits");
                }
            }
        }
    }

    /**
     * How numbers become colours.
     *
     * @param scale colours
     * @param low number of the first colour, in the unit
     * @param high number of the last colour
     * @param title words of the colour bar; empty: no bar
     * @param unit SI unit, eV or %; empty without dimension
     */
    public record Colours(ColourScale scale, double low, double high, String title, String unit) {
        public Colours {
            if (!(high > low)) {
                throw new IllegalArgumentException("colours need a range that rises, was " + low + " to " + high);
            }
        }

        /** Place of a number in the range, 0 to 1. */
        double part(double value) {
            return Math.max(0, Math.min(1, (value - low) / (high - low)));
        }
    }

    public HeatMap {
        cellTexts = List.copyOf(cellTexts);
        if (!cellTexts.isEmpty() && cellTexts.size() != grid.rows() * grid.columns()) {
            throw new IllegalArgumentException("heat map " + name + " needs a text for each cell or none");
        }
        requireLabels(across, grid.columns(), name);
        requireLabels(down, grid.rows(), name);
    }

    private static void requireLabels(Side side, int count, String name) {
        if (side instanceof Side.Labels labels && labels.labels().size() != count) {
            throw new IllegalArgumentException("heat map " + name + " has " + count + " rows or columns and "
                    + labels.labels().size() + " labels");
        }
    }

    /**
     * A confusion matrix: rows are what was shown, columns what was recognised; colour and second line are per cent of
     * the row, first line the count.
     *
     * @param name word for file and references
     * @param classes labels
     * @param counts row by row
     */
    public static HeatMap confusion(String name, List<String> classes, Column counts) {
        int n = classes.size();
        double[] percent = new double[n * n];
        List<String> texts = new ArrayList<>();
        double right = 0;
        double all = 0;
        for (int row = 0; row < n; row++) {
            double sum = 0;
            for (int column = 0; column < n; column++) {
                sum += counts.get(row * n + column);
            }
            for (int column = 0; column < n; column++) {
                double count = counts.get(row * n + column);
                percent[row * n + column] = sum == 0 ? Double.NaN : 100 * count / sum;
                texts.add(count == 0 ? "" : Numbers.fixed(count, 0) + "\n" + Numbers.fixed(100 * count / sum, 1));
                right += row == column ? count : 0;
            }
            all += sum;
        }
        String share = all == 0
                ? "nothing was shown"
                : Numbers.fixed(100 * right / all, 2) + " % of " + Numbers.fixed(all, 0) + " lie on the diagonal";
        return new HeatMap(
                name,
                new Size(88, 77),
                new Grid(n, n, new Column("share_percent", percent)),
                new Side.Labels("Recognised as", classes),
                new Side.Labels("Shown", classes),
                new Colours(ColourScale.SEQUENTIAL, 0, 100, "Share of what was shown", "%"),
                texts,
                "Confusion matrix of " + n + " classes",
                "Count and per cent of each row; " + share + ".");
    }

    /** Draws it. */
    public Figure figure() {
        return new Figure(name, size, title, description, new HeatMapPainter(this).paint());
    }
}
