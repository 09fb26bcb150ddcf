package photosynapse.device.numerics;

/**
 * Direct solver for block-tridiagonal systems with two border columns and a few skip entries.
 *
 * <p><b>Equation:</b> A_i x_(i-1) + B_i x_i + C_i x_(i+1) + W_i (x_0[first], x_0[second]) + E_i x_(i+2) = r_i for i = 0
 * .. rows-1. The border columns W multiply two chosen components of the first block; E_i has a single entry that
 * couples the first component of row i to the first component of block i+2.
 *
 * <p><b>Method:</b> block elimination from the last row to the first, so that the border folds into the first block.
 * Diagonal blocks are decomposed without pivoting, which is stable for the column-dominant blocks of conservation laws,
 * by straight-line code for blocks of 4, 5 and 6 and by loops for other sizes. A block in which a pivot is small
 * against its row and column (it vanishes, or makes a later diagonal entry grow more than a million times) is
 * decomposed with partial pivoting among its own rows instead; {@link #pivotedBlocks()} counts those. A pivot that
 * vanishes all the same or is not finite is reported by {@link #factor()}. Rows and columns may have any scales; blocks
 * are not exchanged, so a system whose reduced diagonal block is singular is refused even where the whole is not.
 *
 * <p><b>Shapes:</b> as in {@link BlockEntries}. The arrays are filled by the caller and overwritten by the
 * factorisation. Nothing is allocated after construction.
 */
public final class BlockTridiagonal {
    private final BlockElimination elimination;

    /**
     * Creates a system of zeros.
     *
     * @param rows number of block rows, at least 2
     * @param size unknowns of a block, at least 3
     * @param firstBorder component of x_0 that the first border column multiplies
     * @param secondBorder component of x_0 that the second border column multiplies
     */
    public BlockTridiagonal(int rows, int size, int firstBorder, int secondBorder) {
        BlockEntries.requireShape(rows, size, firstBorder, secondBorder);
        elimination = BlockElimination.of(rows, size, firstBorder, secondBorder);
    }

    /** Number of block rows. */
    public int rows() {
        return elimination.rows;
    }

    /** Unknowns of a block. */
    public int size() {
        return elimination.size;
    }

    /** All entries. */
    public BlockEntries entries() {
        return elimination.entries;
    }

    /** Blocks A_i. */
    public double[] lower() {
        return elimination.lower;
    }

    /** Blocks B_i. */
    public double[] diagonal() {
        return elimination.diagonal;
    }

    /** Blocks C_i. */
    public double[] upper() {
        return elimination.upper;
    }

    /** Columns W_i. */
    public double[] border() {
        return elimination.border;
    }

    /** Entries E_i. */
    public double[] skip() {
        return elimination.skip;
    }

    /** Sets every entry to zero. */
    public void clear() {
        elimination.entries.clear();
    }

    /**
     * Factorises in place; afterwards the arrays hold the factors.
     *
     * @return the row of the first pivot that vanished or was not finite, or -1 when there was none
     */
    public int factor() {
        return elimination.factor();
    }

    /** Blocks of the last factorisation that needed pivoting. */
    public int pivotedBlocks() {
        return elimination.pivotedBlocks();
    }

    /**
     * Solves with the factors for one right-hand side.
     *
     * @param x length size times rows; right-hand side on entry, solution on return
     */
    public void solve(double[] x) {
        elimination.solve(x);
    }

    /**
     * Factorises in place and solves for one right-hand side: the same bits as {@link #factor()} and {@link #solve}
     * give, sooner.
     *
     * @param x as for {@link #solve}; spoilt when a pivot vanished
     * @return as of {@link #factor()}
     */
    public int factorAndSolve(double[] x) {
        return elimination.factorAndSolve(x);
    }
}
