package photosynapse.experiments.catalog;

import photosynapse.device.protocol.PulseTrainResult;
import photosynapse.experiments.result.ResultTable;

/**
 * What a train of pulses wrote into one variant of a device, and how long it stays.
 *
 * @param variant the device
 * @param result response to the train
 * @param left what is left of the change after the last pulse
 */
record Memory(Variant variant, PulseTrainResult result, ResultTable left) {
    static Memory of(Variant variant, PulseTrainResult result) {
        return new Memory(
                variant,
                result,
                LeftTable.of("left", result.run(), result.train().lastPulseEnd()));
    }

    /** Change of the channel at the end of the first pulse, relative to the dark. */
    double firstChange() {
        return result.pulses().get(0).changeAfterRatio();
    }

    /** Change of the channel at the end of the last pulse, relative to the dark. */
    double change() {
        return result.finalChangeRatio();
    }

    /** P in the dark (1/m2). */
    double darkDensity() {
        return result.run().at(0).channelHoleDensity();
    }

    /** Change of P at the end of the last pulse (1/m2). */
    double changeDensity() {
        return change() * darkDensity();
    }

    /** Share of the change that is left some time after the last pulse (s). */
    double leftAfter(double seconds) {
        return LeftTable.at(left, seconds);
    }

    /** Time after the last pulse at which half of the change is left (s); NaN when more is left at the end. */
    double halfLife() {
        return LeftTable.timeTo(left, 0.5);
    }

    /** A_n/A_1. */
    double gain() {
        return result.gain();
    }
}
