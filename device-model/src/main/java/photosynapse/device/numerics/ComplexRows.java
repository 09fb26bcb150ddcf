package photosynapse.device.numerics;

/**
 * Rows of complex numbers in two arrays, row r from {@code width r} on: the steps of elimination.
 *
 * <p>The blocks of a column of blocks stand below each other, so that element (row, column) of block i is in row
 * {@code size i + row}.
 */
final class ComplexRows {
    final double[] re;
    final double[] im;
    private final int size;
    private final int width;
    private final double[] savedRe;
    private final double[] savedIm;

    /**
     * Wraps two arrays.
     *
     * @param size rows of a block
     * @param width columns of a block
     */
    ComplexRows(double[] re, double[] im, int size, int width) {
        this.re = re;
        this.im = im;
        this.size = size;
        this.width = width;
        savedRe = new double[size * width];
        savedIm = new double[size * width];
    }

    /** |re| + |im| of an element. */
    double magnitude(int element) {
        return Math.abs(re[element]) + Math.abs(im[element]);
    }

    /** Takes a number times one row from another row. */
    void subtract(double real, double imaginary, ComplexRows source, int from, int to) {
        for (int c = 0; c < width; c++) {
            double x = source.re[width * from + c];
            double y = source.im[width * from + c];
            re[width * to + c] -= real * x - imaginary * y;
            im[width * to + c] -= real * y + imaginary * x;
        }
    }

    private void multiply(double real, double imaginary, int row) {
        for (int c = width * row; c < width * (row + 1); c++) {
            double x = re[c];
            re[c] = real * x - imaginary * im[c];
            im[c] = real * im[c] + imaginary * x;
        }
    }

    /** Takes the product of a square block and the rows at from from the rows at to. */
    void subtractProduct(ComplexRows block, int at, ComplexRows source, int from, int to) {
        for (int r = 0; r < size; r++) {
            for (int k = 0; k < size; k++) {
                int f = size * (at + r) + k;
                if (block.re[f] != 0 || block.im[f] != 0) {
                    subtract(block.re[f], block.im[f], source, from + k, to + r);
                }
            }
        }
    }

    /** One step of the decomposition of a square block: column k of L, the inverse pivot, row k of U, and the rest. */
    void eliminate(int at, int k) {
        int pivot = size * (at + k) + k;
        invert(pivot);
        double inverseRe = re[pivot];
        double inverseIm = im[pivot];
        for (int r = at + k + 1; r < at + size; r++) {
            int f = size * r + k;
            double real = re[f] * inverseRe - im[f] * inverseIm;
            double imaginary = re[f] * inverseIm + im[f] * inverseRe;
            re[f] = real;
            im[f] = imaginary;
            for (int c = k + 1; c < size; c++) {
                double x = re[size * (at + k) + c];
                double y = im[size * (at + k) + c];
                re[size * r + c] -= real * x - imaginary * y;
                im[size * r + c] -= real * y + imaginary * x;
            }
        }
    }

    /** Replaces an element by its inverse, without squaring its magnitude. */
    private void invert(int element) {
        double x = re[element];
        double y = im[element];
        if (Math.abs(x) >= Math.abs(y)) {
            double ratio = y / x;
            double denominator = x + y * ratio;
            re[element] = 1 / denominator;
            im[element] = -ratio / denominator;
        } else {
            double ratio = x / y;
            double denominator = x * ratio + y;
            re[element] = ratio / denominator;
            im[element] = -1 / denominator;
        }
    }

    /** Applies the inverse of a decomposed square block to the rows at the same place. */
    void substitute(ComplexRows factors, int at) {
        for (int k = 0; k < size; k++) {
            for (int r = k + 1; r < size; r++) {
                int f = size * (at + r) + k;
                subtract(factors.re[f], factors.im[f], this, at + k, at + r);
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int c = k + 1; c < size; c++) {
                int f = size * (at + k) + c;
                subtract(factors.re[f], factors.im[f], this, at + c, at + k);
            }
            int pivot = size * (at + k) + k;
            multiply(factors.re[pivot], factors.im[pivot], at + k);
        }
    }

    /** Puts the rows of a block into the order of its pivots. */
    void permute(int[] order, int at) {
        System.arraycopy(re, width * at, savedRe, 0, savedRe.length);
        System.arraycopy(im, width * at, savedIm, 0, savedIm.length);
        for (int r = 0; r < size; r++) {
            System.arraycopy(savedRe, width * order[at + r], re, width * (at + r), width);
            System.arraycopy(savedIm, width * order[at + r], im, width * (at + r), width);
        }
    }

    /** Exchanges two rows. */
    void exchange(int a, int b) {
        exchange(re, width * a, width * b);
        exchange(im, width * a, width * b);
    }

    private void exchange(double[] values, int a, int b) {
        for (int c = 0; c < width; c++) {
            double keep = values[a + c];
            values[a + c] = values[b + c];
            values[b + c] = keep;
        }
    }
}
