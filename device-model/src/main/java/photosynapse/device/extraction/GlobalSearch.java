package photosynapse.device.extraction;

import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.RandomGenerator;

/** Looks through the whole range of the free numbers by an evolution strategy (CMA-ES) for a start of a local fit. */
final class GlobalSearch {
    private static final double FIRST_SPREAD = 0.25;
    private static final int LEAST_POPULATION = 8;

    private final List<BoundedParameter> parameters;
    private final CurveFit.Residuals residuals;

    GlobalSearch(List<BoundedParameter> parameters, CurveFit.Residuals residuals) {
        this.parameters = parameters;
        this.residuals = residuals;
    }

    /** Best values found with so many evaluations. */
    double[] search(int evaluations, RandomGenerator random) {
        int n = parameters.size();
        double[] best = new double[n];
        double[] start = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double[] spread = new double[n];
        for (int k = 0; k < n; k++) {
            BoundedParameter p = parameters.get(k);
            best[k] = p.parameter().start();
            start[k] = (p.parameter().toInternal(p.parameter().start()) - p.internalLow())
                    / (p.internalHigh() - p.internalLow());
            high[k] = 1;
            spread[k] = FIRST_SPREAD;
        }
        double[] least = {squares(best)};
        int population = StrictMath.max(LEAST_POPULATION, 4 + (int) (3 * StrictMath.log(n)));
        CMAESOptimizer optimizer = new CMAESOptimizer(
                evaluations / population + 1, 0, true, 0, 1, random, false, new SimpleValueChecker(1e-6, 1e-12));
        try {
            optimizer.optimize(
                    new MaxEval(evaluations),
                    GoalType.MINIMIZE,
                    new ObjectiveFunction(shares -> {
                        double[] values = values(shares);
                        double squares = squares(values);
                        if (squares < least[0]) {
                            least[0] = squares;
                            System.arraycopy(values, 0, best, 0, n);
                        }
                        return squares;
                    }),
                    new InitialGuess(start),
                    new SimpleBounds(low, high),
                    new CMAESOptimizer.Sigma(spread),
                    new CMAESOptimizer.PopulationSize(population));
        } catch (TooManyEvaluationsException spent) {
            return best;
        }
        return best;
    }

    private double[] values(double[] shares) {
        double[] values = new double[shares.length];
        for (int k = 0; k < values.length; k++) {
            BoundedParameter p = parameters.get(k);
            double internal = p.internalLow() + shares[k] * (p.internalHigh() - p.internalLow());
            double value = p.parameter().toValue(internal);
            values[k] = StrictMath.max(p.low(), StrictMath.min(p.high(), value));
        }
        return values;
    }

    private double squares(double[] values) {
        double sum = 0;
        for (double r : residuals.at(values)) {
            sum += Double.isFinite(r) ? r * r : FitModel.HOPELESS;
        }
        return sum;
    }
}
