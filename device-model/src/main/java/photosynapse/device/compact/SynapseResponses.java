package photosynapse.device.compact;

import java.util.Optional;

/**
 * How a synapse answers to what was the same throughout its extraction: colour and handedness of the light, and
 * temperature.
 *
 * @param light colour and handedness; where it is missing, every light counts as the fitted one
 * @param thermal temperature; where it is missing, the synapse is that of one temperature
 */
public record SynapseResponses(Optional<LightResponse> light, Optional<ThermalResponse> thermal) {

    /** Nothing is known. */
    public static final SynapseResponses NONE = new SynapseResponses(Optional.empty(), Optional.empty());
}
