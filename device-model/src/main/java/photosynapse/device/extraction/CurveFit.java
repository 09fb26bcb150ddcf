package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Least squares by Levenberg and Marquardt, with intervals.
 *
 * <p><b>Equation</b> minimises sum r_i(x)^2. The covariance of the internal numbers x (values or their logarithms) is
 * (J^T J)^-1 sum r_i^2/(n - p); the interval of each is Student's t at 95 % times its standard deviation, turned back
 * into the value's scale.
 *
 * <p><b>Numerics</b> J by forward differences, its columns side by side on the processors at hand; the result does not
 * depend on their number.
 */
public final class CurveFit {
    /** Steps that an iteration may try, those for the Jacobian not counted. */
    static final int EVALUATIONS_PER_ITERATION = 4;

    private static final double CONFIDENCE = 0.95;

    /** Singular values below this share of the largest belong to combinations that the data do not see. */
    private static final double UNSEEN = 1e-10;

    /** First step in units of the start, so that a bad linearisation at the start does not throw the fit far away. */
    private static final double FIRST_STEP = 0.3;

    private final List<FreeParameter> parameters;
    private final Residuals residuals;
    private final Precision precision;
    private final List<BoundedParameter> bounds;

    /** What is to become small; called from several threads at once. */
    @FunctionalInterface
    public interface Residuals {
        /** Residuals for the values of the parameters, in their order; always the same number, all finite. */
        double[] at(double[] values);
    }

    /**
     * How exactly the minimum is sought.
     *
     * @param differenceStep of the internal numbers for the Jacobian, well above the numerical noise of the residuals
     * @param costTolerance relative gain of the sum of squares below which the fit ends
     * @param maximumIterations after which the fit is given up as it stands
     */
    record Precision(double differenceStep, double costTolerance, int maximumIterations) {
        /** For residuals that are smooth to rounding. */
        static final Precision SMOOTH = new Precision(1e-6, 1e-10, 200);
    }

    CurveFit(List<FreeParameter> parameters, Residuals residuals, Precision precision) {
        this(parameters, residuals, precision, List.of());
    }

    private CurveFit(
            List<FreeParameter> parameters, Residuals residuals, Precision precision, List<BoundedParameter> bounds) {
        this.parameters = List.copyOf(parameters);
        this.residuals = residuals;
        this.precision = precision;
        this.bounds = List.copyOf(bounds);
    }

    /** The same fit with its numbers kept between bounds, one for each. */
    CurveFit within(List<BoundedParameter> newBounds) {
        return new CurveFit(parameters, residuals, precision, newBounds);
    }

    /** A fit of residuals that are smooth to rounding. */
    public static CurveFit of(List<FreeParameter> parameters, Residuals residuals) {
        return new CurveFit(parameters, residuals, Precision.SMOOTH);
    }

    /** Where a fit ended. */
    static final class Optimum {
        private final double[] values;
        private final double[][] jacobian;
        private final int evaluations;
        private final boolean converged;

        private Optimum(double[] values, double[][] jacobian, int evaluations, boolean converged) {
            this.values = values;
            this.jacobian = jacobian;
            this.evaluations = evaluations;
            this.converged = converged;
        }

        double[] values() {
            return values.clone();
        }

        /** A row for each residual, derivatives by the internal numbers; not to be modified. */
        double[][] jacobian() {
            return jacobian;
        }

        int evaluations() {
            return evaluations;
        }

        boolean isConverged() {
            return converged;
        }
    }

    /** Fits. */
    public CurveFitResult fit() {
        FitModel model = model();
        boolean converged = optimise(model);
        return result(model, converged);
    }

