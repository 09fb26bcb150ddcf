package photosynapse.network.crossbar;

import java.util.Objects;

/**
 * A device of a few linear modes and how well it stands for the synapse that it was made from.
 *
 * @param device the modes
 * @param rms root mean square of the errors of Q, relative to Q at the end of the last pulse, over all trains and rests
 *     that were fitted
 * @param worst largest of these errors
 * @param heldOutRms the same over trains of other rates and rests between them, which were not fitted
 * @param heldOutWorst largest of those errors
 */
public record LightDeviceFitResult(
        LightDevice device, double rms, double worst, double heldOutRms, double heldOutWorst) {
    public LightDeviceFitResult {
        Objects.requireNonNull(device, "device");
    }
}
