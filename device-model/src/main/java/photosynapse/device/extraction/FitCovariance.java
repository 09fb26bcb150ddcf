package photosynapse.device.extraction;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Covariance of fitted numbers under weights that are not those of the noise.
 *
 * <p><b>Equation</b> C = A^-1 B A^-1 with A = J^T J and B = sum_i w_i^2 sigma_i^2 j_i j_i^T: j_i rows of the weighted
 * Jacobian, w_i weights of the residuals, sigma_i the scatter of the readings of a trace. For equal weights and scatter
 * it becomes sigma^2 (J^T J)^-1.
 *
 * <p><b>Limits</b> independent noise, a model that is right, and near its minimum straight.
 *
 * <p><b>Source</b> H. White, Econometrica 48 (1980) 817.
 */
final class FitCovariance {
    /** Singular values below this share of the largest belong to combinations that the data do not see. */
    private static final double UNSEEN = 1e-9;

    private static final double PRESENT = 1e-6;

    private final double[][] covariance;

    /**
     * From the weighted Jacobian and the standard deviation of each weighted residual.
     *
     * @param jacobian a row for each residual
     * @param deviations w_i sigma_i
     */
    FitCovariance(double[][] jacobian, double[] deviations) {
        RealMatrix j = new Array2DRowRealMatrix(jacobian, false);
        int p = j.getColumnDimension();
        SingularValueDecomposition svd = new SingularValueDecomposition(j);
        double[] singular = svd.getSingularValues();
        RealMatrix v = svd.getV();
        RealMatrix u = svd.getU();
        double[][] inner = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                inner[a][b] = seen(singular, a) && seen(singular, b)
                        ? scatter(u, deviations, a, b) / (singular[a] * singular[b])
                        : 0;
            }
        }
        covariance = v.multiply(new Array2DRowRealMatrix(inner, false))
                .multiply(v.transpose())
                .getData();
        for (int m = 0; m < p; m++) {
            for (int k = 0; k < p && !seen(singular, m); k++) {
                if (StrictMath.abs(v.getEntry(k, m)) > PRESENT) {
                    covariance[k][k] = Double.POSITIVE_INFINITY;
                }
            }
        }
    }

    private static boolean seen(double[] singular, int m) {
        return singular[m] > UNSEEN * singular[0];
    }

    private static double scatter(RealMatrix u, double[] deviations, int a, int b) {
        double sum = 0;
        for (int i = 0; i < deviations.length; i++) {
            sum += u.getEntry(i, a) * u.getEntry(i, b) * deviations[i] * deviations[i];
        }
        return sum;
    }

    double deviation(int k) {
        return StrictMath.sqrt(StrictMath.max(0, covariance[k][k]));
    }

    /** Correlation of two numbers; 0 when one is not determined. */
    double correlation(int a, int b) {
        double scale = deviation(a) * deviation(b);
        return scale > 0 && Double.isFinite(scale)
                ? StrictMath.max(-1, StrictMath.min(1, covariance[a][b] / scale))
                : 0;
    }
}
