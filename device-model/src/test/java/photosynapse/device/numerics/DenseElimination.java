package photosynapse.device.numerics;

/** Dense complex elimination with partial pivoting: what block solvers are compared with. */
final class DenseElimination {
    private final double[][] re;
    private final double[][] im;

    /** Keeps copies of the real and the imaginary part of a square matrix. */
    DenseElimination(double[][] real, double[][] imaginary) {
        re = copy(real);
        im = copy(imaginary);
    }

    private static double[][] copy(double[][] a) {
        double[][] b = a.clone();
        for (int k = 0; k < b.length; k++) {
            b[k] = a[k].clone();
        }
        return b;
    }

    /** Solves for one right-hand side in place. */
    void solve(double[] x, double[] y) {
        int n = x.length;
        double[][] a = copy(re);
        double[][] b = copy(im);
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int r = k + 1; r < n; r++) {
                if (square(a, b, r, k) > square(a, b, best, k)) {
                    best = r;
                }
            }
            exchange(a, k, best);
            exchange(b, k, best);
            exchange(x, k, best);
            exchange(y, k, best);
            for (int r = k + 1; r < n; r++) {
                subtractRow(a, b, x, y, new int[] {k, r});
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int c = k + 1; c < n; c++) {
                x[k] -= a[k][c] * x[c] - b[k][c] * y[c];
                y[k] -= a[k][c] * y[c] + b[k][c] * x[c];
            }
            double d = square(a, b, k, k);
            double real = (x[k] * a[k][k] + y[k] * b[k][k]) / d;
            y[k] = (y[k] * a[k][k] - x[k] * b[k][k]) / d;
            x[k] = real;
        }
    }

    private static double square(double[][] a, double[][] b, int r, int c) {
        return a[r][c] * a[r][c] + b[r][c] * b[r][c];
    }

    private static void exchange(double[][] a, int i, int j) {
        double[] keep = a[i];
        a[i] = a[j];
        a[j] = keep;
    }

    private static void exchange(double[] a, int i, int j) {
        double keep = a[i];
        a[i] = a[j];
        a[j] = keep;
    }

    /** Takes row pair[0] times a factor from row pair[1], so that its entry below the pivot vanishes. */
    private static void subtractRow(double[][] a, double[][] b, double[] x, double[] y, int[] pair) {
        int k = pair[0];
        int r = pair[1];
        double d = square(a, b, k, k);
        double f = (a[r][k] * a[k][k] + b[r][k] * b[k][k]) / d;
        double g = (b[r][k] * a[k][k] - a[r][k] * b[k][k]) / d;
        for (int c = k; c < x.length; c++) {
            a[r][c] -= f * a[k][c] - g * b[k][c];
            b[r][c] -= f * b[k][c] + g * a[k][c];
        }
        x[r] -= f * x[k] - g * y[k];
        y[r] -= f * y[k] + g * x[k];
    }
}
