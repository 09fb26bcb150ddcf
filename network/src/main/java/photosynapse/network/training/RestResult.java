package photosynapse.network.training;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.network.metrics.Accuracy;
import photosynapse.network.metrics.ConfusionMatrix;

/**
 * What written networks recognise some time after they were written.
 *
 * @param restTime time since the last pulse (s)
 * @param accuracies of each array
 * @param compensated of each array when every layer's output is multiplied by one number, found by reading the array,
 *     that undoes the common loss; the devices are not touched. A network without biases gives the same answers with
 *     and without
 * @param left share of the written weights that is left in each layer, relative to the first reading; mean over arrays
 * @param confusion of the first array, without compensation
 */
public record RestResult(
        @In("s") double restTime,
        List<Accuracy> accuracies,
        List<Accuracy> compensated,
        List<Double> left,
        ConfusionMatrix confusion) {

    public RestResult {
        accuracies = List.copyOf(accuracies);
        compensated = List.copyOf(compensated);
        left = List.copyOf(left);
    }

    /** Mean share of right answers over the arrays. */
    public double mean() {
        return mean(accuracies);
    }

    /** Standard deviation of the share of right answers from array to array; 0 for a single array. */
    public double spread() {
        return spread(accuracies);
    }

    /** Mean share of right answers with compensation. */
    public double compensatedMean() {
        return mean(compensated);
    }

    /** Standard deviation from array to array with compensation; 0 for a single array. */
    public double compensatedSpread() {
        return spread(compensated);
    }

    private static double mean(List<Accuracy> values) {
        return values.stream().mapToDouble(Accuracy::fraction).sum() / values.size();
    }

    private static double spread(List<Accuracy> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(a -> (a.fraction() - mean) * (a.fraction() - mean))
                .sum();
        return values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
    }
}
