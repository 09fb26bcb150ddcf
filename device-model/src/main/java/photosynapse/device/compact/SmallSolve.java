package photosynapse.device.compact;

/** Gaussian elimination with row exchange for a handful of unknowns, in arrays of the caller, row after row. */
final class SmallSolve {
    private SmallSolve() {}

    /**
     * Replaces a matrix by its triangular factors.
     *
     * @param a row-major, size x size, overwritten
     * @param pivot written: the row that stands at each place
     * @param size number of unknowns
     */
    static void factorise(double[] a, int[] pivot, int size) {
        for (int k = 0; k < size; k++) {
            int best = k;
            for (int i = k + 1; i < size; i++) {
                if (StrictMath.abs(a[i * size + k]) > StrictMath.abs(a[best * size + k])) {
                    best = i;
                }
            }
            pivot[k] = best;
            for (int j = 0; best != k && j < size; j++) {
                double held = a[k * size + j];
                a[k * size + j] = a[best * size + j];
                a[best * size + j] = held;
            }
            for (int i = k + 1; i < size; i++) {
                double factor = a[i * size + k] / a[k * size + k];
                a[i * size + k] = factor;
                for (int j = k + 1; j < size; j++) {
                    a[i * size + j] -= factor * a[k * size + j];
                }
            }
        }
    }

    /** Solves with the factors; b is the right side and becomes the answer. */
    static void solve(double[] a, int[] pivot, int size, double[] b) {
        for (int k = 0; k < size; k++) {
            double held = b[pivot[k]];
            b[pivot[k]] = b[k];
            b[k] = held;
        }
        for (int i = 1; i < size; i++) {
            for (int j = 0; j < i; j++) {
                b[i] -= a[i * size + j] * b[j];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                b[i] -= a[i * size + j] * b[j];
            }
            b[i] /= a[i * size + i];
        }
    }
}
