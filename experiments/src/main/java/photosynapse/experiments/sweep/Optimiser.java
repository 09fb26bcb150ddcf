package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import photosynapse.experiments.catalog.CommonsRandom;
import photosynapse.experiments.run.Seeds;
import photosynapse.experiments.run.UnitDesigns;

/**
 * Looks for the keys at which a number is largest or smallest, or for the best compromises between two.
 *
 * <p>First a third of the points is laid evenly by the sequence of Sobol; from the best of them the method goes on. For
 * two goals it does so for several weights w: it makes max_i w_i z_i + 0.05 sum_i z_i small, with z_i the goal relative
 * to its range among the first points (Steuer &amp; Choo, Math. Program. 26 (1983) 326), so that the front is found
 * where it is hollow, too. A point that failed is worse than every other. The way depends on the points' numbers and
 * the seed alone.
 */
final class Optimiser {
    private static final double WORST = 1e9;
    private static final double FIRST_SHARE = 1.0 / 3;
    private static final double STEP = 0.2;
    private static final double AUGMENTATION = 0.05;
    private static final double[] WEIGHTS = {0.5, 0.2, 0.8, 0.05, 0.95};
    private static final double SAME = 1e-7;

    private final SweepSpec spec;
    private final SweepPlan plan;
    private final Function<List<SweepPoint>, Optional<List<PointOutcome>>> evaluation;
    private final Map<List<String>, PointOutcome> seen = new HashMap<>();
    private final List<double[]> places = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    /** Ends a search from within the library. */
    private static final class StoppedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    Optimiser(SweepSpec spec, Function<List<SweepPoint>, Optional<List<PointOutcome>>> evaluation) {
        this.spec = spec;
        this.plan = new SweepPlan(spec);
        this.evaluation = evaluation;
    }

    private static double[][] firstPlaces(SweepSpec spec) {
        int keys = spec.axes().size();
        int count = Math.max(2, (int) (FIRST_SHARE * spec.search().points()));
        return new UnitDesigns(keys, spec.seed()).sobol(count);
    }

    /** The points that are laid evenly. */
    static List<SweepPoint> first(SweepSpec spec) {
        SweepPlan plan = new SweepPlan(spec);
        double[][] places = firstPlaces(spec);
        List<SweepPoint> points = new ArrayList<>();
        for (int k = 0; k < places.length; k++) {
            points.add(plan.point(k, places[k]));
        }
        return points;
    }

    /** Whether it came to its end. */
    boolean run() {
        try {
            begin();
            int goals = spec.search().goals().size();
            int walks = goals == 1 ? 1 : WEIGHTS.length;
            double[][] ranges = ranges();
            for (int walk = 0; walk < walks; walk++) {
                int left = spec.search().points() - seen.size();
                double[] weights = goals == 1 ? new double[] {1} : new double[] {WEIGHTS[walk], 1 - WEIGHTS[walk]};
                walk(walk, new Scalar(weights, ranges), left / (walks - walk));
            }
            return true;
        } catch (StoppedException e) {
            return false;
        }
    }

    private void begin() {
        double[][] first = firstPlaces(spec);
        List<SweepPoint> points = first(spec);
        List<PointOutcome> outcomes = evaluation.apply(points).orElseThrow(StoppedException::new);
        for (int k = 0; k < points.size(); k++) {
            take(points.get(k), first[k], outcomes.get(k));
        }
        for (Search.Goal goal : spec.search().goals()) {
            if (outcomes.stream().noneMatch(outcome -> outcome.numbers().containsKey(goal.column()))) {
                throw noSuchNumber(goal, outcomes);
            }
        }
    }

    private static SweepProblem noSuchNumber(Search.Goal goal, List<PointOutcome> outcomes) {
        List<String> known = outcomes.stream()
                .flatMap(outcome -> outcome.numbers().keySet().stream())
                .distinct()
                .toList();
        return known.isEmpty()
                ? new SweepProblem(
                        "not one of the first points came to its end: "
                                + outcomes.get(0).reason(),
                        "narrow the ranges")
                : new SweepProblem("no point has a number " + goal.column(), "numbers are " + String.join(", ", known));
    }

