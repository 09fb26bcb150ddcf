package photosynapse.device.numerics;

/**
 * Direct solver for block-tridiagonal systems with 4 x 4 blocks, two border columns and a few skip entries.
 *
 * <p><b>Equation:</b> A_i x_(i-1) + B_i x_i + C_i x_(i+1) + W_i (x_0[first], x_0[second]) + E_i x_(i+2) = r_i for i = 0
 * .. rows-1. The border columns W multiply two chosen components of the first block; E_i has a single entry that
 * couples the first component of row i to the first component of block i+2.
 *
 * <p><b>Method:</b> block elimination from the last row to the first, so that the border folds into the first block;
 * the diagonal blocks are decomposed without pivoting, which is stable for the column-dominant blocks of conservation
 * laws. A vanishing or non-finite pivot is reported by {@link #factor()}.
 *
 * <p><b>Shapes:</b> blocks are stored row by row: element (row, column) of block i at {@code 16 i + 4 row + column};
 * border element at {@code 8 i + 2 row + column}. The arrays are filled by the caller and overwritten by the
 * factorisation.
 */
public final class BlockTridiagonal {
    /** Unknowns of a block. */
    public static final int SIZE = 4;

    private static final int BLOCK = SIZE * SIZE;
    private static final int BORDER = 2 * SIZE;

    private final int rows;
    private final int firstBorder;
    private final int secondBorder;
    private final double[] lower;
    private final double[] diagonal;
    private final double[] upper;
    private final double[] border;
    private final double[] skip;

    /**
     * Creates a system of zeros.
     *
     * @param rows number of block rows, at least 2
     * @param firstBorder component of x_0 that the first border column multiplies
     * @param secondBorder component of x_0 that the second border column multiplies
     */
    public BlockTridiagonal(int rows, int firstBorder, int secondBorder) {
        this.rows = rows;
        this.firstBorder = firstBorder;
        this.secondBorder = secondBorder;
        lower = new double[BLOCK * rows];
        diagonal = new double[BLOCK * rows];
        upper = new double[BLOCK * rows];
        border = new double[BORDER * rows];
        skip = new double[rows];
    }

    /** Blocks A_i. */
    public double[] lower() {
        return lower;
    }

    /** Blocks B_i. */
    public double[] diagonal() {
        return diagonal;
    }

    /** Blocks C_i. */
    public double[] upper() {
        return upper;
    }

    /** Columns W_i. */
    public double[] border() {
        return border;
    }

    /** Entries E_i. */
    public double[] skip() {
        return skip;
    }

    /** Sets every entry to zero. */
    public void clear() {
        java.util.Arrays.fill(lower, 0);
        java.util.Arrays.fill(diagonal, 0);
        java.util.Arrays.fill(upper, 0);
        java.util.Arrays.fill(border, 0);
        java.util.Arrays.fill(skip, 0);
    }

    /**
     * Factorises in place: afterwards lower holds G_i = B_i'^-1 A_i, border H_i = B_i'^-1 W_i', diagonal the factors of
     * B_i'.
     *
     * @return the row of the first pivot that vanished or was not finite, or -1 when there was none
     */
    public int factor() {
        for (int i = rows - 1; i >= 0; i--) {
            if (skip[i] != 0) {
                foldSkip(i);
            }
            if (i < rows - 1) {
                foldUpper(i);
            }
            if (i == 0) {
                foldBorder();
            }
            if (!decompose(diagonal, BLOCK * i)) {
                return i;
            }
            if (i > 0) {
                solveColumns(i);
            }
        }
        return -1;
    }

    private void foldSkip(int i) {
        int next = BLOCK * (i + 2);
        double e = skip[i];
        for (int k = 0; k < SIZE; k++) {
            upper[BLOCK * i + k] -= e * lower[next + k];
        }
        border[BORDER * i] -= e * border[BORDER * (i + 2)];
        border[BORDER * i + 1] -= e * border[BORDER * (i + 2) + 1];
    }

    /** B_i -= C_i G_(i+1), W_i -= C_i H_(i+1). */
    private void foldUpper(int i) {
        int here = BLOCK * i;
        int above = BLOCK * (i + 1);
        int aboveBorder = BORDER * (i + 1);
        for (int r = 0; r < SIZE; r++) {
            int row = here + SIZE * r;
            double c0 = upper[row];
            double c1 = upper[row + 1];
            double c2 = upper[row + 2];
            double c3 = upper[row + 3];
            for (int k = 0; k < SIZE; k++) {
                diagonal[row + k] -= c0 * lower[above + k]
                        + c1 * lower[above + 4 + k]
                        + c2 * lower[above + 8 + k]
                        + c3 * lower[above + 12 + k];
            }
            int w = BORDER * i + 2 * r;
            border[w] -= c0 * border[aboveBorder]
                    + c1 * border[aboveBorder + 2]
                    + c2 * border[aboveBorder + 4]
                    + c3 * border[aboveBorder + 6];
            border[w + 1] -= c0 * border[aboveBorder + 1]
                    + c1 * border[aboveBorder + 3]
                    + c2 * border[aboveBorder + 5]
                    + c3 * border[aboveBorder + 7];
        }
    }

