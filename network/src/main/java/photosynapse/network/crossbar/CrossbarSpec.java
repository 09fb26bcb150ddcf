package photosynapse.network.crossbar;

import java.util.Objects;

/**
 * An array of synapses: cell (row, column) has the index row x columns + column.
 *
 * @param rows number of input lines
 * @param columns number of output lines
 * @param variation how its cells differ
 * @param readNoise noise of its readings
 */
public record CrossbarSpec(int rows, int columns, DeviceVariation variation, ReadNoise readNoise) {

    /** Largest number of cells of one array. */
    public static final int LARGEST = 1 << 26;

    public CrossbarSpec {
        Objects.requireNonNull(variation, "variation");
        Objects.requireNonNull(readNoise, "readNoise");
        if (rows < 1 || columns < 1 || (long) rows * columns > LARGEST) {
            throw new IllegalArgumentException(
                    "a crossbar must have 1 to " + LARGEST + " cells, was " + rows + " x " + columns);
        }
    }

    /** Number of cells. */
    public int cellCount() {
        return rows * columns;
    }
}
