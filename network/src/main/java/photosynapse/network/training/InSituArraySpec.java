package photosynapse.network.training;

import java.util.Objects;
import photosynapse.device.units.In;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.ReadNoise;

/**
 * The arrays that are trained by pulses, and their time.
 *
 * @param device what pulses and time do to a cell
 * @param variation how cells and pulses differ
 * @param readNoise noise of a reading of one cell, in units of the dark conductance or of the range
 * @param stuckFraction share of cells that nothing moves from a level drawn at random
 * @param presentation time from one image to the next (s)
 * @param refresh how full pairs are emptied
 */
public record InSituArraySpec(
        PulsedDevice device,
        DeviceVariation variation,
        ReadNoise readNoise,
        double stuckFraction,
        @In("s") double presentation,
        RefreshPolicy refresh) {

    public InSituArraySpec {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(variation, "variation");
        Objects.requireNonNull(readNoise, "readNoise");
        Objects.requireNonNull(refresh, "refresh");
        if (!(presentation > 0) || Double.isInfinite(presentation)) {
            throw new IllegalArgumentException("time from image to image must be > 0 s, was " + presentation);
        }
        if (refresh instanceof RefreshPolicy.Periodic && device.cellsPerWeight() != 2) {
            throw new IllegalArgumentException("only pairs are refreshed; a two-sided device needs none");
        }
    }

    /** A copy with another device. */
    public InSituArraySpec withDevice(PulsedDevice other) {
        return new InSituArraySpec(other, variation, readNoise, stuckFraction, presentation, refresh);
    }

    /** A copy with another variation. */
    public InSituArraySpec withVariation(DeviceVariation other) {
        return new InSituArraySpec(device, other, readNoise, stuckFraction, presentation, refresh);
    }

    /** A copy with another noise of reading. */
    public InSituArraySpec withReadNoise(ReadNoise other) {
        return new InSituArraySpec(device, variation, other, stuckFraction, presentation, refresh);
    }

    /** A copy with another time from image to image (s). */
    public InSituArraySpec withPresentation(double other) {
        return new InSituArraySpec(device, variation, readNoise, stuckFraction, other, refresh);
    }

    /** A copy with another share of stuck cells. */
    public InSituArraySpec withStuckFraction(double other) {
        return new InSituArraySpec(device, variation, readNoise, other, presentation, refresh);
    }

    /** A copy with another refresh. */
    public InSituArraySpec withRefresh(RefreshPolicy other) {
        return new InSituArraySpec(device, variation, readNoise, stuckFraction, presentation, other);
    }
}