    private void foldBorder() {
        for (int r = 0; r < SIZE; r++) {
            diagonal[SIZE * r + firstBorder] += border[2 * r];
            diagonal[SIZE * r + secondBorder] += border[2 * r + 1];
        }
    }

    /** Factors L U in place without pivoting; the diagonal of U is stored inverted. */
    private static boolean decompose(double[] a, int o) {
        for (int k = 0; k < SIZE; k++) {
            double pivot = a[o + SIZE * k + k];
            double inverse = 1 / pivot;
            if (pivot == 0 || Double.isNaN(inverse) || Double.isInfinite(inverse)) {
                return false;
            }
            a[o + SIZE * k + k] = inverse;
            for (int r = k + 1; r < SIZE; r++) {
                double factor = a[o + SIZE * r + k] * inverse;
                a[o + SIZE * r + k] = factor;
                for (int c = k + 1; c < SIZE; c++) {
                    a[o + SIZE * r + c] -= factor * a[o + SIZE * k + c];
                }
            }
        }
        return true;
    }

    private void solveColumns(int i) {
        int o = BLOCK * i;
        solveInBlock(o, lower, o, SIZE);
        solveInBlock(o, border, BORDER * i, 2);
    }

    /** Solves with the factors at o for a row-stored block of the given number of columns. */
    private void solveInBlock(int o, double[] columns, int at, int width) {
        double[] a = diagonal;
        double l10 = a[o + 4];
        double l20 = a[o + 8];
        double l21 = a[o + 9];
        double l30 = a[o + 12];
        double l31 = a[o + 13];
        double l32 = a[o + 14];
        for (int k = 0; k < width; k++) {
            double x0 = columns[at + k];
            double x1 = columns[at + width + k] - l10 * x0;
            double x2 = columns[at + 2 * width + k] - l20 * x0 - l21 * x1;
            double x3 = (columns[at + 3 * width + k] - l30 * x0 - l31 * x1 - l32 * x2) * a[o + 15];
            x2 = (x2 - a[o + 11] * x3) * a[o + 10];
            x1 = (x1 - a[o + 6] * x2 - a[o + 7] * x3) * a[o + 5];
            x0 = (x0 - a[o + 1] * x1 - a[o + 2] * x2 - a[o + 3] * x3) * a[o];
            columns[at + k] = x0;
            columns[at + width + k] = x1;
            columns[at + 2 * width + k] = x2;
            columns[at + 3 * width + k] = x3;
        }
    }

    /**
     * Solves with the factors for one right-hand side.
     *
     * @param x length 4 rows; right-hand side on entry, solution on return
     */
    public void solve(double[] x) {
        for (int i = rows - 1; i >= 0; i--) {
            int at = SIZE * i;
            if (skip[i] != 0) {
                x[at] -= skip[i] * x[at + 2 * SIZE];
            }
            if (i < rows - 1) {
                subtractProduct(upper, BLOCK * i, x, at + SIZE, at);
            }
            solveInBlock(BLOCK * i, x, at, 1);
        }
        double first = x[firstBorder];
        double second = x[secondBorder];
        for (int i = 1; i < rows; i++) {
            int at = SIZE * i;
            subtractProduct(lower, BLOCK * i, x, at - SIZE, at);
            for (int r = 0; r < SIZE; r++) {
                x[at + r] -= border[BORDER * i + 2 * r] * first + border[BORDER * i + 2 * r + 1] * second;
            }
        }
    }

    private static void subtractProduct(double[] block, int o, double[] x, int from, int to) {
        double x0 = x[from];
        double x1 = x[from + 1];
        double x2 = x[from + 2];
        double x3 = x[from + 3];
        x[to] -= block[o] * x0 + block[o + 1] * x1 + block[o + 2] * x2 + block[o + 3] * x3;
        x[to + 1] -= block[o + 4] * x0 + block[o + 5] * x1 + block[o + 6] * x2 + block[o + 7] * x3;
        x[to + 2] -= block[o + 8] * x0 + block[o + 9] * x1 + block[o + 10] * x2 + block[o + 11] * x3;
        x[to + 3] -= block[o + 12] * x0 + block[o + 13] * x1 + block[o + 14] * x2 + block[o + 15] * x3;
    }
}
