package photosynapse.network.crossbar;

import java.util.Arrays;

/**
 * A few paces of forgetting that stand for a spread of them, so that cells of one pace share a clock.
 *
 * <p><i>Equation:</i> equally likely log-normal numbers of mean 1; the normal ones behind them are stretched to a
 * standard deviation of exactly 1.
 */
final class Paces {
    /** Number of different paces. */
    static final int COUNT = 32;

    private Paces() {}

    /** The paces of a spread; the nominal one alone if there is no spread. */
    static double[] of(double spread) {
        if (spread == 0) {
            return new double[] {1};
        }
        double[] z = new double[COUNT];
        Arrays.setAll(z, k -> NormalQuantile.at((k + 0.5) / COUNT));
        double stretch = Math.sqrt(COUNT / Arrays.stream(z).map(v -> v * v).sum());
        return Arrays.stream(z)
                .map(v -> CellStates.logNormal(spread, stretch * v))
                .toArray();
    }
}
