package photosynapse.network.crossbar;

/** Small dense systems of linear equations. */
public final class LinearSolve {

    private LinearSolve() {}

    /**
     * Solves by elimination with row exchange.
     *
     * @param a matrix of n rows with the right side as column n; destroyed
     * @return the solution; entries of a singular system are 0 or meaningless, but finite
     */
    public static double[] solve(double[][] a) {
        int n = a.length;
        for (int column = 0; column < n; column++) {
            exchange(a, column);
            double pivot = a[column][column];
            for (int row = column + 1; row < n && pivot != 0; row++) {
                double factor = a[row][column] / pivot;
                for (int k = column; k <= n && factor != 0; k++) {
                    a[row][k] -= factor * a[column][k];
                }
            }
        }
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = a[row][n];
            for (int k = row + 1; k < n; k++) {
                sum -= a[row][k] * x[k];
            }
            x[row] = a[row][row] == 0 ? 0 : sum / a[row][row];
        }
        return x;
    }

    private static void exchange(double[][] a, int column) {
        int best = column;
        for (int row = column + 1; row < a.length; row++) {
            best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
        }
        double[] swap = a[best];
        a[best] = a[column];
        a[column] = swap;
    }
}
