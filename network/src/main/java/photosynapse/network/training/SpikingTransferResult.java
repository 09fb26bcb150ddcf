package photosynapse.network.training;

import java.util.List;

/**
 * A spiking network trained by gradients, before and after it was written into devices.
 *
 * @param ideal share of the images recognised with the trained weights, pixels as steady drives
 * @param idealFiring the same with pixels that fire at random
 * @param written share recognised by the devices at each rest time
 * @param writtenFiring the same with pixels that fire at random, at the first rest time
 * @param hiddenSpikesPerImage spikes of hidden neurons, steady drives
 * @param inputSpikesPerImage spikes of inputs that fire at random
 * @param conductances sum of the conductances that a spike of each layer reads, mean over its inputs (S)
 */
public record SpikingTransferResult(
        double ideal,
        double idealFiring,
        List<Double> written,
        double writtenFiring,
        double hiddenSpikesPerImage,
        double inputSpikesPerImage,
        List<Double> conductances) {
    public SpikingTransferResult {
        written = List.copyOf(written);
        conductances = List.copyOf(conductances);
    }
}
