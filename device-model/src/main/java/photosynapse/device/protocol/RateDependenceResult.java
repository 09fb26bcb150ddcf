package photosynapse.device.protocol;

import java.util.List;

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
}
