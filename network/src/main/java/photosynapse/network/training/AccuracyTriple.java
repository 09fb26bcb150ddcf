package photosynapse.network.training;

import photosynapse.device.units.In;
import photosynapse.network.metrics.Accuracy;

/**
 * What a network recognises, in the three ways that must be told together.
 *
 * @param afterTraining trained with devices that forget nothing, read at once: what most papers print
 * @param afterRest the same network after a rest in which the devices forget
 * @param restTime that rest (s)
 * @param whileForgetting trained with devices that forget while they learn, read at once
 * @param whileForgettingAfterRest the same network after the rest
 */
public record AccuracyTriple(
        Accuracy afterTraining,
        Accuracy afterRest,
        @In("s") double restTime,
        Accuracy whileForgetting,
        Accuracy whileForgettingAfterRest) {}
