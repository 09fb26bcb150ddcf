package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.TrapSpec;

/** Trap descriptions as single levels: a distribution becomes a band of equally spaced levels. */
final class TrapLevels {
    /**
     * Half-width of a Gaussian band in standard deviations; what lies outside is 0.27 % of the states, shared out among
     * the levels.
     */
    private static final double GAUSSIAN_REACH = 3;

    /**
     * Width of an exponential band in decay energies; what lies deeper is 0.25 % of the states, shared out among the
     * levels.
     */
    private static final double EXPONENTIAL_REACH = 6;

    private TrapLevels() {}

    /** All single levels of a list of descriptions, in order. */
    static List<TrapSpec.Level> of(List<TrapSpec> traps) {
        List<TrapSpec.Level> levels = new ArrayList<>();
        for (TrapSpec trap : traps) {
            if (trap instanceof TrapSpec.Level level) {
                levels.add(level);
            } else if (trap instanceof TrapSpec.Gaussian band) {
                addGaussian(band, levels);
            } else if (trap instanceof TrapSpec.Exponential band) {
                addExponential(band, levels);
            }
        }
        return levels;
    }

    private static void addGaussian(TrapSpec.Gaussian band, List<TrapSpec.Level> levels) {
        int count = band.levelsCount();
        double[] weights = new double[count];
        for (int k = 0; k < count; k++) {
            double z = GAUSSIAN_REACH * (2.0 * k / (count - 1) - 1);
            weights[k] = StrictMath.exp(-z * z / 2);
        }
        double low = band.meanDepthEv() - GAUSSIAN_REACH * band.spreadEv();
        addLevels(
                band.density(),
                band.rates(),
                weights,
                new double[] {low, 2 * GAUSSIAN_REACH * band.spreadEv() / (count - 1)},
                levels);
    }

    /** Levels stand in the middle of equal slices and hold exactly the states of their slice. */
    private static void addExponential(TrapSpec.Exponential band, List<TrapSpec.Level> levels) {
        int count = band.levelsCount();
        double width = EXPONENTIAL_REACH * band.decayEv() / count;
        double[] weights = new double[count];
        for (int k = 0; k < count; k++) {
            weights[k] = StrictMath.exp(-k * width / band.decayEv());
        }
        addLevels(band.density(), band.rates(), weights, new double[] {band.edgeDepthEv() + width / 2, width}, levels);
    }

    private static void addLevels(
            Graded density,
            TrapSpec.TrapRatesSpec rates,
            double[] weights,
            double[] firstAndSpacing,
            List<TrapSpec.Level> levels) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int k = 0; k < weights.length; k++) {
            double depth = firstAndSpacing[0] + k * firstAndSpacing[1];
            levels.add(new TrapSpec.Level(density.times(weights[k] / sum), Graded.uniform(depth), rates));
        }
    }
}
