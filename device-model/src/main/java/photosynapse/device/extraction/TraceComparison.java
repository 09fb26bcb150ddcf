package photosynapse.device.extraction;

import java.util.List;

/**
 * Device and compact synapse in one protocol.
 *
 * @param device what the device did
 * @param isFitted whether the parameters were fitted to it
 * @param compactChanges dI/I_dark of the synapse at the times of the device's readings
 */
public record TraceComparison(ObservedTrace device, boolean isFitted, List<Double> compactChanges) {
    public TraceComparison {
        compactChanges = List.copyOf(compactChanges);
    }

    /** Error of the synapse. */
    public ProtocolError error() {
        return ProtocolError.of(device, isFitted, compactChanges);
    }
}
