package photosynapse.network.training;

import java.util.List;
import photosynapse.network.metrics.Accuracy;

/**
 * What a convolutional network on devices came to.
 *
 * @param epochs accuracy after each epoch, weights exactly as trained
 * @param limited accuracy at the end, before devices are written
 * @param restTimes times since the last pulse (s)
 * @param rested accuracy of the written network at these times
 */
public record ConvolutionResult(
        List<Accuracy> epochs, Accuracy limited, List<Double> restTimes, List<Accuracy> rested) {

    public ConvolutionResult {
        epochs = List.copyOf(epochs);
        restTimes = List.copyOf(restTimes);
        rested = List.copyOf(rested);
    }
}
