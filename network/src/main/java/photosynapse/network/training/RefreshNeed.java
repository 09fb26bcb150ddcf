package photosynapse.network.training;

import photosynapse.device.units.In;
import photosynapse.network.metrics.Accuracy;

/**
 * How often a trained network must be written again, and what that takes.
 *
 * @param interval longest rest after which the share is still held (s)
 * @param held share of the first accuracy that must be held
 * @param fresh accuracy without rest
 * @param atInterval accuracy after the interval
 * @param pulses pulses of one writing of all weights
 * @param energy light of these pulses (J); 0 for devices without light
 */
public record RefreshNeed(
        @In("s") double interval,
        double held,
        Accuracy fresh,
        Accuracy atInterval,
        long pulses,
        @In("J") double energy) {

    /** Light power that keeps the network (W). */
    public double power() {
        return energy / interval;
    }
}
