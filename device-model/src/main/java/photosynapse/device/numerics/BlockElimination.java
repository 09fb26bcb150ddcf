package photosynapse.device.numerics;

import java.util.Arrays;

/**
 * Elimination of a block-tridiagonal system: what all block sizes share, and the way out for blocks that need pivoting.
 *
 * <p><b>Equation:</b> from the last row upwards B_i' = B_i - C_i G_(i+1), W_i' = W_i - C_i H_(i+1), G_i = B_i'^-1 A_i,
 * H_i = B_i'^-1 W_i', with B_i' = L D U, L and U of unit diagonal. Stored over B_i: L below the diagonal, U above it
 * and the inverse pivots on it; G over A and H over W.
 *
 * <p>A kernel decomposes a block without exchanging rows. It declines where that swamps digits: where a pivot is zero
 * or not finite, or a diagonal entry grows by more than {@link #LARGEST_GROWTH}, the mark of an earlier pivot small
 * against its row and column. The measure is the same whatever the scales of rows and columns. Such a block is
 * decomposed again with partial pivoting here.
 *
 * <p><b>Shapes:</b> as in {@link BlockTridiagonal}.
 */
abstract class BlockElimination {
    /**
     * Growth of a diagonal entry at which six of its sixteen digits are swamped; assumed, because ten digits left keep
     * Newton's iterations converging. Device stacks grow by 30 at most, vacancies of 5e26 1/m3 on 20 nodes by 1.1e3.
     */
    static final double LARGEST_GROWTH = 1e6;

    /** Smaller pivots count as vanished: the inverse might overflow. */
    static final double SMALLEST_PIVOT = Double.MIN_NORMAL;

    /** Larger pivots are not finite. */
    static final double LARGEST_PIVOT = Double.MAX_VALUE;

    /** Sweeps over columns and rows that find their scales; more change little. */
    private static final int SCALING_SWEEPS = 3;

    final int rows;
    final int size;
    final int firstBorder;
    final int secondBorder;
    final BlockEntries entries;
    final double[] lower;
    final double[] diagonal;
    final double[] upper;
    final double[] border;
    final double[] skip;
    private final boolean[] pivoted;
    private final int[] order;
    private final double[] columnScale;
    private final double[] rowScale;
    private final double[] saved;
    private final double[] before;
    private int pivotedBlocks;

    BlockElimination(int rows, int size, int firstBorder, int secondBorder) {
        this.rows = rows;
        this.size = size;
        this.firstBorder = firstBorder;
        this.secondBorder = secondBorder;
        entries = new BlockEntries(rows, size);
        lower = entries.lower();
        diagonal = entries.diagonal();
        upper = entries.upper();
        border = entries.border();
        skip = entries.skip();
        pivoted = new boolean[rows];
        order = new int[size * rows];
        columnScale = new double[size];
        rowScale = new double[size];
        before = new double[size];
        saved = new double[size * size];
    }

    /** Kernel for a block size. */
    static BlockElimination of(int rows, int size, int firstBorder, int secondBorder) {
        return switch (size) {
            case 4 -> new BlockElimination4(rows, firstBorder, secondBorder);
            case 5 -> new BlockElimination5(rows, firstBorder, secondBorder);
            case 6 -> new BlockElimination6(rows, firstBorder, secondBorder);
            default -> new BlockEliminationOfAnySize(rows, size, firstBorder, secondBorder);
        };
    }

    /** W_i' of a row that has one above it. */
    abstract void foldBorder(int i);

    /**
     * Writes the decomposition of B_i' without exchanges of rows.
     *
     * @return false when the block needs pivoting; then nothing was written
     */
    abstract boolean reduce(int i);

    /** Applies B_i'^-1 to A_i and W_i'. */
    abstract void solveColumns(int i);

    /** Applies B_i'^-1 to what C_i and E_i leave of the right-hand side of row i. */
    abstract void solveDown(int i, double[] x);

    /** Takes what G and H contribute from every row but the first. */
    abstract void solveUp(double[] x);

    /** Solves for one right-hand side. */
    final void solve(double[] x) {
        for (int i = rows - 1; i >= 0; i--) {
            solveDown(i, x);
        }
        solveUp(x);
    }

    /** Factorises and solves for one right-hand side, which goes along with the factorisation. */
    final int factorAndSolve(double[] x) {
        int failed = eliminate(x);
        if (failed < 0) {
            solveUp(x);
        }
        return failed;
    }

    /** Blocks of the last factorisation that were decomposed with pivoting. */
    final int pivotedBlocks() {
        return pivotedBlocks;
    }

    final boolean isPivoted(int i) {
        return pivoted[i];
    }

    /** Factorises in place; returns the row of the first pivot that vanished or was not finite, or -1. */
    final int factor() {
        return eliminate(null);
    }

    private int eliminate(double[] x) {
        if (pivotedBlocks > 0) {
            Arrays.fill(pivoted, false);
            pivotedBlocks = 0;
        }
        for (int i = rows - 1; i >= 0; i--) {
            if (skip[i] != 0) {
                foldSkip(i);
            }
            if (i < rows - 1) {
                foldBorder(i);
            }
            if (i == 0) {
                addBorderToFirstBlock();
            }
            if (!reduce(i) && !reduceWithPivoting(i)) {
                return i;
            }
            if (i > 0) {
                solveColumns(i);
            }
            if (x != null) {
                solveDown(i, x);
            }
        }
        return -1;
    }

