package photosynapse.network.training;

import java.util.List;
import photosynapse.network.metrics.Accuracy;
import photosynapse.network.metrics.ConfusionMatrix;

/**
 * What training by pulses came to.
 *
 * @param epochs accuracy after each epoch of the training in which devices forget
 * @param accuracy the triple
 * @param confusion answers of the network trained while forgetting, read at once
 * @param cost of that training
 * @param seed from which all of it follows
 */
public record InSituResult(
        List<Accuracy> epochs, AccuracyTriple accuracy, ConfusionMatrix confusion, InSituCost cost, long seed) {

    public InSituResult {
        epochs = List.copyOf(epochs);
    }
}
