package photosynapse.device.extraction;

import java.util.List;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.units.In;

/**
 * An extracted synapse.
 *
 * @param parameters of the compact synapse, with the range in which they hold
 * @param report how well they follow the device
 * @param darkHoleDensity P0 of the device at the reading gate voltage, in units of which the charges count (1/m2)
 * @param traces device and synapse in every protocol, fitted ones first
 */
public record SynapseFitResult(
        SynapseParameters parameters,
        ExtractionReport report,
        @In("1/m2") double darkHoleDensity,
        List<TraceComparison> traces) {
    public SynapseFitResult {
        traces = List.copyOf(traces);
    }

    /** The traces alone, for another fit. */
    DeviceTraces deviceTraces() {
        List<ObservedTrace> fitted = traces.stream()
                .filter(TraceComparison::isFitted)
                .map(TraceComparison::device)
                .toList();
        List<ObservedTrace> heldOut = traces.stream()
                .filter(t -> !t.isFitted())
                .map(TraceComparison::device)
                .toList();
        return new DeviceTraces(parameters.channel(), darkHoleDensity, fitted, heldOut);
    }
}