    /** Whether a pivot is safe to divide by and has not grown much over the entry that it came from. */
    static boolean isSound(double pivot, double entry) {
        double magnitude = Math.abs(pivot);
        return magnitude >= SMALLEST_PIVOT
                && magnitude <= LARGEST_PIVOT
                && magnitude <= LARGEST_GROWTH * Math.abs(entry);
    }

    private void foldSkip(int i) {
        int next = size * size * (i + 2);
        double e = skip[i];
        for (int k = 0; k < size; k++) {
            upper[size * size * i + k] -= e * lower[next + k];
        }
        border[2 * size * i] -= e * border[2 * size * (i + 2)];
        border[2 * size * i + 1] -= e * border[2 * size * (i + 2) + 1];
    }

    private void addBorderToFirstBlock() {
        for (int r = 0; r < size; r++) {
            diagonal[size * r + firstBorder] += border[2 * r];
            diagonal[size * r + secondBorder] += border[2 * r + 1];
        }
    }

    /** The loop form of {@link #reduce}, for any size and also for the last row, which has none above it. */
    final boolean reduceByLoops(int i) {
        int o = size * size * i;
        System.arraycopy(diagonal, o, saved, 0, saved.length);
        foldUpper(i);
        for (int k = 0; k < size; k++) {
            before[k] = diagonal[o + size * k + k];
        }
        for (int k = 0; k < size; k++) {
            if (!isSound(diagonal[o + size * k + k], before[k])) {
                System.arraycopy(saved, 0, diagonal, o, saved.length);
                return false;
            }
            eliminate(o, k);
        }
        return true;
    }

    /** B_i -= C_i G_(i+1). */
    private void foldUpper(int i) {
        if (i == rows - 1) {
            return;
        }
        int o = size * size * i;
        int next = o + size * size;
        for (int r = 0; r < size; r++) {
            for (int k = 0; k < size; k++) {
                double c = upper[o + size * r + k];
                for (int column = 0; column < size; column++) {
                    diagonal[o + size * r + column] -= c * lower[next + size * k + column];
                }
            }
        }
    }

    /** One step of the decomposition: column k of L, the inverse pivot, row k of U, and the rest of the block. */
    private void eliminate(int o, int k) {
        int pivotRow = o + size * k;
        double inverse = 1 / diagonal[pivotRow + k];
        for (int r = k + 1; r < size; r++) {
            int row = o + size * r;
            double factor = diagonal[row + k] * inverse;
            diagonal[row + k] = factor;
            for (int c = k + 1; c < size; c++) {
                diagonal[row + c] -= factor * diagonal[pivotRow + c];
            }
        }
        diagonal[pivotRow + k] = inverse;
        for (int c = k + 1; c < size; c++) {
            diagonal[pivotRow + c] *= inverse;
        }
    }

    /** Partial pivoting among rows, each measured after rows and columns have been brought to one scale. */
    private boolean reduceWithPivoting(int i) {
        foldUpper(i);
        int o = size * size * i;
        measure(diagonal, o, rowScale, columnScale);
        for (int k = 0; k < size; k++) {
            order[size * i + k] = k;
        }
        for (int k = 0; k < size; k++) {
            int best = k;
            for (int r = k + 1; r < size; r++) {
                if (Math.abs(diagonal[o + size * r + k]) * rowScale[r]
                        > Math.abs(diagonal[o + size * best + k]) * rowScale[best]) {
                    best = r;
                }
            }
            exchange(i, k, best);
            double pivot = Math.abs(diagonal[o + size * k + k]);
            if (!(pivot >= SMALLEST_PIVOT && pivot <= LARGEST_PIVOT)) {
                return false;
            }
            eliminate(o, k);
        }
        pivoted[i] = true;
        pivotedBlocks++;
        permuteRows(i, lower, o, size);
        permuteRows(i, border, 2 * size * i, 2);
        return true;
    }

    /** Writes scales of rows that bring the largest entry of every row and column of the block at o near to one. */
    static void measure(double[] block, int o, double[] rowScale, double[] columnScale) {
        int size = rowScale.length;
        Arrays.fill(rowScale, 1);
        for (int sweep = 0; sweep < SCALING_SWEEPS; sweep++) {
            for (int c = 0; c < size; c++) {
                double largest = 0;
                for (int r = 0; r < size; r++) {
                    largest = Math.max(largest, Math.abs(block[o + size * r + c]) * rowScale[r]);
                }
                columnScale[c] = largest > 0 ? 1 / largest : 1;
            }
            for (int r = 0; r < size; r++) {
                double largest = 0;
                for (int c = 0; c < size; c++) {
                    largest = Math.max(largest, Math.abs(block[o + size * r + c]) * columnScale[c]);
                }
                rowScale[r] = largest > 0 ? 1 / largest : 1;
            }
        }
    }

    private void exchange(int i, int a, int b) {
        if (a == b) {
            return;
        }
        int o = size * size * i;
        for (int c = 0; c < size; c++) {
            double keep = diagonal[o + size * a + c];
            diagonal[o + size * a + c] = diagonal[o + size * b + c];
            diagonal[o + size * b + c] = keep;
        }
        double scale = rowScale[a];
        rowScale[a] = rowScale[b];
        rowScale[b] = scale;
        int place = order[size * i + a];
        order[size * i + a] = order[size * i + b];
        order[size * i + b] = place;
    }

    /** Puts the rows of a stored block of right-hand sides into the order of the pivots of row i. */
    final void permuteRows(int i, double[] block, int at, int width) {
        System.arraycopy(block, at, saved, 0, size * width);
        for (int r = 0; r < size; r++) {
            System.arraycopy(saved, width * order[size * i + r], block, at + width * r, width);
        }
    }
}