    /** Fits, for a caller that makes its own intervals. */
    Optimum optimum() {
        FitModel model = model();
        boolean converged = optimise(model);
        double[] x = model.bestPoint();
        double[] values = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double value = parameters.get(k).toValue(x[k]);
            values[k] = bounds.isEmpty()
                    ? value
                    : StrictMath.max(
                            bounds.get(k).low(), StrictMath.min(bounds.get(k).high(), value));
        }
        double[][] jacobian = model.jacobianAt(x, model.bestResiduals());
        return new Optimum(values, jacobian, model.evaluations(), converged);
    }

    private FitModel model() {
        double[] highest = new double[parameters.size()];
        java.util.Arrays.fill(highest, Double.POSITIVE_INFINITY);
        for (int k = 0; k < bounds.size(); k++) {
            highest[k] = bounds.get(k).internalHigh();
        }
        return new FitModel(parameters, residuals, precision.differenceStep(), highest);
    }

    private boolean optimise(FitModel model) {
        double[] start = new double[parameters.size()];
        for (int k = 0; k < start.length; k++) {
            start[k] = parameters.get(k).toInternal(parameters.get(k).start());
        }
        LeastSquaresBuilder builder = new LeastSquaresBuilder()
                .start(start)
                .target(new double[model.residualCount(start)])
                .model(model)
                .lazyEvaluation(true)
                .maxEvaluations(EVALUATIONS_PER_ITERATION * precision.maximumIterations())
                .maxIterations(precision.maximumIterations());
        if (!bounds.isEmpty()) {
            builder.parameterValidator(this::between);
        }
        try {
            new LevenbergMarquardtOptimizer()
                    .withInitialStepBoundFactor(FIRST_STEP)
                    .withCostRelativeTolerance(precision.costTolerance())
                    .withParameterRelativeTolerance(precision.costTolerance())
                    .optimize(builder.build());
        } catch (TooManyEvaluationsException | TooManyIterationsException limit) {
            return false;
        } catch (ConvergenceException stalled) {
            // the tolerance asks for more than the residuals' precision gives: the best point is the answer
            return true;
        }
        return true;
    }

    private RealVector between(RealVector x) {
        RealVector kept = x.copy();
        for (int k = 0; k < bounds.size(); k++) {
            double low = bounds.get(k).internalLow();
            double high = bounds.get(k).internalHigh();
            kept.setEntry(k, StrictMath.max(low, StrictMath.min(high, x.getEntry(k))));
        }
        return kept;
    }

    private CurveFitResult result(FitModel model, boolean converged) {
        double[] x = model.bestPoint();
        double[] r = model.bestResiduals();
        double squares = 0;
        double largest = 0;
        for (double value : r) {
            squares += value * value;
            largest = StrictMath.max(largest, StrictMath.abs(value));
        }
        double[] margins = margins(model.jacobianAt(x, r), squares);
        List<FitParameter> fitted = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            FreeParameter p = parameters.get(k);
            fitted.add(new FitParameter(
                    p.name(), p.unit(), p.toValue(x[k]), p.toValue(x[k] - margins[k]), p.toValue(x[k] + margins[k])));
        }
        return new CurveFitResult(
                fitted, StrictMath.sqrt(squares / r.length), largest, r.length, model.evaluations(), converged);
    }

    /** Half widths of the intervals in the internal scale. */
    private static double[] margins(double[][] jacobian, double squares) {
        RealMatrix j = new Array2DRowRealMatrix(jacobian, false);
        int n = j.getRowDimension();
        int p = j.getColumnDimension();
        double[] margins = new double[p];
        if (n <= p) {
            java.util.Arrays.fill(margins, Double.POSITIVE_INFINITY);
            return margins;
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(j);
        double[] singular = svd.getSingularValues();
        double t = new TDistribution(null, n - p).inverseCumulativeProbability(0.5 + CONFIDENCE / 2);
        for (int k = 0; k < p; k++) {
            double variance = 0;
            for (int m = 0; m < p; m++) {
                double v = svd.getV().getEntry(k, m);
                boolean isUnseen = singular[m] <= UNSEEN * singular[0];
                variance += isUnseen
                        ? (StrictMath.abs(v) < 1e-6 ? 0 : Double.POSITIVE_INFINITY)
                        : v * v / (singular[m] * singular[m]);
            }
            margins[k] = t * StrictMath.sqrt(variance * squares / (n - p));
        }
        return margins;
    }
}
