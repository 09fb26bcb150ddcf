package photosynapse.network.training;

import java.util.List;

/**
 * One layer in the first array that was written.
 *
 * @param largestWeight largest weight that its devices hold
 * @param clippedFraction share of its weights at that limit
 * @param pulseHistogram number of devices by number of pulses, from 0
 * @param trained weights as trained
 * @param written weights at the first reading, without read noise
 * @param aged weights at the last reading, without read noise
 */
public record LayerResult(
        double largestWeight,
        double clippedFraction,
        List<Long> pulseHistogram,
        WeightMap trained,
        WeightMap written,
        WeightMap aged) {

    public LayerResult {
        pulseHistogram = List.copyOf(pulseHistogram);
    }

    /** Root mean square deviation of the written from the trained weights, relative to the largest weight. */
    public double writeError() {
        double squares = 0;
        int count = trained.inputs() * trained.outputs();
        for (int input = 0; input < trained.inputs(); input++) {
            for (int output = 0; output < trained.outputs(); output++) {
                double error = (double) written.weight(input, output) - trained.weight(input, output);
                squares += error * error;
            }
        }
        return Math.sqrt(squares / count) / largestWeight;
    }
}
