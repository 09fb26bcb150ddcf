package photosynapse.network.training;

import java.util.List;
import photosynapse.network.mapping.ConductanceRange;
import photosynapse.network.metrics.ConfusionMatrix;
import photosynapse.network.metrics.EnergyEstimate;

/**
 * What a training on devices came to.
 *
 * @param epochs accuracies of both networks after each epoch
 * @param ideal answers of the network with ideal weights at the end
 * @param limited answers of the network whose weights devices can hold, before it is written
 * @param rests what the written network recognises after each rest time
 * @param layers weights and pulses of each layer, of the first array
 * @param window conductances that the devices were written in, at the first reading
 * @param levelCount number of levels of one device
 * @param energy costs of the first array
 */
public record TrainingResult(
        List<EpochResult> epochs,
        ConfusionMatrix ideal,
        ConfusionMatrix limited,
        List<RestResult> rests,
        List<LayerResult> layers,
        ConductanceRange window,
        int levelCount,
        EnergyEstimate energy) {

    public TrainingResult {
        epochs = List.copyOf(epochs);
        rests = List.copyOf(rests);
        layers = List.copyOf(layers);
    }
}
