package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.units.In;

/**
 * Trains at several rates; {@link PulseTrainResult#gain()} of each is the number A_n/A_1 that is printed.
 *
 * @param spec what was done
 * @param trains one for each rate
 */
public record RateDependenceResult(RateDependenceSpec spec, List<PulseTrainResult> trains) {
    public RateDependenceResult {
        trains = List.copyOf(trains);
    }

    /**
     * Rate at which the gain passes the middle between the smallest and the largest measured, by straight lines over
     * log rate; empty for a gain that never changes (Hz).
     */
    @In("Hz")
    public OptionalDouble rateAtHalfGain() {
        double smallest =
                trains.stream().mapToDouble(PulseTrainResult::gain).min().orElseThrow();
        double largest =
                trains.stream().mapToDouble(PulseTrainResult::gain).max().orElseThrow();
        double half = (smallest + largest) / 2;
        for (int k = 1; k < trains.size(); k++) {
            double a = trains.get(k - 1).gain() - half;
            double b = trains.get(k).gain() - half;
            if (a * b <= 0 && a != b) {
                double from = spec.rates().get(k - 1);
                return OptionalDouble.of(from * StrictMath.pow(spec.rates().get(k) / from, a / (a - b)));
            }
        }
        return OptionalDouble.empty();
    }

    /** Slope of the gain by the decade of rate, least squares over all rates; empty for one rate. */
    public OptionalDouble gainPerDecade() {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < trains.size(); k++) {
            points.add(new double[] {
                StrictMath.log10(spec.rates().get(k)), trains.get(k).gain()
            });
        }
        return points.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(StraightLine.through(points).slope());
    }
}
