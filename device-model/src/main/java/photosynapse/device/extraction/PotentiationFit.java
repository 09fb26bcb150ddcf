package photosynapse.device.extraction;

import java.util.List;

/**
 * Numbers that papers print for conductance against pulse number, up and down.
 *
 * <p><b>Equation</b> with w = n/N and g = (G - Gfirst)/(Glast - Gfirst), each branch is fitted by g = (1 - e^(-beta
 * w))/(1 - e^(-beta)). That is NeuroSim's G = B (1 - e^(-n/A)) + Gmin with A = N/beta. Its label of nonlinearity is NL
 * = 10.10153 d with d = max(g - w) of the fitted curve; the labels of its table from 0.01 to 9 follow this to 2e-6 of
 * their value. A second exponent alpha: G = ((Glast^alpha - Gfirst^alpha) w + Gfirst^alpha)^(1/alpha). The maximum
 * deviation is max abs(g - w) of the readings themselves. Asymmetry ratio: max abs(Gup(n) - Gdown(N - n))/(Gmax -
 * Gmin).
 *
 * <p><b>Limits</b> beta to 0: a straight line, A without end, NL 0. A branch that bends the other way has a negative
 * beta, A and NL.
 *
 * <p><b>Source</b> P.-Y. Chen et al., IEDM 2017, 6.1 (curve and label); J.-W. Jang et al., IEEE Electron Device Letters
 * 36 (2015) 457 (alpha).
 */
public final class PotentiationFit {
    /** Label of nonlinearity per deviation of the normalised curve from a straight line. */
    public static final double LABEL_PER_DEVIATION = 10.101525;

    /** Bends below this are a straight line to rounding. */
    private static final double STRAIGHT = 1e-6;

    private static final int LEAST_LEVELS = 4;

    private PotentiationFit() {}

    /**
     * One branch.
     *
     * @param count N, pulses
     * @param first conductance before the first pulse (S)
     * @param last conductance after the last pulse (S)
     * @param beta bend of the normalised curve
     * @param neuroSimA A in pulses; endless for a straight line
     * @param neuroSimLabel NL, positive when the first pulses do most
     * @param alpha second exponent, 1 for a straight line
     * @param maximumDeviation of the readings from a straight line, as a share of the whole change
     * @param fitRms of the fitted curve, as a share of the whole change
     */
    public record Branch(
            int count,
            double first,
            double last,
            FitParameter beta,
            double neuroSimA,
            double neuroSimLabel,
            double alpha,
            double maximumDeviation,
            double fitRms) {}

    /**
     * Both branches.
     *
     * @param up writing
     * @param down erasing
     * @param maximum Gmax (S)
     * @param minimum Gmin (S)
     * @param asymmetryRatio of the two
     */
    public record Cycle(Branch up, Branch down, double maximum, double minimum, double asymmetryRatio) {}

    /**
     * Numbers of one branch.
     *
     * @param levels conductance before the first and after each pulse (S), at least 4
     */
    public static Branch branch(List<Double> levels) {
        if (levels.size() < LEAST_LEVELS) {
            throw new IllegalArgumentException(
                    "a branch needs at least " + LEAST_LEVELS + " conductances, got " + levels.size());
        }
        int n = levels.size() - 1;
        double first = levels.get(0);
        double last = levels.get(n);
        if (!(first > 0 && last > 0 && first != last)) {
            throw new IllegalArgumentException("a branch must go from one positive conductance to another, went from "
                    + first + " to " + last + " S");
        }
        double[] g = new double[n + 1];
        double deviation = 0;
        for (int k = 0; k <= n; k++) {
            g[k] = (levels.get(k) - first) / (last - first);
            deviation = StrictMath.max(deviation, StrictMath.abs(g[k] - (double) k / n));
        }
        CurveFitResult bend = CurveFit.of(
                        List.of(FreeParameter.linear("beta", "", 0.5)), v -> difference(g, w -> curve(v[0], w)))
                .fit();
        double beta = bend.value("beta");
        double alpha = CurveFit.of(
                        List.of(FreeParameter.linear("alpha", "", 0.9)),
                        v -> difference(g, w -> power(v[0], last / first, w)))
                .fit()
                .value("alpha");
        return new Branch(
                n,
                first,
                last,
                bend.parameters().get(0),
                StrictMath.abs(beta) < STRAIGHT ? Double.POSITIVE_INFINITY : n / beta,
                label(beta),
                alpha,
                deviation,
                bend.rms());
    }

    /** Numbers of both branches; each begins where the other may have ended. */
    public static Cycle cycle(List<Double> up, List<Double> down) {
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (List<Double> levels : List.of(up, down)) {
            for (double level : levels) {
                highest = StrictMath.max(highest, level);
                lowest = StrictMath.min(lowest, level);
            }
        }
        double largest = 0;
        for (int k = 0; k < up.size(); k++) {
            double share = 1 - (double) k / (up.size() - 1);
            largest = StrictMath.max(largest, StrictMath.abs(up.get(k) - at(down, share)));
        }
        return new Cycle(branch(up), branch(down), highest, lowest, largest / (highest - lowest));
    }

    /** A level at a share of the pulses, by straight lines. */
    private static double at(List<Double> levels, double share) {
        double position = share * (levels.size() - 1);
        int left = (int) StrictMath.min(levels.size() - 2, StrictMath.floor(position));
        return levels.get(left) + (position - left) * (levels.get(left + 1) - levels.get(left));
    }

    private static double[] difference(double[] g, java.util.function.DoubleUnaryOperator form) {
        double[] r = new double[g.length];
        for (int k = 0; k < r.length; k++) {
            r[k] = form.applyAsDouble((double) k / (r.length - 1)) - g[k];
        }
        return r;
    }

    /** Normalised curve of a bend at a share w of the pulses. */
    public static double curve(double beta, double w) {
        return StrictMath.abs(beta) < STRAIGHT ? w : StrictMath.expm1(-beta * w) / StrictMath.expm1(-beta);
    }

    private static double power(double alpha, double ratio, double w) {
        if (StrictMath.abs(alpha) < STRAIGHT) {
            return (StrictMath.pow(ratio, w) - 1) / (ratio - 1);
        }
        double mixed = (StrictMath.pow(ratio, alpha) - 1) * w + 1;
        return (StrictMath.pow(mixed, 1 / alpha) - 1) / (ratio - 1);
    }

    /** NeuroSim's label of a bend. */
    public static double label(double beta) {
        double size = StrictMath.abs(beta);
        if (size < STRAIGHT) {
            return 0;
        }
        double slope = -StrictMath.expm1(-size) / size;
        double w = -StrictMath.log(slope) / size;
        return StrictMath.signum(beta) * LABEL_PER_DEVIATION * (curve(size, w) - w);
    }
}
