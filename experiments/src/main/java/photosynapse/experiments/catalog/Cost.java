package photosynapse.experiments.catalog;

import photosynapse.device.spec.FilmSpec;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ExperimentConfig;

/**
 * What a transient costs, from its grid, tolerance and edges.
 *
 * <p><b>Equation</b> steps = segments (a + b log10(duration/first step) (1e-4/rtol)^(1/3)), seconds = steps x nodes x
 * unknowns^2 x c. The constants were measured once on one core of a 2023 server.
 */
final class Cost {
    private static final double STEPS_PER_EDGE = 10;
    private static final double STEPS_PER_DECADE = 6;
    private static final double REFERENCE_TOLERANCE = 1e-4;
    private static final double SECONDS_PER_NODE_STEP = 2.2e-6;

    private Cost() {}

    static double transientSeconds(ExperimentConfig config, Stimulus stimulus) {
        double steps = 0;
        double sharper = StrictMath.cbrt(REFERENCE_TOLERANCE / config.solver().relativeToleranceRatio());
        for (int k = 0; k < stimulus.segments().size(); k++) {
            Segment segment = stimulus.segments().get(k);
            double decades = StrictMath.log10(
                    (segment.until() - stimulus.start(k)) / config.solver().firstStep());
            steps += STEPS_PER_EDGE + STEPS_PER_DECADE * StrictMath.max(1, decades) * sharper;
        }
        return steps * nodeCost(config);
    }

    /** A number of short segments, each over eight decades of time. */
    static double edgesSeconds(ExperimentConfig config, int count) {
        double sharper = StrictMath.cbrt(REFERENCE_TOLERANCE / config.solver().relativeToleranceRatio());
        return count * (STEPS_PER_EDGE + 8 * STEPS_PER_DECADE * sharper) * nodeCost(config);
    }

    private static double nodeCost(ExperimentConfig config) {
        double cost = 0;
        for (FilmSpec film : config.structure().films()) {
            cost += config.solver().nodeCount() * (1 + 0.2 * film.traps().size());
        }
        return cost * SECONDS_PER_NODE_STEP;
    }
}
