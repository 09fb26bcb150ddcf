package photosynapse.experiments.result;

import java.util.Arrays;

/** One column: a name that ends in its unit suffix (SI or eV), and its numbers. */
public final class Column {
    private final String name;
    private final double[] values;

    /** Copies the numbers. */
    public Column(String name, double... values) {
        this.name = name;
        this.values = values.clone();
    }

    /** Name with unit suffix, for example {@code drain_current_A}. */
    public String name() {
        return name;
    }

    /** Number of rows. */
    public int size() {
        return values.length;
    }

    /** Value in a row. */
    public double get(int row) {
        return values[row];
    }

    /** A copy of the numbers. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && column.name.equals(name) && Arrays.equals(column.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(values);
    }
}
