package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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

    /** Fermi levels at which a band is compared, from below its states to above them. */
    private static final int FERMI_LEVELS = 201;

    /** Slices of the integral over a distribution. */
    private static final int SLICES = 400;

    /** Distance of the outermost Fermi levels from the band (k_B T). */
    private static final double FAR = 10;

    /** Standard deviations, and decay energies, over which a distribution is integrated. */
    private static final double GAUSSIAN_TAIL = 8;

    private static final double EXPONENTIAL_TAIL = 40;

    private TrapLevels() {}

    /**
     * What the levels of the distributions make wrong: the largest difference, over all Fermi levels E_F and all
     * distributions g, between the share of states that a band of levels of weights w and the distribution itself have
     * filled.
     *
     * <p><b>Equation:</b> max |sum w_k f(E_k) - int g(E) f(E) dE|, f = 1/(1 + exp((E_F - E)/k_B T)) with E the depth;
     * the tails that a band leaves out are part of it.
     *
     * @param thermal k_B T (eV)
     * @return 0 without a distribution
     */
    static double bandError(List<TrapSpec> traps, double thermal) {
        double worst = 0;
        for (TrapSpec trap : traps) {
            if (trap instanceof TrapSpec.Gaussian band) {
                double reach = GAUSSIAN_TAIL * band.spreadEv();
                worst = Math.max(
                        worst,
                        bandError(
                                of(List.of(trap)),
                                new double[] {band.meanDepthEv() - reach, band.meanDepthEv() + reach},
                                depth -> square((depth - band.meanDepthEv()) / band.spreadEv()) / 2,
                                thermal));
            } else if (trap instanceof TrapSpec.Exponential band) {
                double end = band.edgeDepthEv() + EXPONENTIAL_TAIL * band.decayEv();
                worst = Math.max(
                        worst,
                        bandError(
                                of(List.of(trap)),
                                new double[] {band.edgeDepthEv(), end},
                                depth -> (depth - band.edgeDepthEv()) / band.decayEv(),
                                thermal));
            }
        }
        return worst;
    }

    /** The same of one band, against exp(-exponent) between two depths. */
    private static double bandError(
            List<TrapSpec.Level> levels, double[] fromTo, DoubleUnaryOperator exponent, double thermal) {
        double[] depths = new double[SLICES];
        double[] weights = new double[SLICES];
        double sum = 0;
        for (int k = 0; k < SLICES; k++) {
            depths[k] = fromTo[0] + (fromTo[1] - fromTo[0]) * (k + 0.5) / SLICES;
            weights[k] = StrictMath.exp(-exponent.applyAsDouble(depths[k]));
            sum += weights[k];
        }
        double states = levels.stream().mapToDouble(l -> l.density().bottom()).sum();
        double first = levels.get(0).depthEv().bottom() - FAR * thermal;
        double last = levels.get(levels.size() - 1).depthEv().bottom() + FAR * thermal;
        double worst = 0;
        for (int m = 0; m < FERMI_LEVELS && states > 0; m++) {
            double fermi = first + (last - first) * m / (FERMI_LEVELS - 1);
            double filled = 0;
            for (int k = 0; k < SLICES; k++) {
                filled += weights[k] / sum / (1 + StrictMath.exp((fermi - depths[k]) / thermal));
            }
            for (TrapSpec.Level level : levels) {
                double occupation =
                        1 / (1 + StrictMath.exp((fermi - level.depthEv().bottom()) / thermal));
                filled -= level.density().bottom() / states * occupation;
            }
            worst = Math.max(worst, Math.abs(filled));
        }
        return worst;
    }

    private static double square(double z) {
        return z * z;
    }

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