    private void take(SweepPoint point, double[] place, PointOutcome outcome) {
        seen.put(point.settings(), outcome);
        places.add(place.clone());
        values.add(spec.search().goals().stream()
                .mapToDouble(goal -> goal.cost(outcome.numbers().getOrDefault(goal.column(), Double.NaN)))
                .toArray());
    }

    /** Smallest and largest cost of each goal among the first points. */
    private double[][] ranges() {
        int goals = spec.search().goals().size();
        double[][] ranges = new double[goals][];
        for (int goal = 0; goal < goals; goal++) {
            int place = goal;
            double[] costs = values.stream()
                    .mapToDouble(v -> v[place])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double least = Arrays.stream(costs).min().orElse(0);
            double most = Arrays.stream(costs).max().orElse(1);
            ranges[goal] = new double[] {least, most > least ? most - least : 1};
        }
        return ranges;
    }

    /** One number out of the goals. */
    private static final class Scalar {
        private final double[] weights;
        private final double[][] ranges;

        Scalar(double[] weights, double[][] ranges) {
            this.weights = weights;
            this.ranges = ranges;
        }

        double of(double[] costs) {
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int goal = 0; goal < costs.length; goal++) {
                double relative = (costs[goal] - ranges[goal][0]) / ranges[goal][1];
                if (Double.isNaN(relative)) {
                    return WORST;
                }
                most = Math.max(most, weights[goal] * relative);
                sum += relative;
            }
            return most + AUGMENTATION * sum;
        }
    }

    private void walk(int number, Scalar scalar, int budget) {
        int before = seen.size();
        double[] start = places.get(0);
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < places.size(); k++) {
            if (scalar.of(values.get(k)) < best) {
                best = scalar.of(values.get(k));
                start = places.get(k);
            }
        }
        ObjectiveFunction function = new ObjectiveFunction(u -> {
            if (seen.size() - before >= budget) {
                throw new TooManyEvaluationsException(budget);
            }
            return scalar.of(costs(u));
        });
        try {
            if (spec.search().method() == Search.Method.CMA_ES) {
                evolve(number, function, start, budget);
            } else {
                descend(function, start, budget);
            }
        } catch (TooManyEvaluationsException e) {
            // all that was to be spent is spent; the best point is among those that are known
            return;
        }
    }

    private void evolve(int number, ObjectiveFunction function, double[] start, int budget) {
        int keys = start.length;
        double[] low = new double[keys];
        double[] high = new double[keys];
        double[] step = new double[keys];
        Arrays.fill(high, 1);
        Arrays.fill(step, STEP);
        CommonsRandom random = new CommonsRandom(new Seeds(spec.seed()).stream("search " + number));
        int offspring = 4 + (int) (3 * StrictMath.log(keys));
        new CMAESOptimizer(budget, 0, true, 0, 1, random, false, new SimpleValueChecker(SAME, SAME))
                .optimize(
                        new MaxEval(10 * budget + 10),
                        GoalType.MINIMIZE,
                        function,
                        new SimpleBounds(low, high),
                        new InitialGuess(start),
                        new CMAESOptimizer.Sigma(step),
                        new CMAESOptimizer.PopulationSize(offspring));
    }

    private void descend(ObjectiveFunction function, double[] start, int budget) {
        double[] steps = new double[start.length];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = start[k] > 0.5 ? -STEP : STEP;
        }
        new SimplexOptimizer(SAME, SAME)
                .optimize(
                        new MaxEval(10 * budget + 10),
                        GoalType.MINIMIZE,
                        function,
                        new InitialGuess(start),
                        new NelderMeadSimplex(steps));
    }

    /** Outside of the ranges the nearest place on their border stands in. */
    private double[] costs(double[] u) {
        double[] place = u.clone();
        for (int k = 0; k < place.length; k++) {
            place[k] = Math.min(1, Math.max(0, place[k]));
        }
        SweepPoint point = plan.point(seen.size(), place);
        PointOutcome outcome = seen.get(point.settings());
        if (outcome == null) {
            outcome = evaluation
                    .apply(List.of(point))
                    .orElseThrow(StoppedException::new)
                    .get(0);
            take(point, place, outcome);
        }
        PointOutcome found = outcome;
        return spec.search().goals().stream()
                .mapToDouble(goal -> goal.cost(found.numbers().getOrDefault(goal.column(), Double.NaN)))
                .toArray();
    }
}
