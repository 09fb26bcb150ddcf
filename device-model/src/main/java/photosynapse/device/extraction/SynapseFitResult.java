package photosynapse.device.extraction;

import java.util.List;
import photosynapse.device.compact.SynapseParameters;

/**
 * An extracted synapse.
 *
 * @param parameters of the compact synapse, with the range in which they hold
 * @param report how well they follow the device
 * @param traces device and synapse in every protocol, fitted ones first
 */
public record SynapseFitResult(SynapseParameters parameters, ExtractionReport report, List<TraceComparison> traces) {
    public SynapseFitResult {
        traces = List.copyOf(traces);
    }
}
