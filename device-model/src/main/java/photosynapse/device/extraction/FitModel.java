package photosynapse.device.extraction;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fitting.leastsquares.ValueAndJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Residuals and their Jacobian for the optimiser; remembers the best point that it has been asked for. */
final class FitModel implements ValueAndJacobianFunction {
    /** Stands for a residual that is not finite, so that the optimiser turns back from there. */
    static final double HOPELESS = 1e6;

    private final List<FreeParameter> parameters;
    private final CurveFit.Residuals residuals;
    private final double step;
    private final double[] highest;
    private int evaluations;
    private double[] bestPoint;
    private double[] bestResiduals;
    private double bestSquares = Double.POSITIVE_INFINITY;

    /** Steps for differences lead back where they would pass the highest internal values. */
    FitModel(List<FreeParameter> parameters, CurveFit.Residuals residuals, double step, double[] highest) {
        this.parameters = parameters;
        this.residuals = residuals;
        this.step = step;
        this.highest = highest;
    }

    int residualCount(double[] start) {
        return residualsAt(start).length;
    }

    double[] bestPoint() {
        return bestPoint.clone();
    }

    double[] bestResiduals() {
        return bestResiduals.clone();
    }

    int evaluations() {
        return evaluations;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        return new Pair<>(computeValue(point.toArray()), computeJacobian(point.toArray()));
    }

    @Override
    public RealVector computeValue(double[] x) {
        return new ArrayRealVector(residualsAt(x), false);
    }

    @Override
    public RealMatrix computeJacobian(double[] x) {
        return new Array2DRowRealMatrix(jacobianAt(x, residualsAt(x)), false);
    }

    private double[] residualsAt(double[] x) {
        double[] r = finite(residuals.at(values(x)));
        evaluations++;
        double squares = 0;
        for (double value : r) {
            squares += value * value;
        }
        if (squares < bestSquares) {
            bestSquares = squares;
            bestPoint = x.clone();
            bestResiduals = r.clone();
        }
        return r;
    }

    /** Forward differences from residuals that are known at x. */
    double[][] jacobianAt(double[] x, double[] here) {
        List<double[]> columns = IntStream.range(0, x.length)
                .parallel()
                .mapToObj(k -> column(x, here, k))
                .toList();
        double[][] jacobian = new double[here.length][x.length];
        for (int k = 0; k < x.length; k++) {
            for (int i = 0; i < here.length; i++) {
                jacobian[i][k] = columns.get(k)[i];
            }
        }
        evaluations += x.length;
        return jacobian;
    }

    private double[] column(double[] x, double[] here, int k) {
        FreeParameter p = parameters.get(k);
        double typical = StrictMath.max(StrictMath.abs(x[k]), StrictMath.abs(p.start()));
        double h = p.scale() == FreeParameter.Scale.LOGARITHMIC ? step : step * (typical > 0 ? typical : 1);
        h = x[k] + h > highest[k] ? -h : h;
        double[] moved = x.clone();
        moved[k] += h;
        double[] r = finite(residuals.at(values(moved)));
        for (int i = 0; i < r.length; i++) {
            r[i] = (r[i] - here[i]) / h;
        }
        return r;
    }

    private static double[] finite(double[] r) {
        for (int i = 0; i < r.length; i++) {
            r[i] = Double.isFinite(r[i]) ? r[i] : HOPELESS;
        }
        return r;
    }

    private double[] values(double[] x) {
        double[] values = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            values[k] = parameters.get(k).toValue(x[k]);
        }
        return values;
    }
}
