package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a table is looked at: which of its columns is drawn against which.
 *
 * @param name word for the file of the figure
 * @param table name of the table
 * @param label text column whose words tell the curves or bars apart, rows without a word are not drawn; empty: one
 *     curve
 * @param x horizontal; without a column there are bars, one a row
 * @param y upright
 * @param caption exact definition of what is drawn
 * @param spread column of half widths about what is drawn; empty: none
 * @param levels lines at one height
 * @param colour what is shown as colour over x and y, one panel a word of the label; without a column there is none
 * @param marks further columns, each a symbol on every bar
 */
public record TablePicture(
        String name,
        String table,
        String label,
        Side x,
        Side y,
        String caption,
        String spread,
        List<Level> levels,
        Side colour,
        Marks marks) {

    public TablePicture {
        levels = List.copyOf(levels);
    }

    /** A picture without spread and levels. */
    public TablePicture(String name, String table, String label, Side x, Side y, String caption) {
        this(name, table, label, x, y, caption, "", List.of(), Side.none(), Marks.NONE);
    }

    /**
     * Symbols on bars.
     *
     * @param axis words of the axis that bars and symbols share
     * @param sides what the symbols are, in the unit of the bars
     */
    public record Marks(String axis, List<Side> sides) {
        /** Bars alone. */
        public static final Marks NONE = new Marks("", List.of());

        public Marks {
            sides = List.copyOf(sides);
        }
    }

    /** The same bars with symbols for more columns. */
    public TablePicture withMarks(String axis, List<Side> sides) {
        return new TablePicture(name, table, label, x, y, caption, spread, levels, colour, new Marks(axis, sides));
    }

    /**
     * A line at one height, for example chance.
     *
     * @param table of one row, or whose first row counts
     * @param column name of the column
     * @param words beside the line
     */
    public record Level(String table, String column, String words) {}

    /** The same picture with a spread: a column of half widths beside the column that is drawn. */
    public TablePicture withSpread(String column) {
        return new TablePicture(name, table, label, x, y, caption, column, levels, colour, marks);
    }

    /** The same picture with one more line at the height of a number. */
    public TablePicture withLevel(String ofTable, String column, String words) {
        List<Level> more = new ArrayList<>(levels);
        more.add(new Level(ofTable, column, words));
        return new TablePicture(name, table, label, x, y, caption, spread, more, colour, marks);
    }

    /**
     * One axis.
     *
     * @param column name of the column
     * @param words what stands beside the axis
     * @param unit unit of the drawn numbers, as in {@code @In}; empty without dimension
     * @param factor by which the numbers of the column are multiplied
     * @param logarithmic whether the axis is
     */
    public record Side(String column, String words, String unit, double factor, boolean logarithmic) {

        /** A linear axis. */
        public static Side of(String column, String words, String unit) {
            return new Side(column, words, unit, 1, false);
        }

        /** A ratio, drawn in percent. */
        public static Side percent(String column, String words) {
            return new Side(column, words, "%", 100, false);
        }

        /** No axis. */
        public static Side none() {
            return of("", "", "");
        }

        /** The same axis under other words. */
        public Side withWords(String other) {
            return new Side(column, other, unit, factor, logarithmic);
        }

        /** The same axis, logarithmic. */
        public Side onLogarithmicAxis() {
            return new Side(column, words, unit, factor, true);
        }
    }

    /** A curve for each word of the label. */
    public static TablePicture curves(String table, String label, Side x, Side y, String caption) {
        return new TablePicture(table.replace('_', '-'), table, label, x, y, caption);
    }

    /** A bar for each row. */
    public static TablePicture bars(String table, String label, Side y, String caption) {
        String name = (table + "_" + y.column()).replace('_', '-').toLowerCase(Locale.ROOT);
        return new TablePicture(name, table, label, Side.none(), y, caption);
    }

    /** What lies to the right and upwards. */
    public record Plane(Side x, Side y) {}

    /**
     * A coloured cell for each row, which must fill a grid over x and y; a panel for each word of the label. Sides
     * without words stand at rows and columns of pixels, y from the top.
     */
    public static TablePicture map(String table, String label, Plane plane, Side colour, String caption) {
        String name = (table + "_" + colour.column()).replace('_', '-').toLowerCase(Locale.ROOT);
        return new TablePicture(name, table, label, plane.x(), plane.y(), caption, "", List.of(), colour, Marks.NONE);
    }

    /** An image for each word of the label: pixels at columns {@code column} and {@code row}. */
    public static TablePicture images(String table, String label, Side colour, String caption) {
        return map(table, label, new Plane(Side.of("column", "", ""), Side.of("row", "", "")), colour, caption);
    }

    /** Whether bars are drawn. */
    public boolean isBars() {
        return x.column().isEmpty();
    }

    /** Whether colours are drawn. */
    public boolean isMap() {
        return !colour.column().isEmpty();
    }
}
