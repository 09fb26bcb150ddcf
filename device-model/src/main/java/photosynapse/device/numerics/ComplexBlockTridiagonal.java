package photosynapse.device.numerics;

/**
 * Direct solver for complex block-tridiagonal systems with two border columns and a few skip entries.
 *
 * <p><b>Equation:</b> that of {@link BlockTridiagonal} with complex entries, as small signals about a steady state ask
 * for: (A + i w M) x = b with the Jacobian A and the storage matrix M.
 *
 * <p><b>Method:</b> block elimination from the last row to the first with partial pivoting among the rows of each
 * diagonal block, measured by |re| + |im| after rows and columns have been brought to one scale. Blocks are not
 * exchanged, so a system whose reduced diagonal block is singular is refused even where the whole is not.
 *
 * <p><b>Shapes:</b> real and imaginary parts are kept apart, each as in {@link BlockEntries}. They are filled by the
 * caller and overwritten by the factorisation. Nothing is allocated after construction.
 */
public final class ComplexBlockTridiagonal {
    private final int rows;
    private final int size;
    private final int firstBorder;
    private final int secondBorder;
    private final BlockEntries real;
    private final BlockEntries imaginary;
    private final ComplexRows lower;
    private final ComplexRows diagonal;
    private final ComplexRows upper;
    private final ComplexRows border;
    private final ComplexRows unknown;
    private final int[] order;
    private final double[] magnitude;
    private final double[] rowScale;
    private final double[] columnScale;

    /**
     * Creates a system of zeros.
     *
     * @param rows number of block rows, at least 2
     * @param size unknowns of a block, at least 3
     * @param firstBorder component of x_0 that the first border column multiplies
     * @param secondBorder component of x_0 that the second border column multiplies
     */
    public ComplexBlockTridiagonal(int rows, int size, int firstBorder, int secondBorder) {
        BlockEntries.requireShape(rows, size, firstBorder, secondBorder);
        this.rows = rows;
        this.size = size;
        this.firstBorder = firstBorder;
        this.secondBorder = secondBorder;
        real = new BlockEntries(rows, size);
        imaginary = new BlockEntries(rows, size);
        lower = new ComplexRows(real.lower(), imaginary.lower(), size, size);
        diagonal = new ComplexRows(real.diagonal(), imaginary.diagonal(), size, size);
        upper = new ComplexRows(real.upper(), imaginary.upper(), size, size);
        border = new ComplexRows(real.border(), imaginary.border(), size, 2);
        unknown = new ComplexRows(new double[rows * size], new double[rows * size], size, 1);
        order = new int[rows * size];
        magnitude = new double[size * size];
        rowScale = new double[size];
        columnScale = new double[size];
    }

    /** Number of block rows. */
    public int rows() {
        return rows;
    }

    /** Unknowns of a block. */
    public int size() {
        return size;
    }

    /** Real parts of the entries. */
    public BlockEntries real() {
        return real;
    }

    /** Imaginary parts of the entries. */
    public BlockEntries imaginary() {
        return imaginary;
    }

    /**
     * Factorises in place; afterwards the arrays hold the factors.
     *
     * @return the row of the first pivot that vanished or was not finite, or -1 when there was none
     */
    public int factor() {
        for (int i = rows - 1; i >= 0; i--) {
            int at = size * i;
            foldSkip(i);
            if (i < rows - 1) {
                border.subtractProduct(upper, at, border, at + size, at);
                diagonal.subtractProduct(upper, at, lower, at + size, at);
            }
            if (i == 0) {
                addBorderToFirstBlock();
            }
            if (!decompose(i)) {
                return i;
            }
            if (i > 0) {
                lower.permute(order, at);
                border.permute(order, at);
                lower.substitute(diagonal, at);
                border.substitute(diagonal, at);
            }
        }
        return -1;
    }

    private void foldSkip(int i) {
        double re = real.skip()[i];
        double im = imaginary.skip()[i];
        if (re != 0 || im != 0) {
            upper.subtract(re, im, lower, size * (i + 2), size * i);
            border.subtract(re, im, border, size * (i + 2), size * i);
        }
    }

    private void addBorderToFirstBlock() {
        addBorder(real.diagonal(), real.border());
        addBorder(imaginary.diagonal(), imaginary.border());
    }

    private void addBorder(double[] block, double[] columns) {
        for (int r = 0; r < size; r++) {
            block[size * r + firstBorder] += columns[2 * r];
            block[size * r + secondBorder] += columns[2 * r + 1];
        }
    }

    /** Factors L U with the unit diagonal in L; the diagonal holds the inverse pivots. */
    private boolean decompose(int i) {
        int at = size * i;
        for (int k = 0; k < size; k++) {
            order[at + k] = k;
        }
        for (int k = 0; k < size * size; k++) {
            magnitude[k] = diagonal.magnitude(size * at + k);
        }
        BlockElimination.measure(magnitude, 0, rowScale, columnScale);
        for (int k = 0; k < size; k++) {
            exchange(at, k, largest(at, k));
            double pivot = diagonal.magnitude(size * (at + k) + k);
            if (!(pivot >= BlockElimination.SMALLEST_PIVOT && pivot <= BlockElimination.LARGEST_PIVOT)) {
                return false;
            }
            diagonal.eliminate(at, k);
        }
        return true;
    }

    private int largest(int at, int k) {
        int best = k;
        for (int r = k + 1; r < size; r++) {
            if (diagonal.magnitude(size * (at + r) + k) * rowScale[r]
                    > diagonal.magnitude(size * (at + best) + k) * rowScale[best]) {
                best = r;
            }
        }
        return best;
    }

    private void exchange(int at, int a, int b) {
        if (a == b) {
            return;
        }
        diagonal.exchange(at + a, at + b);
        double scale = rowScale[a];
        rowScale[a] = rowScale[b];
        rowScale[b] = scale;
        int place = order[at + a];
        order[at + a] = order[at + b];
        order[at + b] = place;
    }

    /**
     * Solves with the factors for one right-hand side.
     *
     * @param re real parts, length size times rows; right-hand side on entry, solution on return
     * @param im imaginary parts, likewise
     */
    public void solve(double[] re, double[] im) {
        System.arraycopy(re, 0, unknown.re, 0, rows * size);
        System.arraycopy(im, 0, unknown.im, 0, rows * size);
        for (int i = rows - 1; i >= 0; i--) {
            int at = size * i;
            if (real.skip()[i] != 0 || imaginary.skip()[i] != 0) {
                unknown.subtract(real.skip()[i], imaginary.skip()[i], unknown, at + 2 * size, at);
            }
            if (i < rows - 1) {
                unknown.subtractProduct(upper, at, unknown, at + size, at);
            }
            unknown.permute(order, at);
            unknown.substitute(diagonal, at);
        }
        for (int i = 1; i < rows; i++) {
            int at = size * i;
            unknown.subtractProduct(lower, at, unknown, at - size, at);
            for (int r = at; r < at + size; r++) {
                unknown.subtract(border.re[2 * r], border.im[2 * r], unknown, firstBorder, r);
                unknown.subtract(border.re[2 * r + 1], border.im[2 * r + 1], unknown, secondBorder, r);
            }
        }
        System.arraycopy(unknown.re, 0, re, 0, rows * size);
        System.arraycopy(unknown.im, 0, im, 0, rows * size);
    }
}
