package photosynapse.device.numerics;

import java.util.Arrays;

/**
 * Entries of a block-tridiagonal matrix with two border columns and skip entries.
 *
 * <p><b>Shapes:</b> with m unknowns a block, blocks are stored row by row: element (row, column) of block i at {@code m
 * m i + m row + column}; border element at {@code 2 m i + 2 row + column}; one skip entry a block row. The arrays are
 * handed out to be filled.
 */
public final class BlockEntries {
    private final double[] lower;
    private final double[] diagonal;
    private final double[] upper;
    private final double[] border;
    private final double[] skip;

    BlockEntries(int rows, int size) {
        lower = new double[size * size * rows];
        diagonal = new double[size * size * rows];
        upper = new double[size * size * rows];
        border = new double[2 * size * rows];
        skip = new double[rows];
    }

    static void requireShape(int rows, int size, int firstBorder, int secondBorder) {
        require(rows >= 2, "a system has at least 2 block rows, " + rows + " were asked for");
        require(size >= 3, "a block has at least 3 unknowns, " + size + " were asked for");
        require(
                firstBorder >= 0 && firstBorder < size && secondBorder >= 0 && secondBorder < size,
                "border columns multiply components 0 to " + (size - 1) + ", " + firstBorder + " and " + secondBorder
                        + " were asked for");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Blocks A_i, which couple row i to block i-1. */
    public double[] lower() {
        return lower;
    }

    /** Blocks B_i. */
    public double[] diagonal() {
        return diagonal;
    }

    /** Blocks C_i, which couple row i to block i+1. */
    public double[] upper() {
        return upper;
    }

    /** Columns W_i, which couple row i to two components of block 0. */
    public double[] border() {
        return border;
    }

    /** Entries E_i, which couple the first component of row i to the first component of block i+2. */
    public double[] skip() {
        return skip;
    }

    /** Sets every entry to zero. */
    public void clear() {
        Arrays.fill(lower, 0);
        Arrays.fill(diagonal, 0);
        Arrays.fill(upper, 0);
        Arrays.fill(border, 0);
        Arrays.fill(skip, 0);
    }

    /** Sets every entry to that of another matrix of the same shape. */
    public void copyFrom(BlockEntries other) {
        if (other.lower.length != lower.length || other.skip.length != skip.length) {
            throw new IllegalArgumentException("a matrix of " + skip.length + " rows and " + lower.length
                    + " entries in its lower blocks cannot be filled from one of " + other.skip.length + " and "
                    + other.lower.length);
        }
        System.arraycopy(other.lower, 0, lower, 0, lower.length);
        System.arraycopy(other.diagonal, 0, diagonal, 0, diagonal.length);
        System.arraycopy(other.upper, 0, upper, 0, upper.length);
        System.arraycopy(other.border, 0, border, 0, border.length);
        System.arraycopy(other.skip, 0, skip, 0, skip.length);
    }
}
