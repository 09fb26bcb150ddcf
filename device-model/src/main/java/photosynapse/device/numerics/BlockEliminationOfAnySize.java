package photosynapse.device.numerics;

/** Block elimination by loops, for sizes that have no kernel of their own. */
final class BlockEliminationOfAnySize extends BlockElimination {
    private final double[] above;

    BlockEliminationOfAnySize(int rows, int size, int firstBorder, int secondBorder) {
        super(rows, size, firstBorder, secondBorder);
        above = new double[size];
    }

    @Override
    void foldBorder(int i) {
        int next = 2 * size * (i + 1);
        for (int r = 0; r < size; r++) {
            int w = 2 * size * i + 2 * r;
            for (int k = 0; k < size; k++) {
                double c = upper[size * size * i + size * r + k];
                border[w] -= c * border[next + 2 * k];
                border[w + 1] -= c * border[next + 2 * k + 1];
            }
        }
    }

    @Override
    boolean reduce(int i) {
        return reduceByLoops(i);
    }

    @Override
    void solveColumns(int i) {
        solveInBlock(i, lower, size * size * i, size);
        solveInBlock(i, border, 2 * size * i, 2);
    }

    /** Solves with the factors of row i for a block of right-hand sides, stored row by row. */
    private void solveInBlock(int i, double[] columns, int at, int width) {
        int o = size * size * i;
        for (int k = 0; k < size; k++) {
            for (int r = k + 1; r < size; r++) {
                subtractRow(diagonal[o + size * r + k], columns, at + width * k, at + width * r, width);
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int c = 0; c < width; c++) {
                columns[at + width * k + c] *= diagonal[o + size * k + k];
            }
            for (int c = k + 1; c < size; c++) {
                subtractRow(diagonal[o + size * k + c], columns, at + width * c, at + width * k, width);
            }
        }
    }

    private static void subtractRow(double factor, double[] columns, int from, int to, int width) {
        for (int c = 0; c < width; c++) {
            columns[to + c] -= factor * columns[from + c];
        }
    }

    @Override
    void solveDown(int i, double[] x) {
        int at = size * i;
        if (skip[i] != 0) {
            x[at] -= skip[i] * x[at + 2 * size];
        }
        if (i < rows - 1) {
            subtractProduct(upper, i, x, at + size);
        }
        if (isPivoted(i)) {
            permuteRows(i, x, at, 1);
        }
        solveInBlock(i, x, at, 1);
    }

    @Override
    void solveUp(double[] x) {
        double first = x[firstBorder];
        double second = x[secondBorder];
        for (int i = 1; i < rows; i++) {
            int at = size * i;
            subtractProduct(lower, i, x, at - size);
            for (int r = 0; r < size; r++) {
                x[at + r] -= border[2 * (at + r)] * first + border[2 * (at + r) + 1] * second;
            }
        }
    }

    private void subtractProduct(double[] blocks, int i, double[] x, int from) {
        System.arraycopy(x, from, above, 0, size);
        for (int r = 0; r < size; r++) {
            double sum = 0;
            for (int k = 0; k < size; k++) {
                sum += blocks[size * size * i + size * r + k] * above[k];
            }
            x[size * i + r] -= sum;
        }
    }
}
