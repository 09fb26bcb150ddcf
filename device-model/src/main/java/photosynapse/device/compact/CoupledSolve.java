package photosynapse.device.compact;

/**
 * Solves the linear equations of an implicit step, in which the reservoirs feel each other only through the total
 * charge, the competition and s.
 *
 * <p><b>Equation</b> d_i x_i - c_i X - a_i V + t_i x_s = b_i and d_s x_s - X/tau = b_s, with X = sum x_j and V = sum
 * v_j x_j. Eliminating x_s and then x_i leaves two equations for X and V.
 *
 * <p><b>Shapes</b> arrays of the caller's reservoirs; the right side is overwritten by the answer, x_s last.
 */
final class CoupledSolve {
    private static final int LARGEST = SynapseParameters.MAXIMUM_RESERVOIRS;

    final double[] diagonal = new double[LARGEST];
    final double[] common = new double[LARGEST];
    final double[] weight = new double[LARGEST];
    final double[] freed = new double[LARGEST];
    final double[] towards = new double[LARGEST];

    private final double[] inverse = new double[LARGEST];
    private int n;
    private double toScreening;
    private double inverseScreening;
    private double m11;
    private double m12;
    private double m21;
    private double m22;

    /** Prepares the solve for n reservoirs from the arrays, the diagonal of s and tau. */
    void factorise(int reservoirs, double screeningDiagonal, double tau) {
        n = reservoirs;
        inverseScreening = 1 / screeningDiagonal;
        toScreening = inverseScreening / tau;
        double cc = 0;
        double aa = 0;
        double vc = 0;
        double va = 0;
        for (int i = 0; i < n; i++) {
            inverse[i] = 1 / diagonal[i];
            common[i] = (common[i] - towards[i] * toScreening) * inverse[i];
            weight[i] *= inverse[i];
            towards[i] *= inverse[i] * inverseScreening;
            cc += common[i];
            aa += weight[i];
            vc += freed[i] * common[i];
            va += freed[i] * weight[i];
        }
        double determinant = (1 - cc) * (1 - va) - aa * vc;
        m11 = (1 - va) / determinant;
        m12 = aa / determinant;
        m21 = vc / determinant;
        m22 = (1 - cc) / determinant;
    }

    /** Replaces a right side by the answer. */
    void solve(double[] b) {
        double screening = b[n];
        double b1 = 0;
        double b2 = 0;
        for (int i = 0; i < n; i++) {
            b[i] = b[i] * inverse[i] - towards[i] * screening;
            b1 += b[i];
            b2 += freed[i] * b[i];
        }
        double total = m11 * b1 + m12 * b2;
        double competing = m21 * b1 + m22 * b2;
        for (int i = 0; i < n; i++) {
            b[i] += common[i] * total + weight[i] * competing;
        }
        b[n] = screening * inverseScreening + toScreening * total;
    }
}
