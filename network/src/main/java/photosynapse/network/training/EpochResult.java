package photosynapse.network.training;

import photosynapse.network.metrics.Accuracy;

/**
 * Accuracy on the images to judge by after an epoch.
 *
 * @param epoch number of the epoch, from 1
 * @param ideal of the network with ideal weights
 * @param limited of the network whose weights devices can hold, before it is written into any
 */
public record EpochResult(int epoch, Accuracy ideal, Accuracy limited) {}
